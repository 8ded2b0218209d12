import type { FieldChanges } from '#src/domain/product/product-values.ts';
import type { TouchedRule } from './moderation.ts';

export type ChangeState = 'live' | 'waiting' | 'accepted' | 'needs_correction' | 'refused' | 'withdrawn';

/** An edit of a product in the window that a verifier looks at, or has looked at. */
export type ProductChange = {
  id: number;
  state: ChangeState;
  fields: FieldChanges;
  rules: TouchedRule[];
  madeAt: string;
  decidedAt: string | null;
  reason: string | null;
};

export type PendingChange = ProductChange & { state: 'waiting' | 'needs_correction' };

/** An edit that is not decided yet: it waits for a verifier, or for its owner to correct it. */
export function isPending(change: ProductChange | undefined): change is PendingChange {
  return change?.state === 'waiting' || change?.state === 'needs_correction';
}

/** The longest reason that an officer or an owner may write. */
export const longestReason = 500;
