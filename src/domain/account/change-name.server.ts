import { and, eq, isNull } from 'drizzle-orm';
import { database } from '#db/client.ts';
import { accounts } from '#db/schema/index.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { recordDeed } from '#src/domain/audit/audit-statements.server.ts';
import { ownAccountOf } from './account.policy.ts';
import { readName } from './newcomer.ts';

export type ChangeNameAnswer =
  { ok: true } | { ok: false; problem: 'no_account' | 'name_missing' | 'name_too_long' | 'name_holds_nik' };

/** Changes how one wants to be called. */
export async function changeName(actor: Actor, typed: string): Promise<ChangeNameAnswer> {
  const id = ownAccountOf(actor);
  if (id === undefined) return { ok: false, problem: 'no_account' };
  const read = readName(typed);
  if (!read.ok) return read;
  const to = database();
  const [changed] = await to.batch([
    to
      .update(accounts)
      .set({ name: read.name })
      .where(and(eq(accounts.id, id), isNull(accounts.deletedAt)))
      .returning({ id: accounts.id }),
    recordDeed(to, actor, { command: 'change-name', noun: 'account', nounId: id }),
  ]);
  return changed.length > 0 ? { ok: true } : { ok: false, problem: 'no_account' };
}
