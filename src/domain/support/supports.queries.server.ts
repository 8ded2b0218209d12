import { sql, type SQL } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { workspaceReaders } from '#src/domain/enterprise/enterprise.policy.ts';
import { placeOf } from '#src/domain/enterprise/enterprise-cards.queries.server.ts';
import type { EnterprisePlace } from '#src/domain/enterprise/enterprise.ts';
import { actsFor, actsForOffice } from '#src/domain/member/membership.queries.server.ts';
import {
  supportsPerPage,
  type ListedSupport,
  type Support,
  type SupportFilter,
  type SupportSum,
} from './support.ts';
import { supportKeepers } from './support.policy.ts';

const columns = sql`s.id, s.programme_id "programmeId", t.name programme, s.kind, s.amount, s.partner,
  s.received_on "receivedOn", s.note, s.recorded_by "recordedBy", s.recorded_at "recordedAt",
  s.is_example "isExample"`;

type Row = Omit<Support, 'isExample'> & { isExample: number };
type ListedRow = Row & {
  enterpriseId: number;
  slug: string;
  name: string;
  place: string;
  endedAt: string | null;
  endReason: string | null;
};

/** The supports that stand, the latest first, one page at a time, with the sums of the whole list by kind. */
export async function listSupports(
  actor: Actor,
  filter: SupportFilter,
  page: number,
): Promise<{ supports: ListedSupport[]; total: number; sums: SupportSum[] }> {
  const fits = conditionOf(actor, filter);
  const to = database();
  const [rows, sums] = await to.batch([
    to.all<ListedRow>(sql`
      select ${listedColumns} from ${source} where s.ended_at is null and ${fits}
      order by s.received_on desc, s.id desc limit ${supportsPerPage} offset ${(page - 1) * supportsPerPage}`),
    to.all<SupportSum>(sql`
      select s.kind, count(*) supports, count(distinct s.enterprise_id) enterprises, coalesce(sum(s.amount), 0) amount
      from supports s join enterprises e on e.id = s.enterprise_id where s.ended_at is null and ${fits}
      group by s.kind order by supports desc, s.kind`),
  ]);
  const total = sums.reduce((sum, { supports }) => sum + supports, 0);
  return { supports: rows.map(toListed), total, sums };
}

/** One support, ended or not. */
export async function findSupport(actor: Actor, supportId: number): Promise<ListedSupport | undefined> {
  const [row] = await database().all<ListedRow>(
    sql`select ${listedColumns} from ${source} where s.id = ${supportId} and ${keeps(actor)}`,
  );
  return row === undefined ? undefined : toListed(row);
}

/** What is recorded that an UMKM received, the latest first, for those who act for it. */
export async function listOwnSupports(actor: Actor, enterpriseId: number): Promise<Support[]> {
  const rows = await database().all<Row>(sql`
    select ${columns} from supports s join programmes t on t.id = s.programme_id
    where s.enterprise_id = ${enterpriseId} and s.ended_at is null
      and ${actsFor(actor, 's.enterprise_id', workspaceReaders)}
    order by s.received_on desc, s.id desc limit 50`);
  return rows.map((row) => ({ ...row, isExample: row.isExample === 1 }));
}

/** Far more than a city runs. */
const mostProgrammes = 500;

/** The programmes, by name, as a form offers them. */
export async function listProgrammeChoices(): Promise<{ id: string; name: string }[]> {
  return database().all(sql`select id, name from programmes order by name, id limit ${mostProgrammes}`);
}

/** The years in which support was received, the latest first. */
export async function listSupportYears(): Promise<number[]> {
  const rows = await database().all<{ year: number }>(sql`
    select distinct cast(substr(received_on, 1, 4) as integer) year from supports where ended_at is null
    order by 1 desc`);
  return rows.map(({ year }) => year);
}

const source = sql`supports s join programmes t on t.id = s.programme_id
  join enterprises e on e.id = s.enterprise_id`;
const listedColumns = sql`${columns}, s.ended_at "endedAt", s.end_reason "endReason", e.id "enterpriseId", e.slug,
  e.name, ${placeOf('e')} place`;

function conditionOf(actor: Actor, filter: SupportFilter): SQL {
  const { programmeId, kind, year, kecamatanCode, enterpriseId } = filter;
  return sql.join(
    [
      keeps(actor),
      ...(programmeId === undefined ? [] : [sql`s.programme_id = ${programmeId}`]),
      ...(kind === undefined ? [] : [sql`s.kind = ${kind}`]),
      ...(year === undefined ? [] : [sql`s.received_on between ${`${year}-01-01`} and ${`${year}-12-31`}`]),
      ...(kecamatanCode === undefined ? [] : [sql`e.kecamatan_code = ${kecamatanCode}`]),
      ...(enterpriseId === undefined ? [] : [sql`s.enterprise_id = ${enterpriseId}`]),
    ],
    sql` and `,
  );
}

function keeps(actor: Actor): SQL {
  return actsForOffice(actor, supportKeepers.officers ?? []);
}

function toListed({ enterpriseId, slug, name, place, isExample, ...support }: ListedRow): ListedSupport {
  return {
    ...support,
    isExample: isExample === 1,
    enterprise: { id: enterpriseId, slug, name, place: JSON.parse(place) as EnterprisePlace },
  };
}
