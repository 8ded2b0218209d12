import { sql } from 'drizzle-orm';
import type { BatchItem } from 'drizzle-orm/batch';
import type { Database } from '#db/client.ts';
import { postLetter } from '#src/domain/mail/mail-statements.server.ts';
import { exemptionLetter } from '#src/i18n/messages/exemption.ts';
import { paths } from '#src/paths.ts';
import { config } from '#src/platform/config.server.ts';

/** Tells the owners, at addresses that they have confirmed, that there is an answer, if the statement before changed a row. */
export function tellAskers(
  to: Database,
  enterprise: { id: number; slug: string },
  decision: 'granted' | 'refused',
): BatchItem<'sqlite'> {
  const recipients = sql`select a.email address from enterprise_members m join accounts a on a.id = m.account_id
    where m.enterprise_id = ${enterprise.id} and m.role = 'owner' and m.ended_at is null
      and a.deleted_at is null and a.email_verified_at is not null and changes() > 0`;
  return postLetter(
    to,
    recipients,
    exemptionLetter(decision, config().siteUrl + paths.workspace(enterprise.slug)),
  );
}
