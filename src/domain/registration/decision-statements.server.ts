import { sql, type SQL } from 'drizzle-orm';
import type { BatchItem } from 'drizzle-orm/batch';
import type { Database } from '#db/client.ts';
import { postLetter } from '#src/domain/mail/mail-statements.server.ts';
import { registration as t } from '#src/i18n/messages/registration.ts';
import { paths } from '#src/paths.ts';
import { config } from '#src/platform/config.server.ts';

/** A decision that is being written. */
export interface Decided {
  registrationId: number;
  at: string;
  office: string;
}

/** Whether the application `r` was accepted by this batch, or by a twin of it that did the same. */
function isJustAccepted({ registrationId, at, office }: Decided): SQL {
  return sql`(r.id = ${registrationId} and r.decided_at = ${at} and r.decided_by = ${office} and r.decision = 'accepted')`;
}

/**
 * Tells the applicant that there is a decision, at an address that they have confirmed, if the statement right before it
 * has changed a row: of two officers at once only the one who decided writes a letter.
 */
export function tellApplicant(to: Database, registrationId: number): BatchItem<'sqlite'> {
  const link = `${config().siteUrl}${paths.joining(registrationId)}`;
  const recipient = sql`select a.email address from registrations r join accounts a on a.id = r.account_id
    where r.id = ${registrationId} and changes() > 0 and a.email_verified_at is not null and a.deleted_at is null`;
  return postLetter(to, recipient, t.decisionLetter(link));
}

/** Makes the applicant the owner, under the same condition; somebody of the staff becomes it. */
export function makeOwner(to: Database, registrationId: number): BatchItem<'sqlite'> {
  return to.run(sql`
    insert into enterprise_members (enterprise_id, account_id, role, started_at)
    select r.enterprise_id, r.account_id, 'owner', r.decided_at from registrations r
    where r.id = ${registrationId} and r.decision = 'accepted' and changes() > 0
    on conflict (enterprise_id, account_id) where ended_at is null do update set role = 'owner'`);
}

/** Declares the applicant's NIB for the UMKM, where it has none: whether it is right is the claim's own verification. */
export function declareNib(to: Database, decided: Decided): BatchItem<'sqlite'>[] {
  return [
    to.run(sql`
      insert into claims (kind, enterprise_id, declared_at, declared_by)
      select 'business_id', r.enterprise_id, r.decided_at, r.account_id from registrations r
      where ${isJustAccepted(decided)} and r.nib is not null
        and not exists (select 1 from business_ids b join claims c on c.id = b.claim_id
          where b.kind = 'nib' and b.released_at is null
            and (b.number = r.nib or c.enterprise_id = r.enterprise_id))`),
    to.run(sql`
      insert into business_ids (claim_id, kind, number)
      select last_insert_rowid(), 'nib', r.nib from registrations r where ${isJustAccepted(decided)} and changes() > 0`),
  ];
}

/** Whether the application's NIB, if it has one, belongs to no other UMKM than `enterpriseId` (an SQL value). */
export function isNibFree(nib: string, enterpriseId: SQL): SQL {
  return sql`not exists (select 1 from business_ids b join claims c on c.id = b.claim_id
    where b.kind = 'nib' and b.released_at is null and b.number = ${sql.raw(nib)}
      and c.enterprise_id is not ${enterpriseId})`;
}
