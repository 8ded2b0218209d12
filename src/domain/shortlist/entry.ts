import type { Dossier } from './dossier.ts';
import type { EntryFlag } from './entry-flag.ts';

/** An UMKM on a shortlist. */
export interface ShortlistEntry {
  enterpriseId: number;
  name: string;
  kecamatan: string | null;
  /** How the one who added it is called; null for who has no account any more. */
  addedBy: string | null;
  addedAt: string;
  flags: EntryFlag[];
  noteCount: number;
}

/** An UMKM that was taken off a shortlist and does not stand there any more. */
export interface RemovedEntry {
  enterpriseId: number;
  name: string;
  removedBy: string | null;
  removedAt: string;
  reason: string | null;
}

/** A note about an UMKM; it keeps its writer. */
export interface EntryNote {
  id: number;
  enterpriseId: number;
  text: string;
  writtenBy: string | null;
  writtenAt: string;
  isMine: boolean;
}

/** An entry with what speaks for the UMKM and what officers noted. */
export type EntryRow = { entry: ShortlistEntry; dossier: Dossier; notes: EntryNote[] };

export const entryOrders = ['newest', 'name', 'place', 'flagged'] as const;
export type EntryOrder = (typeof entryOrders)[number];

/** The entries in an order: the latest first, by name, by kecamatan, or those to look at again first. */
export function inOrder(entries: readonly ShortlistEntry[], order: EntryOrder): ShortlistEntry[] {
  const byName = (one: ShortlistEntry, other: ShortlistEntry) =>
    one.name.localeCompare(other.name, 'id') || one.enterpriseId - other.enterpriseId;
  switch (order) {
    case 'newest':
      return entries.toSorted((one, other) => other.addedAt.localeCompare(one.addedAt) || byName(one, other));
    case 'name':
      return entries.toSorted(byName);
    case 'place':
      return entries.toSorted(
        (one, other) =>
          (one.kecamatan ?? '').localeCompare(other.kecamatan ?? '', 'id') || byName(one, other),
      );
    case 'flagged':
      return entries.toSorted(
        (one, other) => Number(other.flags.length > 0) - Number(one.flags.length > 0) || byName(one, other),
      );
  }
}
