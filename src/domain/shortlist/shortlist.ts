import type { EventKind } from './event-kinds.ts';
import type { ShortlistFilter } from './filter.ts';

/** What a colleague may do with a shortlist. */
export const shareRights = ['read', 'edit'] as const;
export type ShareRight = (typeof shareRights)[number];

/** What the one who asks may do: `own` adds to `edit` sharing and ending. */
export type ShortlistRight = ShareRight | 'own';

/** A shortlist as a list of them shows it. */
export interface ShortlistSummary {
  id: number;
  name: string;
  kind: EventKind;
  place: string | null;
  startsOn: string | null;
  endsOn: string | null;
  seats: number;
  entryCount: number;
  /** How the one who made it is called; null for who has no account any more. */
  maker: string | null;
  isMine: boolean;
  createdAt: string;
  endedAt: string | null;
  endReason: string | null;
}

/** A shortlist as its own pages show it. */
export interface Shortlist extends ShortlistSummary {
  filter: ShortlistFilter;
  revision: number;
  may: ShortlistRight;
}

/** What a form gives of a shortlist. */
export interface ShortlistFacts {
  name: string;
  kind: EventKind;
  place: string | null;
  startsOn: string | null;
  endsOn: string | null;
  seats: number;
}

/** So many UMKM stand on one shortlist at most: who considers more narrows the filter. */
export const mostEntries = 500;
export const longestNote = 2000;
export const longestReason = 300;

/** Whether somebody may add, remove and note. */
export function mayChange({ may, endedAt }: Pick<Shortlist, 'may' | 'endedAt'>): boolean {
  return may !== 'read' && endedAt === null;
}
