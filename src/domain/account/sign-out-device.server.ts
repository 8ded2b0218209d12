import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { recordDeed } from '#src/domain/audit/audit-statements.server.ts';
import { ownAccountOf } from './account.policy.ts';

export type SignOutDeviceAnswer = { ok: true } | { ok: false; problem: 'unknown_device' };

/** Signs one of one's own browsers out. */
export async function signOutDevice(actor: Actor, sessionId: string): Promise<SignOutDeviceAnswer> {
  const id = ownAccountOf(actor);
  if (id === undefined) return { ok: false, problem: 'unknown_device' };
  const ended = await end(actor, id, sql`id = ${sessionId}`);
  return ended > 0 ? { ok: true } : { ok: false, problem: 'unknown_device' };
}

/** Signs every browser out but the one that asks. */
export async function signOutOtherDevices(actor: Actor, sessionId: string): Promise<SignOutDeviceAnswer> {
  const id = ownAccountOf(actor);
  if (id === undefined) return { ok: false, problem: 'unknown_device' };
  await end(actor, id, sql`id <> ${sessionId}`);
  return { ok: true };
}

async function end(actor: Actor, id: string, which: ReturnType<typeof sql>): Promise<number> {
  const to = database();
  const [ended] = await to.batch([
    to.all<{ id: string }>(sql`delete from account_sessions where user_id = ${id} and ${which} returning id`),
    recordDeed(to, actor, { command: 'sign-out-device', noun: 'account', nounId: id }),
  ]);
  return ended.length;
}
