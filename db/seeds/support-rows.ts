import { sql, type SQL } from 'drizzle-orm';
import { insertRows } from '../reference/upsert.ts';
import * as schema from '../schema/index.ts';
import { dayAfter, daysBefore, instantOn } from './days.ts';
import type { ExampleRows } from './example-rows.ts';
import { exampleGroups, exampleParticipations, exampleSupports, exampleVisits } from './supports.ts';

/** Shown as who wrote it down; no real office vouches for an invented firm. */
const recorder = 'Pendamping contoh';

/**
 * What officers of the example world wrote down about its UMKM: visits, support, groups and who took part in events.
 * Comes after the UMKM and the events.
 */
export function supportStatements({ enterprises }: Pick<ExampleRows, 'enterprises'>, today: string): SQL[] {
  const ids = new Map(enterprises.map(({ slug, id }) => [slug, id]));
  const idOf = (slug: string): number => {
    const id = ids.get(slug);
    if (id === undefined) throw new Error(`There is no example UMKM ${slug}.`);
    return id;
  };
  return [
    ...insertRows(schema.mentoringVisits, visitRows(idOf, today)),
    ...insertRows(schema.supports, supportRows(idOf, today)),
    ...exampleGroups.flatMap((group) => groupStatements(group, idOf, today)),
    ...exampleParticipations.map((one, nth) => participationStatement(one, idOf, instantOn(today, nth))),
  ];
}

type IdOf = (slug: string) => number;

function visitRows(idOf: IdOf, today: string): (typeof schema.mentoringVisits.$inferInsert)[] {
  return exampleVisits.flatMap(({ enterprise, visits }) =>
    visits.map((visit, nth) => {
      const visitedOn = daysBefore(today, visit.daysAgo);
      const followUpOn = visit.followUpInDays === undefined ? null : dayAfter(today, visit.followUpInDays);
      return {
        enterpriseId: idOf(enterprise),
        visitedOn,
        monthlySales: visit.sales,
        workers: visit.workers,
        legality: visit.legality,
        obstacles: visit.obstacles,
        followUp: visit.followUp ?? null,
        followUpOn,
        followedUpAt: visit.isDone === true && followUpOn !== null ? instantOn(followUpOn, nth) : null,
        isExample: true,
        recordedBy: recorder,
        recordedAt: instantOn(visitedOn, nth),
      };
    }),
  );
}

function supportRows(idOf: IdOf, today: string): (typeof schema.supports.$inferInsert)[] {
  return exampleSupports.flatMap(({ enterprises, programme, kind, daysAgo, amount, partner, note }) =>
    enterprises.map((slug, nth) => ({
      enterpriseId: idOf(slug),
      programmeId: programme,
      kind,
      amount: amount ?? null,
      partner: partner ?? null,
      note: note ?? null,
      receivedOn: daysBefore(today, daysAgo),
      isExample: true,
      recordedBy: recorder,
      recordedAt: instantOn(daysBefore(today, daysAgo - 2), nth),
    })),
  );
}

function groupStatements(group: (typeof exampleGroups)[number], idOf: IdOf, today: string): SQL[] {
  const at = instantOn(daysBefore(today, 90), 1);
  const [province = '', kota = '', kecamatan = ''] = group.kelurahan.split('.');
  const row = {
    slug: group.slug,
    name: group.name,
    story: group.story,
    storyEn: group.storyEn,
    kabkotaCode: `${province}.${kota}`,
    kecamatanCode: `${province}.${kota}.${kecamatan}`,
    kelurahanCode: group.kelurahan,
    foundedYear: group.founded,
    isExample: true,
    createdBy: recorder,
    createdAt: at,
  };
  return [
    ...insertRows(schema.businessGroups, [row]),
    ...group.members.map(
      (slug) => sql`insert into business_group_members (group_id, enterprise_id, added_by, added_at)
        select id, ${idOf(slug)}, ${recorder}, ${at} from business_groups where slug = ${group.slug}`,
    ),
  ];
}

function participationStatement(
  { event, enterprise, sales }: (typeof exampleParticipations)[number],
  idOf: IdOf,
  at: string,
): SQL {
  return sql`
    insert into event_participations (event_id, enterprise_id, sales, is_example, recorded_by, recorded_at)
    select id, ${idOf(enterprise)}, ${sales ?? null}, 1, ${recorder}, ${at} from events where slug = ${event}`;
}
