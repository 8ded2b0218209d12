import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { writeCsv } from '#src/platform/csv.server.ts';
import { today } from '#src/platform/clock.server.ts';
import { readEntries } from './audit-log.queries.server.ts';
import { mostExported, type AuditFilter } from './audit-log.ts';
import { recordDone } from './audit-statements.server.ts';
import { mayReadAudit } from './audit.policy.ts';

const header = ['id', 'at', 'account', 'office', 'command', 'noun', 'noun_id', 'enterprise_id', 'detail'];

/**
 * The log as CSV, the latest first; undefined for everybody but admins. The export is itself a deed, recorded without the
 * text by which somebody was sought: that could be anybody's name.
 */
export async function exportAudit(
  actor: Actor,
  filter: AuditFilter,
): Promise<{ name: string; text: string } | undefined> {
  if (!mayReadAudit(actor)) return undefined;
  const entries = await readEntries(actor, filter, mostExported);
  // What was typed is recorded only where it turned out to be a word of ours.
  const words = entries.length === 0 ? {} : { command: filter.command, noun: filter.noun };
  const { fromOn, toOn } = filter;
  const to = database();
  await to.batch([
    recordDone(to, actor, {
      command: 'export-audit',
      noun: 'audit',
      nounId: 'csv',
      detail: { rows: entries.length, ...words, fromOn, toOn, isByWho: filter.who !== '' },
    }),
  ]);
  const rows = entries.map((entry) => [
    entry.id,
    entry.at,
    entry.accountId,
    entry.office,
    entry.command,
    entry.noun,
    entry.nounId,
    entry.enterpriseId,
    entry.detail,
  ]);
  return { name: `audit-${today()}.csv`, text: writeCsv(header, rows) };
}
