import { isOperator, type Actor } from '#src/domain/actor/actor.ts';

/** Whose account somebody may change and see: their own, and no one else's; the operator has none. */
export function ownAccountOf(actor: Actor): string | undefined {
  return actor.accountId ?? undefined;
}

/** Whether somebody may make accounts for others, give and take roles, and let people in again. */
export function mayRunAccounts(actor: Actor): boolean {
  return isOperator(actor);
}
