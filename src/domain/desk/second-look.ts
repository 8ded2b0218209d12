import type { ClaimKind } from '#src/domain/claim/claim.ts';

/** What two officers must agree on: every claim of a kind, or one type of it (`halal`, `merek`). */
export type SecondLookAim = { claimKind: ClaimKind; type: string | null };

/** A rule that stands, as the admin's page lists it. */
export type SecondLookRule = SecondLookAim & { id: number; addedBy: string };

/** A type of claims with its name, where the database has one; rights and permits are named by the pages. */
export type ClaimType = { claimKind: ClaimKind; type: string; name: string | null };

/** An aim as the value of a form's field: `certificate` or `certificate:halal`. */
export function aimValue({ claimKind, type }: SecondLookAim): string {
  return type === null ? claimKind : `${claimKind}:${type}`;
}
