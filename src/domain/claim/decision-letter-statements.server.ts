import { sql } from 'drizzle-orm';
import type { BatchItem } from 'drizzle-orm/batch';
import type { Database } from '#db/client.ts';
import { postLetter } from '#src/domain/mail/mail-statements.server.ts';
import { decisionLetter } from '#src/i18n/messages/claim-letters.ts';
import { paths } from '#src/paths.ts';
import { config } from '#src/platform/config.server.ts';
import type { ClaimKind, VerificationDecision } from './claim.ts';

/**
 * Tells the owners of an UMKM, at addresses that they have confirmed, what became of their claim, if the statement right
 * before it has changed a row: of two officers at once only the one who decided writes a letter.
 */
export function tellOwners(
  to: Database,
  claim: { id: number; kind: ClaimKind; enterpriseId: number; enterpriseSlug: string },
  decision: VerificationDecision,
): BatchItem<'sqlite'> {
  const link = config().siteUrl + paths.workspace(claim.enterpriseSlug, `klaim/${claim.id}`);
  const recipients = sql`select a.email address from enterprise_members m join accounts a on a.id = m.account_id
    where m.enterprise_id = ${claim.enterpriseId} and m.role = 'owner' and m.ended_at is null
      and a.deleted_at is null and a.email_verified_at is not null and changes() > 0`;
  return postLetter(to, recipients, decisionLetter(claim.kind, decision, link));
}
