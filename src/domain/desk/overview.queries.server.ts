import type { Actor } from '#src/domain/actor/actor.ts';
import { mayDecideChanges } from '#src/domain/moderation/moderation.policy.ts';
import { listReviewQueue } from '#src/domain/moderation/review-queue.queries.server.ts';
import { countWaitingRegistrations } from '#src/domain/registration/registration-queue.queries.server.ts';
import { mayDecideRegistrations } from '#src/domain/registration/registration.policy.ts';
import { today } from '#src/platform/clock.server.ts';
import { readClaimQueue } from './claim-queue.queries.server.ts';
import { mayUseClaimDesk } from './desk.policy.ts';
import { byAgeThenRisk, daysWaited, type QueueState } from './overview.ts';

type Counted = Pick<QueueState, 'queue' | 'count' | 'oldestAt'> & { highRisk?: number };

/** Everything that waits for the actor, queue by queue, the most urgent first; queues that are not theirs are left out. */
export async function readOverview(actor: Actor): Promise<QueueState[]> {
  const counted = await Promise.all([
    mayUseClaimDesk(actor) ? countClaims(actor) : undefined,
    mayDecideRegistrations(actor) ? countRegistrations(actor) : undefined,
    mayDecideChanges(actor) ? countChanges(actor) : undefined,
  ]);
  const day = today();
  return counted
    .filter((queue) => queue !== undefined)
    .map(({ highRisk = 0, ...queue }) => {
      return { ...queue, highRisk, oldestDays: daysWaited(queue.oldestAt, day) };
    })
    .toSorted(byAgeThenRisk);
}

async function countClaims(actor: Actor): Promise<Counted> {
  const { claims, total } = await readClaimQueue(actor);
  const oldestAt = claims.map(({ submittedAt }) => submittedAt).toSorted()[0] ?? null;
  const highRisk = claims.filter(({ risk }) => risk.level === 'high').length;
  return { queue: 'claims', count: total, oldestAt, highRisk };
}

async function countRegistrations(actor: Actor): Promise<Counted> {
  return { queue: 'registrations', ...(await countWaitingRegistrations(actor)) };
}

async function countChanges(actor: Actor): Promise<Counted> {
  const { changes, total } = await listReviewQueue(actor, 1);
  return { queue: 'changes', count: total, oldestAt: changes[0]?.madeAt ?? null };
}
