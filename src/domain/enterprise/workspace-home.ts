import type { ExpiringClaim } from '#src/domain/claim/reminder.ts';
import type { WorkspaceProductList } from '#src/domain/product/workspace-product.ts';
import type { Suspension } from '#src/domain/suspension/suspension.ts';
import type { Visits } from '#src/domain/visit/visits.ts';
import type { Profile } from './profile.ts';

/** Everything that the home of a workspace tells. */
export interface WorkspaceHome {
  products: WorkspaceProductList;
  expiring: ExpiringClaim[];
  visits: Visits;
  /** For those who may change it. */
  profile: Profile | undefined;
  /** What stands against the UMKM and its products. */
  suspensions: Suspension[];
}
