import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { addDays } from '#src/domain/claim/days.ts';
import { mayDecideExemptions } from '#src/domain/exemption/exemption.policy.ts';
import { mayDecideChanges } from '#src/domain/moderation/moderation.policy.ts';
import { mayDecideRegistrations } from '#src/domain/registration/registration.policy.ts';
import { mayReadReports } from '#src/domain/report/report.policy.ts';
import { maySuspend } from '#src/domain/suspension/suspension.policy.ts';
import { today } from '#src/platform/clock.server.ts';
import { readClaimQueue } from './claim-queue.queries.server.ts';
import { mostOrdered, placeInQueue, type QueuePlace } from './claim-queue.ts';
import { deskNouns, type DeskKey, type DeskNoun } from './desk-noun.ts';
import {
  byAgeThenRisk,
  byUrgency,
  keyOf,
  type DeskFilter,
  type DeskItem,
  type DeskTally,
} from './desk-queue.ts';
import { riskOf } from './desk-risk.ts';
import { mayUseClaimDesk } from './desk.policy.ts';
import { daysWaited } from './days-waited.ts';
import { signsOf, waitingRows, type OtherNoun, type WaitingItemRow } from './waiting-rows.queries.server.ts';

export type DeskQueue = {
  /** In the order in which they are to be decided: of each kind at most the `mostOrdered` oldest. */
  items: DeskItem[];
  /** How many of each kind wait under the filter; kinds that are not the actor's are left out. */
  totals: { noun: DeskNoun; total: number }[];
};

const mayDecide: Record<DeskNoun, (actor: Actor) => boolean> = {
  claim: mayUseClaimDesk,
  product_change: mayDecideChanges,
  registration: mayDecideRegistrations,
  exemption: mayDecideExemptions,
  report: mayReadReports,
  appeal: maySuspend,
  sample: mayUseClaimDesk,
};

/** Everything that waits for the actor under a filter, the riskiest first and then the oldest. */
export async function readDeskQueue(actor: Actor, filter: DeskFilter = {}): Promise<DeskQueue> {
  const nouns = deskNouns.filter(
    (noun) => mayDecide[noun](actor) && (filter.noun === undefined || filter.noun === noun),
  );
  const read = await Promise.all(
    nouns.map((noun) => (noun === 'claim' ? readClaims(actor, filter) : readOthers(actor, noun, filter))),
  );
  return {
    items: read.flatMap(({ items }) => items).toSorted(byUrgency),
    totals: read.map(({ total }, index) => ({ noun: nouns[index] ?? 'claim', total })),
  };
}

/** How many of each kind wait in a queue that no filter narrows, the most urgent kind first. */
export function tallies({ items, totals }: DeskQueue): DeskTally[] {
  const day = today();
  return totals
    .map(({ noun, total }) => {
      const those = items.filter((item) => item.noun === noun);
      const oldestAt = those.map(({ since }) => since).toSorted()[0] ?? null;
      const highRisk = those.filter(({ risk }) => risk.level === 'high').length;
      return { noun, count: total, oldestAt, oldestDays: daysWaited(oldestAt, day), highRisk };
    })
    .toSorted(byAgeThenRisk);
}

/** The item to go on with: the one that was next, if it still waits, else the first of the queue. */
export async function findNextItem(
  actor: Actor,
  filter: DeskFilter,
  wanted: string,
): Promise<DeskItem | undefined> {
  const { items } = await readDeskQueue(actor, filter);
  return items.find((item) => keyOf(item) === wanted) ?? items[0];
}

type Read = { items: DeskItem[]; total: number };

async function readClaims(actor: Actor, { kecamatanCode, minDays }: DeskFilter): Promise<Read> {
  const { claims, total } = await readClaimQueue(actor, { kecamatanCode, minDays });
  const items = claims.map(({ claim, enterprise, submittedAt, waitingDays, risk, isProposed }) => ({
    noun: 'claim' as const,
    id: claim.id,
    pageId: claim.id,
    enterprise: enterprise.name,
    kecamatan: enterprise.kecamatan,
    since: submittedAt,
    waitingDays,
    risk,
    isProposed,
    claim,
    name: null,
    aspect: null,
  }));
  return { items, total };
}

async function readOthers(
  actor: Actor,
  noun: OtherNoun,
  { kecamatanCode, minDays }: DeskFilter,
): Promise<Read> {
  const day = today();
  const where = kecamatanCode === undefined ? sql`true` : sql`w."kecamatanCode" = ${kecamatanCode}`;
  const age = minDays === undefined ? sql`true` : sql`date(w.since, '+7 hours') <= ${addDays(day, -minDays)}`;
  const rows = await database().all<WaitingItemRow>(sql`
    select w.id, w."pageId", w.since, w.enterprise, k.name kecamatan, w.name, w.aspect, w.flag, count(*) over () total
    from (${waitingRows(actor, noun)}) w left join regions k on k.code = w."kecamatanCode"
    where ${where} and ${age} order by w.since, w.id limit ${mostOrdered}`);
  const items = rows.map(({ flag, total: _total, ...row }) => ({
    ...row,
    noun,
    waitingDays: daysWaited(row.since, day),
    risk: riskOf(signsOf(noun, { aspect: row.aspect, flag })),
    isProposed: false,
    claim: null,
  }));
  return { items, total: rows[0]?.total ?? 0 };
}

/** Where an item stands in the whole queue under a filter. */
export async function findPlaceAtDesk(
  actor: Actor,
  filter: DeskFilter,
  key: DeskKey,
): Promise<QueuePlace<DeskItem>> {
  const { items } = await readDeskQueue(actor, filter);
  const place = placeInQueue(items.map(keyOf), keyOf(key));
  const itemOf = (name: string | undefined) => items.find((item) => keyOf(item) === name);
  const [previous, next] = [itemOf(place.previous), itemOf(place.next)];
  return {
    ...(previous === undefined ? {} : { previous }),
    ...(next === undefined ? {} : { next }),
    ...(place.position === undefined ? {} : { position: place.position }),
    total: place.total,
  };
}
