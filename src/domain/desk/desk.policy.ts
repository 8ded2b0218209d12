import { hasOfficeRole, type Actor, type OfficeRole } from '#src/domain/actor/actor.ts';

/** Who looks at claims of every kind. */
export const claimOfficers: readonly OfficeRole[] = ['verifier'];

/** Who looks at trainings only: a programme's manager knows who graduated. */
export const trainingOfficers: readonly OfficeRole[] = ['programme_manager'];

/** Whether somebody has a place at the desk where claims are checked. */
export function mayUseClaimDesk(actor: Actor): boolean {
  return hasOfficeRole(actor, ...claimOfficers, ...trainingOfficers);
}

/** Whether somebody sees trainings there and nothing else. */
export function seesTrainingsOnly(actor: Actor): boolean {
  return mayUseClaimDesk(actor) && !hasOfficeRole(actor, ...claimOfficers);
}

/** Who keeps the reasons to pick from and the rules of the desk, and draws samples of past decisions. */
export const deskKeepers: readonly OfficeRole[] = ['admin'];

/** Whether somebody keeps them. */
export function mayKeepDesk(actor: Actor): boolean {
  return hasOfficeRole(actor, ...deskKeepers);
}
