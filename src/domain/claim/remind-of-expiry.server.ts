import { setImmediate as others } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import { operator } from '#src/domain/actor/actor.ts';
import { recordDeed } from '#src/domain/audit/audit-statements.server.ts';
import { postLetter } from '#src/domain/mail/mail-statements.server.ts';
import { expiryLetter } from '#src/i18n/messages/claim-letters.ts';
import { paths } from '#src/paths.ts';
import { now, today } from '#src/platform/clock.server.ts';
import { selectExpiring } from './expiring-claims.queries.server.ts';
import { dueReminder, type ExpiringClaim, type ReminderDays } from './reminder.ts';

type DueClaim = ExpiringClaim & { reminder: ReminderDays };

/** So many claims are looked at in one statement, which takes some 7 ms. */
const claimsAtOnce = 5000;

/**
 * Writes to the owners whose claims end within 90, 30 or 7 days, one letter an UMKM, and notes it: each reminder goes once
 * for each end of a claim, also when two programs run this. Gives the number of UMKM that were reminded.
 */
export async function remindOfExpiry(siteUrl: string): Promise<number> {
  const day = today();
  const [row] = await database().all<{ last: number | null }>(sql`select max(id) last from claims`);
  let reminded = 0;
  for (let from = 0; from < (row?.last ?? 0); from += claimsAtOnce) {
    const inPart = sql`c.id > ${from} and c.id <= ${from + claimsAtOnce}`;
    const due = (await selectExpiring(inPart, day)).flatMap((claim) => {
      const reminder = dueReminder(claim.daysLeft);
      return reminder === undefined ? [] : [{ ...claim, reminder }];
    });
    const unsaid = await withoutReminded(due);
    // The database answers on this thread: without a turn for others no page would be served meanwhile (10,000 letters of
    // a first run took 58 s in one go).
    await others();
    for (const claims of Map.groupBy(unsaid, ({ enterpriseId }) => enterpriseId).values()) {
      reminded += await remind(claims, siteUrl);
      await others();
    }
  }
  return reminded;
}

/** Those that nobody was reminded of yet; asked before writing, so that a day without news writes nothing. */
async function withoutReminded(due: readonly DueClaim[]): Promise<DueClaim[]> {
  if (due.length === 0) return [];
  const rows = await database().all<{ id: number }>(sql`
    select value ->> 'id' id from json_each(${keysOf(due)})
    where not exists (select 1 from claim_reminders s where s.claim_id = value ->> 'id'
      and s.ends_on = value ->> 'endsOn' and s.days_ahead = value ->> 'days')`);
  const unsaid = new Set(rows.map(({ id }) => id));
  return due.filter(({ claimId }) => unsaid.has(claimId));
}

/** The letter goes with the note in one batch, and only if the note was not there: whoever comes second writes nothing. */
async function remind(claims: readonly DueClaim[], siteUrl: string): Promise<number> {
  const [first] = claims;
  if (first === undefined) return 0;
  const { enterpriseId } = first;
  const to = database();
  const slug = await slugOf(enterpriseId);
  const letter = expiryLetter(claims, siteUrl + paths.workspace(slug, 'klaim'));
  const [noted] = await to.batch([
    to.all<{ id: number }>(sql`
      insert into claim_reminders (claim_id, ends_on, days_ahead, reminded_at)
      select value ->> 'id', value ->> 'endsOn', value ->> 'days', ${now().toISOString()}
      from json_each(${keysOf(claims)}) where true on conflict do nothing returning claim_id id`),
    recordDeed(to, operator, {
      command: 'remind-of-expiry',
      noun: 'enterprise',
      nounId: enterpriseId,
      enterpriseId,
    }),
    // The deed was written only if a note was: changes() speaks of the statement before.
    postLetter(
      to,
      sql`select a.email address from enterprise_members m join accounts a on a.id = m.account_id
        where m.enterprise_id = ${enterpriseId} and m.role = 'owner' and m.ended_at is null
          and a.deleted_at is null and a.email_verified_at is not null and changes() > 0`,
      letter,
    ),
  ]);
  return noted.length > 0 ? 1 : 0;
}

async function slugOf(enterpriseId: number): Promise<string> {
  const [row] = await database().all<{ slug: string }>(
    sql`select slug from enterprises where id = ${enterpriseId}`,
  );
  return row?.slug ?? '';
}

function keysOf(claims: readonly DueClaim[]): string {
  return JSON.stringify(
    claims.map(({ claimId, endsOn, reminder }) => ({ id: claimId, endsOn, days: reminder })),
  );
}
