import { sql, type SQL } from 'drizzle-orm';
import type { BatchItem } from 'drizzle-orm/batch';
import type { Database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { now } from '#src/platform/clock.server.ts';

/** Stands for the number of the row that was inserted last. */
export const insertedRow = Symbol('inserted row');

/** What a command did, for the audit log; numbers and words of ours only, never personal data. */
export interface Deed {
  /** The command by the name of its file: `verify-claim`. */
  command: string;
  /** What it was about: `claim`. */
  noun: string;
  /** Its number, or that of the row which the statement before this one has made. */
  nounId: number | string | typeof insertedRow;
  /** Whose UMKM it concerns. */
  enterpriseId?: number | undefined;
  /** Further particulars. */
  detail?: Record<string, unknown> | undefined;
}

/**
 * A statement that writes a deed into the audit log, if the statement right before it in the batch has changed a row:
 * what nothing came of is no deed.
 */
export function recordDeed(to: Database, actor: Actor, deed: Deed): BatchItem<'sqlite'> {
  return to.run(sql`${deedRow(actor, deed)} where changes() > 0`);
}

/** The same without that condition, for what is written in many batches (an import) and for what only reads (an export). */
export function recordDone(to: Database, actor: Actor, deed: Deed): BatchItem<'sqlite'> {
  return to.run(deedRow(actor, deed));
}

function deedRow(actor: Actor, deed: Deed): SQL {
  const id = deed.nounId === insertedRow ? sql`last_insert_rowid()` : sql`${String(deed.nounId)}`;
  const detail = deed.detail === undefined ? null : JSON.stringify(deed.detail);
  return sql`insert into audit_entries (at, account_id, office, command, noun, noun_id, enterprise_id, detail)
    select ${now().toISOString()}, ${actor.accountId}, ${actor.office}, ${deed.command}, ${deed.noun}, ${id},
      ${deed.enterpriseId ?? null}, ${detail}`;
}
