import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { recordDeed } from '#src/domain/audit/audit-statements.server.ts';
import { actsFor } from '#src/domain/member/membership.queries.server.ts';
import { indexEnterprises } from '#src/domain/search/index-statements.server.ts';
import { now } from '#src/platform/clock.server.ts';

export type WithdrawConsentAnswer = { ok: true } | { ok: false; problem: 'not_shown' };

/** Takes back the consent to show the WhatsApp number of an UMKM that one owns: from this moment no page has it. */
export async function withdrawWhatsappConsent(
  actor: Actor,
  enterpriseId: number,
): Promise<WithdrawConsentAnswer> {
  const to = database();
  const at = now().toISOString();
  const [hidden] = await to.batch([
    to.all<{ id: number }>(sql`update enterprises as e set whatsapp_shown_since = null, updated_at = ${at}
      where e.id = ${enterpriseId} and e.whatsapp_shown_since is not null
        and ${actsFor(actor, 'e.id', { members: ['owner'] })} returning id`),
    recordDeed(to, actor, {
      command: 'withdraw-consent',
      noun: 'enterprise',
      nounId: enterpriseId,
      enterpriseId,
      detail: { purpose: 'whatsapp_shown' },
    }),
    to.run(sql`update consents set withdrawn_at = ${at} where account_id = ${actor.accountId}
      and purpose = 'whatsapp_shown' and withdrawn_at is null and changes() > 0`),
    ...indexEnterprises(to, [enterpriseId]),
  ]);
  return hidden.length > 0 ? { ok: true } : { ok: false, problem: 'not_shown' };
}
