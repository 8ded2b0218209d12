import { hasOfficeRole, type Actor } from '#src/domain/actor/actor.ts';
import type { Permission } from '#src/domain/actor/permission.ts';

/** Whether somebody may decide about claims of this kind; a programme's manager knows who graduated. */
export function mayDecideClaim(actor: Actor, kind: string): boolean {
  if (hasOfficeRole(actor, 'verifier')) return true;
  return kind === 'graduation' && hasOfficeRole(actor, 'programme_manager');
}

/** Who may declare, submit and withdraw claims of an UMKM. */
export const claimDeclarers: Permission = { members: ['owner', 'editor'] };

/** Who may open the private evidence of an UMKM's claims. */
export const evidenceReaders: Permission = { members: ['owner', 'editor'], officers: ['verifier'] };

/** Who besides opens that of trainings: a programme's manager decides about them. */
export const trainingEvidenceReaders: Permission = { officers: ['programme_manager'] };
