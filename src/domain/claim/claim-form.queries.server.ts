import type { Actor } from '#src/domain/actor/actor.ts';
import { listCertificateTypes } from './certificate-types.queries.server.ts';
import type { ClaimChoices } from './claim-choices.ts';
import { listNiceChoices, listProductChoices, listTrainingChoices } from './claim-choices.queries.server.ts';
import type { IpRightKind } from './ip-right.ts';
import type { ClaimParticulars } from './particulars.ts';
import { isMark } from './right-kinds.ts';

/** What the form of one kind of claim offers to choose from; lists that it does not show stay empty. */
export async function readClaimChoices(
  actor: Actor,
  enterpriseId: number,
  form: { kind: ClaimParticulars['kind']; rightKind?: IpRightKind | undefined },
): Promise<ClaimChoices> {
  const { kind, rightKind } = form;
  const mayNameProduct = kind === 'certificate' || kind === 'ip_right';
  return {
    products: mayNameProduct ? await listProductChoices(actor, enterpriseId) : [],
    trainings: kind === 'graduation' ? await listTrainingChoices(enterpriseId) : [],
    niceClasses: rightKind !== undefined && isMark(rightKind) ? await listNiceChoices() : [],
    certificateTypes: kind === 'certificate' ? await listCertificateTypes() : [],
  };
}
