import { sql, type SQL } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { actsForOffice } from '#src/domain/member/membership.queries.server.ts';
import { auditPerPage, mostCounted, type AuditEntry, type AuditFilter } from './audit-log.ts';
import { auditReaders } from './audit.policy.ts';

export type AuditPage = {
  entries: AuditEntry[];
  total: number;
  isCut: boolean;
  page: number;
  pageCount: number;
};

/** A page of the log, the latest first; empty for everybody but admins. `isCut` says that there are more than counted. */
export async function searchAudit(actor: Actor, filter: AuditFilter, page: number): Promise<AuditPage> {
  const to = database();
  const [counted] = await to.all<{ total: number }>(sql`
    select count(*) total from (select 1 from audit_entries a where ${isSought(actor, filter)} limit ${mostCounted + 1})`);
  const found = counted?.total ?? 0;
  const total = Math.min(found, mostCounted);
  const pageCount = Math.max(1, Math.ceil(total / auditPerPage));
  const shown = Math.min(Math.max(page, 1), pageCount);
  const entries =
    total === 0 ? [] : await readEntries(actor, filter, auditPerPage, (shown - 1) * auditPerPage);
  return { entries, total, isCut: found > mostCounted, page: shown, pageCount };
}

/** The entries that a filter lets through, the latest first. */
export function readEntries(
  actor: Actor,
  filter: AuditFilter,
  limit: number,
  offset = 0,
): Promise<AuditEntry[]> {
  return database().all<AuditEntry>(sql`
    select a.id, a.at, a.account_id "accountId", a.office, a.command, a.noun, a.noun_id "nounId",
      a.enterprise_id "enterpriseId", e.slug "enterpriseSlug", a.detail
    from audit_entries a left join enterprises e on e.id = a.enterprise_id
    where ${isSought(actor, filter)} order by a.id desc limit ${limit} offset ${offset}`);
}

/** The commands and nouns of the latest entries, to choose from. */
export async function listAuditWords(actor: Actor): Promise<{ commands: string[]; nouns: string[] }> {
  const rows = await database().all<{ command: string; noun: string }>(sql`
    select distinct command, noun from (select command, noun from audit_entries
      where ${actsForOffice(actor, auditReaders)} order by id desc limit 5000)`);
  const sorted = (words: string[]) => [...new Set(words)].toSorted();
  return {
    commands: sorted(rows.map(({ command }) => command)),
    nouns: sorted(rows.map(({ noun }) => noun)),
  };
}

function isSought(actor: Actor, { who, command, noun, enterprise, fromOn, toOn }: AuditFilter): SQL {
  const parts = [
    actsForOffice(actor, auditReaders),
    who === '' ? undefined : isBy(who.toLowerCase()),
    command === '' ? undefined : sql`a.command = ${command}`,
    noun === '' ? undefined : sql`a.noun = ${noun}`,
    enterprise === ''
      ? undefined
      : sql`a.enterprise_id in (select id from enterprises where slug = ${enterprise} or id = ${numberIn(enterprise)})`,
    // A day in Tangerang begins at 17.00 of the day before in Greenwich.
    fromOn === null ? undefined : sql`a.at >= strftime('%Y-%m-%dT%H:%M:%fZ', ${fromOn}, '-7 hours')`,
    toOn === null ? undefined : sql`a.at < strftime('%Y-%m-%dT%H:%M:%fZ', ${toOn}, '+1 day', '-7 hours')`,
  ].filter((part) => part !== undefined);
  return sql.join(parts, sql` and `);
}

/** By the beginning of an account's number, for which there is an index, or else by a part of an office's name. */
function isBy(who: string): SQL {
  // Behind every digit of a number in hex stands the letter g.
  return /^[0-9a-f-]{8,36}$/.test(who)
    ? sql`(a.account_id >= ${who} and a.account_id < ${`${who}g`})`
    : sql`instr(lower(a.office), ${who}) > 0`;
}

function numberIn(text: string): number {
  return /^[1-9]\d{0,14}$/.test(text) ? Number(text) : 0;
}
