import { sql, type SQL } from 'drizzle-orm';
import type { BatchItem } from 'drizzle-orm/batch';
import type { Database } from '#db/client.ts';
import { hasMerged } from './merged-condition.queries.server.ts';
import { mergedReason, type Moving } from './moving.ts';

/** Of which one row may stand: beside what column, and what is written into the second one. */
type Standing = { table: string; beside: string | undefined; stands: SQL; end: (moving: Moving) => SQL };

const notEnded = sql`ended_at is null`;
const endWithReason = ({ at }: Moving): SQL => sql`ended_at = ${at}, end_reason = ${mergedReason}`;

const standings: Standing[] = [
  {
    table: 'business_group_members',
    beside: 'group_id',
    stands: notEnded,
    end: ({ at }) => sql`ended_at = ${at}`,
  },
  { table: 'event_participations', beside: 'event_id', stands: notEnded, end: endWithReason },
  { table: 'shortlist_entries', beside: 'shortlist_id', stands: notEnded, end: endWithReason },
  { table: 'enterprise_trusts', beside: undefined, stands: notEnded, end: endWithReason },
  {
    table: 'exemption_requests',
    beside: undefined,
    stands: sql`decided_at is null`,
    end: ({ at, office }) =>
      sql`decision = 'withdrawn', decided_at = ${at}, decided_by = ${office}, reason = ${mergedReason}`,
  },
];

/** Moves what may stand once: where the UMKM that stays has it too, the other's ends with the reason, and stays on record. */
export function moveStanding(to: Database, moving: Moving): BatchItem<'sqlite'>[] {
  return [keepSales(to, moving), ...standings.flatMap((standing) => moveOnce(to, moving, standing))];
}

function moveOnce(
  to: Database,
  moving: Moving,
  { table, beside, stands, end }: Standing,
): BatchItem<'sqlite'>[] {
  const { fromId, intoId } = moving;
  const name = sql.raw(table);
  const same = beside === undefined ? sql`true` : sql.raw(`own.${beside} = ${table}.${beside}`);
  const mine = sql`${name}.enterprise_id = ${fromId} and ${stands} and ${hasMerged(moving)}`;
  return [
    to.run(sql`
      update ${name} set ${end(moving)} where ${mine} and exists (
        select 1 from (select * from ${name} where ${stands}) own
        where own.enterprise_id = ${intoId} and ${same})`),
    to.run(sql`update ${name} set enterprise_id = ${intoId} where ${mine}`),
  ];
}

/** What was sold at an event where both are on record is not lost with the second one. */
function keepSales(to: Database, moving: Moving): BatchItem<'sqlite'> {
  const { fromId, intoId } = moving;
  return to.run(sql`
    update event_participations as kept set sales = (
      select gone.sales from event_participations gone where gone.enterprise_id = ${fromId}
        and gone.event_id = kept.event_id and gone.ended_at is null)
    where kept.enterprise_id = ${intoId} and kept.ended_at is null and kept.sales is null and ${hasMerged(moving)}`);
}
