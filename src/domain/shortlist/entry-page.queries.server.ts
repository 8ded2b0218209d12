import type { Actor } from '#src/domain/actor/actor.ts';
import { today as currentDay } from '#src/platform/clock.server.ts';
import { listDossiers } from './dossiers.queries.server.ts';
import { listEntries, listNotes, listRemoved } from './entries.queries.server.ts';
import { inOrder, type EntryOrder, type EntryRow, type RemovedEntry, type ShortlistEntry } from './entry.ts';
import { hsCodeIn } from './filter.ts';
import type { Shortlist } from './shortlist.ts';

export const entriesPerPage = 25;

export type EntryPage = {
  rows: EntryRow[];
  /** Of the whole list. */
  flaggedCount: number;
  removed: RemovedEntry[];
  page: number;
  pageCount: number;
};

/** A page of a shortlist: who stands on it, with what speaks for them and what officers noted. */
export async function readEntryPage(
  actor: Actor,
  shortlist: Pick<Shortlist, 'id' | 'filter'>,
  { page: asked, order }: { page: number; order: EntryOrder },
  today = currentDay(),
): Promise<EntryPage> {
  const entries = inOrder(await listEntries(actor, shortlist.id, shortlist.filter, today), order);
  const pageCount = Math.max(1, Math.ceil(entries.length / entriesPerPage));
  const page = Math.min(Math.max(asked, 1), pageCount);
  const shown = entries.slice((page - 1) * entriesPerPage, page * entriesPerPage);
  const rows = await readRows(actor, shortlist, shown, today);
  const removed = await listRemoved(actor, shortlist.id);
  return {
    rows,
    removed,
    page,
    pageCount,
    flaggedCount: entries.filter(({ flags }) => flags.length > 0).length,
  };
}

/** Everybody on a shortlist by name, for an export. */
export async function readWholeList(
  actor: Actor,
  shortlist: Pick<Shortlist, 'id' | 'filter'>,
  today = currentDay(),
): Promise<EntryRow[]> {
  const entries = inOrder(await listEntries(actor, shortlist.id, shortlist.filter, today), 'name');
  return readRows(actor, shortlist, entries, today);
}

async function readRows(
  actor: Actor,
  { id, filter }: Pick<Shortlist, 'id' | 'filter'>,
  entries: readonly ShortlistEntry[],
  today: string,
): Promise<EntryRow[]> {
  const ids = entries.map(({ enterpriseId }) => enterpriseId);
  const sought = { hsCode: hsCodeIn(filter.sought), unit: filter.unit };
  const [dossiers, notes] = await Promise.all([listDossiers(ids, today, sought), listNotes(actor, id, ids)]);
  const byId = new Map(dossiers.map((dossier) => [dossier.id, dossier]));
  return entries.flatMap((entry) => {
    const dossier = byId.get(entry.enterpriseId);
    if (dossier === undefined) return [];
    return [
      { entry, dossier, notes: notes.filter(({ enterpriseId }) => enterpriseId === entry.enterpriseId) },
    ];
  });
}
