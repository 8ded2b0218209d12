import { listExpiringClaims } from '#src/domain/claim/expiring-claims.queries.server.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { listWorkspaceProducts } from '#src/domain/product/workspace-products.queries.server.ts';
import { listOwnSuspensions } from '#src/domain/suspension/suspensions.queries.server.ts';
import { readVisits } from '#src/domain/visit/visits.queries.server.ts';
import { today as currentDay } from '#src/platform/clock.server.ts';
import { findProfile } from './profile.queries.server.ts';
import type { WorkspaceHome } from './workspace-home.ts';

/** The home of the workspace of an UMKM; undefined for who does not act for it. */
export async function readWorkspaceHome(
  actor: Actor,
  enterpriseId: number,
  today = currentDay(),
): Promise<WorkspaceHome | undefined> {
  const [products, visits, profile, suspensions] = await Promise.all([
    listWorkspaceProducts(actor, enterpriseId, { q: '', filter: 'semua', page: 1 }, today),
    readVisits(actor, enterpriseId, today),
    findProfile(actor, enterpriseId),
    listOwnSuspensions(actor, enterpriseId),
  ]);
  if (products === undefined) return undefined;
  return { products, visits, profile, suspensions, expiring: await listExpiringClaims(enterpriseId, today) };
}
