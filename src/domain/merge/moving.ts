/** A merge that is being written. */
export type Moving = { fromId: number; intoId: number; at: string; office: string };

/** What ended because it stood at both UMKM says this as its reason. */
export const mergedReason = 'merged';

/** Tables whose rows belong to one UMKM and move as they are. */
export const movedTables = [
  'claims',
  'evidence_files',
  'exemptions',
  'mentoring_visits',
  'participants',
  'product_drafts',
  'products',
  'registrations',
  'reports',
  'shortlist_notes',
  'staff_invitations',
  'supports',
  'uploads',
  'catalogue_uploads',
] as const;

/** Tables in which only one row may stand for an UMKM (and a group, an event, a shortlist): the second one ends. */
export const standingTables = [
  'business_group_members',
  'claim_codes',
  'enterprise_members',
  'enterprise_trusts',
  'event_participations',
  'exemption_requests',
  'shortlist_entries',
] as const;

/** Tables that are moved row by row, where there is room: figures of a day, channels of a kind, photos, counted visits. */
export const roomTables = [
  'enterprise_channels',
  'enterprise_figures',
  'photos',
  'visit_counts',
  'suspensions',
] as const;

/** The merge itself. */
export const keptTables = ['merges'] as const;
