import type { Actor } from '#src/domain/actor/actor.ts';
import { today as currentDay } from '#src/platform/clock.server.ts';
import type { Dossier } from './dossier.ts';
import { listDossiers } from './dossiers.queries.server.ts';
import { mayUseShortlists } from './shortlist.policy.ts';

/** What UMKM have to show, for putting them side by side; nothing for who does not work with shortlists. */
export async function compareEnterprises(
  actor: Actor,
  enterpriseIds: readonly number[],
  today = currentDay(),
): Promise<Dossier[]> {
  return mayUseShortlists(actor) ? listDossiers(enterpriseIds, today) : [];
}
