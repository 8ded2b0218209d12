import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { recordDeed } from '#src/domain/audit/audit-statements.server.ts';
import { actsFor } from '#src/domain/member/membership.queries.server.ts';
import { indexEnterprises, indexProducts } from '#src/domain/search/index-statements.server.ts';
import { isSuspendedEnterprise } from '#src/domain/suspension/standing-suspension.queries.server.ts';
import { reasonProblem } from '#src/domain/suspension/suspension.ts';
import { now, today } from '#src/platform/clock.server.ts';
import { mergers } from './merge.policy.ts';
import { mergeProblem, type MergeProblem } from './merge.ts';
import { isMerged } from './merged.queries.server.ts';
import { fillBlanks, forgetContacts, moveBelongings } from './move-belongings-statements.server.ts';
import { movePeople } from './move-people-statements.server.ts';
import { moveStanding } from './move-standing-statements.server.ts';
import { listPairSides } from './pair-sides.queries.server.ts';
import { hasVerifiedNib } from './verified-nib.queries.server.ts';

/** The UMKM that goes, the one that stays, and why they are one. */
export type MergeOrder = { fromId: number; intoId: number; reason: string };

export type MergeAnswer = { ok: true; mergeId: number } | { ok: false; problem: MergeProblem };

/**
 * Merges an UMKM into another one: all that may move does, in one batch, and its address leads to the other for ever.
 * What the rules ask is asked again as the row is written, so that of two officers at once one merges.
 */
export async function mergeEnterprises(actor: Actor, order: MergeOrder): Promise<MergeAnswer> {
  const { fromId, intoId } = order;
  const reason = order.reason.trim();
  const [from, into] = await listPairSides(actor, [fromId, intoId]);
  if (from === undefined || into === undefined) return { ok: false, problem: 'unknown_enterprise' };
  const problem = mergeProblem(from, into) ?? reasonProblem(reason);
  if (problem !== undefined) return { ok: false, problem };
  const at = now().toISOString();
  const to = database();
  const moving = { fromId, intoId, at, office: actor.office };
  const [written] = await to.batch([
    to.all<{ id: number }>(sql`
      insert into merges (enterprise_id, into_enterprise_id, reason, merged_by, merged_at)
      select f.id, i.id, ${reason}, ${actor.office}, ${at} from enterprises f, enterprises i
      where f.id = ${fromId} and i.id = ${intoId} and not ${isMerged('f.id')} and not ${isMerged('i.id')}
        and not ${isSuspendedEnterprise('f.id')} and not ${isSuspendedEnterprise('i.id')}
        and not (${hasVerifiedNib('f.id', today())} and ${hasVerifiedNib('i.id', today())})
        and ${actsFor(actor, 'f.id', mergers)}
      returning id`),
    recordDeed(to, actor, {
      command: 'merge-enterprises',
      noun: 'enterprise',
      nounId: fromId,
      enterpriseId: intoId,
      detail: { fromId, intoId },
    }),
    ...movePeople(to, moving),
    ...moveStanding(to, moving),
    ...moveBelongings(to, moving),
    fillBlanks(to, moving),
    forgetContacts(to, moving),
    ...indexProducts(to, { enterpriseIds: [intoId] }),
    ...indexEnterprises(to, [fromId, intoId]),
  ]);
  const [row] = written;
  return row === undefined ? { ok: false, problem: 'already_merged' } : { ok: true, mergeId: row.id };
}
