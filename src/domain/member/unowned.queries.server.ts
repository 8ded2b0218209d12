import { sql, type SQL } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { placeOf } from '#src/domain/enterprise/enterprise-cards.queries.server.ts';
import type { EnterprisePlace } from '#src/domain/enterprise/enterprise.ts';
import { nameKey } from '#src/domain/enterprise/name-key.ts';
import { isMerged } from '#src/domain/merge/merged.queries.server.ts';
import { today } from '#src/platform/clock.server.ts';
import { mostCodesAtOnce, type UnownedEnterprise } from './claim-code.ts';
import { codeIssuers } from './claim-code.policy.ts';
import { actsFor } from './membership.queries.server.ts';
import { hasOwner } from './owners.queries.server.ts';

/** Which UMKM an officer wants codes for; what is empty leaves open. */
export interface UnownedFilter {
  programmeId?: string | undefined;
  cohortId?: number | undefined;
  kelurahanCode?: string | undefined;
  /** A pasted list of names, or a single one. */
  names: readonly string[];
}

export interface UnownedList {
  enterprises: UnownedEnterprise[];
  /** Of all that fit, those on later pages included. */
  total: number;
  /** Names of the list that fit no UMKM without an owner. */
  unmatched: string[];
}

type Row = Omit<UnownedEnterprise, 'place'> & { place: string; nameKey: string; total: number };

/** UMKM that nobody owns, by kelurahan and name, one sheet at a time; none for somebody who issues no codes. */
export async function listUnowned(actor: Actor, filter: UnownedFilter, page = 1): Promise<UnownedList> {
  const keys = filter.names.map(nameKey).filter((key) => key !== '');
  const may = sql`${actsFor(actor, 'e.id', codeIssuers)} and not ${isMerged('e.id')}`;
  const fits = sql.join([may, ...conditionsOf(filter, keys)], sql` and `);
  const to = database();
  const [rows, known] = await to.batch([
    to.all<Row>(sql`
      select e.id, e.slug, e.name, e.name_key "nameKey", ${placeOf('e')} place, e.main_product "mainProduct",
        c.issued_at "codeIssuedAt", c.valid_until_on "codeValidUntilOn", count(*) over () total
      from enterprises e left join claim_codes c on c.enterprise_id = e.id and c.used_at is null
        and c.ended_at is null and c.valid_until_on >= ${today()}
      where not ${hasOwner('e.id')} and ${fits}
      order by coalesce(e.kelurahan_code, e.kecamatan_code, e.kabkota_code, '~'), e.name_key, e.id
      limit ${mostCodesAtOnce} offset ${(page - 1) * mostCodesAtOnce}`),
    to.all<{ key: string }>(sql`
      select distinct e.name_key key from enterprises e
      where e.name_key in ${[...keys, '']} and not ${hasOwner('e.id')} and ${fits}`),
  ]);
  const matched = new Set(known.map(({ key }) => key));
  return {
    enterprises: rows.map(({ nameKey: _key, total: _total, ...row }) => ({
      ...row,
      place: JSON.parse(row.place) as EnterprisePlace,
    })),
    total: rows[0]?.total ?? 0,
    unmatched: filter.names.filter((name) => nameKey(name) !== '' && !matched.has(nameKey(name))),
  };
}

function conditionsOf(filter: UnownedFilter, keys: readonly string[]): SQL[] {
  const { programmeId, cohortId, kelurahanCode } = filter;
  const trained = (
    condition: SQL,
  ): SQL => sql`exists (select 1 from claims t join graduations g on g.claim_id = t.id
    where t.enterprise_id = e.id and t.ended_at is null and ${condition})`;
  return [
    ...(programmeId === undefined ? [] : [trained(sql`g.programme_id = ${programmeId}`)]),
    ...(cohortId === undefined ? [] : [trained(sql`g.cohort_id = ${cohortId}`)]),
    ...(kelurahanCode === undefined ? [] : [sql`e.kelurahan_code = ${kelurahanCode}`]),
    ...(filter.names.length === 0
      ? []
      : [sql`e.name_key in (select value from json_each(${JSON.stringify(keys)}))`]),
  ];
}
