import { sql } from 'drizzle-orm';
import type { BatchItem } from 'drizzle-orm/batch';
import type { Database } from '#db/client.ts';
import { deletion as t } from '#src/i18n/messages/account.ts';
import { now } from '#src/platform/clock.server.ts';

/** Statements that take out of every table what says who an account belonged to; numbers of records stay. */
export function forgetPerson(
  to: Database,
  id: string,
  office: string,
): [BatchItem<'sqlite'>, ...BatchItem<'sqlite'>[]] {
  const at = now().toISOString();
  return [
    to.run(sql`update evidence_files set removed_at = coalesce(removed_at, ${at}), name = ${t.removedName}
      where registration_id in (select id from registrations where account_id = ${id})`),
    to.run(sql`update registrations set phone = null, nib = null, training = null, certificate_number = null,
      name = iif(decision = 'accepted', name, ${t.removedName}), kelurahan_code = null,
      reason = iif(decision in ('needs_correction', 'refused'), ${t.removedName}, null) where account_id = ${id}`),
    to.run(sql`update registrations set decision = 'withdrawn', decided_at = ${at}, decided_by = ${office}, reason = null
      where account_id = ${id} and (decision is null or decision = 'needs_correction')`),
    to.run(sql`update staff_invitations set label = ${t.removedName}, ended_at = coalesce(ended_at, used_at, ${at})
      where invited_by = ${id} or used_by = ${id}`),
    to.run(sql`update enterprise_members set ended_at = ${at}, end_reason = 'account_deleted'
      where account_id = ${id} and ended_at is null`),
    to.run(sql`update office_roles set ended_at = ${at}, end_reason = 'account_deleted'
      where account_id = ${id} and ended_at is null`),
    to.run(sql`delete from product_drafts where account_id = ${id}`),
    to.run(sql`delete from uploads where account_id = ${id}`),
    to.run(sql`delete from catalogue_uploads where account_id = ${id} and applied_at is null`),
    to.run(sql`update catalogue_uploads set name = ${t.removedName} where account_id = ${id}`),
    to.run(sql`update consents set withdrawn_at = ${at} where account_id = ${id} and withdrawn_at is null`),
    to.run(sql`delete from one_time_tokens where account_id = ${id}`),
    to.run(sql`delete from account_sessions where user_id = ${id}`),
    to.run(sql`delete from mail_messages where recipient = (select email from accounts where id = ${id})`),
  ];
}
