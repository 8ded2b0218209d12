import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { recordDone } from '#src/domain/audit/audit-statements.server.ts';
import { slugOf } from '#src/domain/slug/slug.ts';
import { today as currentDay } from '#src/platform/clock.server.ts';
import { config } from '#src/platform/config.server.ts';
import { readWholeList } from './entry-page.queries.server.ts';
import type { EntryRow } from './entry.ts';
import type { Shortlist } from './shortlist.ts';
import { findShortlist } from './shortlists.queries.server.ts';

/** Everything that a file of a shortlist is made of. */
export interface ExportedShortlist {
  shortlist: Shortlist;
  rows: EntryRow[];
  /** The day of what is in it. */
  asOfOn: string;
  siteUrl: string;
  fileName: string;
}

/** Takes a shortlist out of the house, by name; the log says who did, and how many UMKM stood on it. */
export async function exportShortlist(
  actor: Actor,
  shortlistId: number,
  kind: 'xlsx' | 'pdf',
  today = currentDay(),
): Promise<ExportedShortlist | undefined> {
  const shortlist = await findShortlist(actor, shortlistId);
  if (shortlist === undefined) return undefined;
  const rows = await readWholeList(actor, shortlist, today);
  const to = database();
  await to.batch([
    recordDone(to, actor, {
      command: 'export-shortlist',
      noun: 'shortlist',
      nounId: shortlistId,
      detail: { kind, enterprises: rows.length },
    }),
  ]);
  const name = slugOf(shortlist.name).slice(0, 60) || String(shortlist.id);
  const fileName = `daftar-pendek-${name}-${today}.${kind}`;
  return { shortlist, rows, asOfOn: today, siteUrl: config().siteUrl, fileName };
}
