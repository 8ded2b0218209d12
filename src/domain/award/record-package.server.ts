import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { insertedRow, recordDeed } from '#src/domain/audit/audit-statements.server.ts';
import { now } from '#src/platform/clock.server.ts';
import { dearest } from './award.ts';
import { insertPackages } from './package-statements.server.ts';

export type PackageAnswer = { ok: true } | { ok: false; problem: 'amount_unbelievable' | 'not_to_record' };

/** Records the capital package of an award that stands without one, of a participant who has an UMKM by now. */
export async function recordPackage(
  actor: Actor,
  awardId: number,
  amount: number | null,
): Promise<PackageAnswer> {
  const isBelievable = amount === null || (Number.isSafeInteger(amount) && amount > 0 && amount <= dearest);
  if (!isBelievable) return { ok: false, problem: 'amount_unbelievable' };
  const to = database();
  const [recorded] = await to.batch([
    insertPackages(to, actor, sql`select ${awardId} id, ${amount} amount`, now().toISOString()),
    recordDeed(to, actor, { command: 'record-award-package', noun: 'support', nounId: insertedRow }),
  ]);
  return recorded.length > 0 ? { ok: true } : { ok: false, problem: 'not_to_record' };
}
