import { sql, type SQL } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { addDays, daysBetween } from '#src/domain/claim/days.ts';
import { numberDoubts } from '#src/domain/claim/number-checks.ts';
import type { OwnClaim } from '#src/domain/claim/own-claim.ts';
import { readClaims } from '#src/domain/claim/own-claims.queries.server.ts';
import { isProposed } from '#src/domain/claim/second-look.queries.server.ts';
import { today } from '#src/platform/clock.server.ts';
import { claimRisk } from './claim-risk.ts';
import { byRiskThenAge, mostOrdered, type QueuedClaim, type QueueFilter } from './claim-queue.ts';
import { isDecidable, wasRefusedBefore } from './decidable.queries.server.ts';
import { isToBeDecidedBy } from './to-be-decided.queries.server.ts';

export type ClaimQueue = {
  /** In the order in which they are to be decided, at most `mostOrdered`. */
  claims: QueuedClaim[];
  /** How many wait in all under the filter. */
  total: number;
};

type WaitingRow = {
  id: number;
  enterpriseId: number;
  slug: string;
  name: string;
  kecamatan: string | null;
  kabkotaCode: string | null;
  submittedAt: string;
  submittedOn: string;
  wasRefused: number;
  isProposed: number;
  total: number;
};

/** Since when a claim waits; one that its owner never submitted, since it was declared. */
const waitsSince = sql`coalesce(c.submitted_at, c.declared_at)`;

/** The claims that wait for the actor's decision, the riskiest first and then the oldest; none for who decides nothing. */
export async function readClaimQueue(actor: Actor, filter: QueueFilter = {}): Promise<ClaimQueue> {
  const day = today();
  const rows = await database().all<WaitingRow>(sql`
    select c.id, e.id "enterpriseId", e.slug, e.name, k.name kecamatan, e.kabkota_code "kabkotaCode",
      ${waitsSince} "submittedAt", date(${waitsSince}, '+7 hours') "submittedOn",
      ${wasRefusedBefore('c.enterprise_id')} "wasRefused", ${isProposed('c')} "isProposed", count(*) over () total
    from claims c join enterprises e on e.id = c.enterprise_id left join regions k on k.code = e.kecamatan_code
    where ${isToBeDecidedBy(actor, 'c')} and ${isDecidable(actor, 'c')} and ${isWithin(filter, day)}
    order by ${waitsSince}, c.id limit ${mostOrdered}`);
  if (rows.length === 0) return { claims: [], total: 0 };
  const ids = JSON.stringify(rows.map(({ id }) => id));
  const read = await readClaims(sql`c.id in (select value from json_each(${ids}))`, day);
  const byId = new Map(read.map((claim) => [claim.id, claim]));
  const claims = rows.flatMap((row) => {
    const claim = byId.get(row.id);
    return claim === undefined ? [] : [toQueued(row, claim, day)];
  });
  return { claims: claims.toSorted(byRiskThenAge), total: rows[0]?.total ?? 0 };
}

/** The claim to go on with: the one that was next, if it still waits, else the first of the queue. */
export async function findNextWaiting(
  actor: Actor,
  filter: QueueFilter,
  wantedId: number,
): Promise<number | undefined> {
  const ids = (await readClaimQueue(actor, filter)).claims.map(({ claim }) => claim.id);
  return ids.includes(wantedId) ? wantedId : ids[0];
}

function toQueued(row: WaitingRow, claim: OwnClaim, day: string): QueuedClaim {
  const { enterpriseId, slug, name, kecamatan, kabkotaCode, submittedAt, submittedOn, wasRefused } = row;
  return {
    claim,
    enterprise: { id: enterpriseId, slug, name, kecamatan },
    submittedAt,
    waitingDays: daysBetween(submittedOn, day),
    isProposed: row.isProposed === 1,
    risk: claimRisk({
      particulars: claim.particulars,
      forExport: claim.forExport,
      wasRefusedBefore: wasRefused === 1,
      doubtCount: numberDoubts(claim, { today: day, kabkotaCode }).length,
    }),
  };
}

function isWithin({ kind, kecamatanCode, minDays }: QueueFilter, day: string): SQL {
  const parts = [
    kind === undefined ? undefined : sql`c.kind = ${kind}`,
    kecamatanCode === undefined ? undefined : sql`e.kecamatan_code = ${kecamatanCode}`,
    minDays === undefined ? undefined : sql`date(${waitsSince}, '+7 hours') <= ${addDays(day, -minDays)}`,
  ].filter((part) => part !== undefined);
  return parts.length === 0 ? sql`true` : sql.join(parts, sql` and `);
}
