import { sql } from 'drizzle-orm';
import type { BatchItem } from 'drizzle-orm/batch';
import type { Database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { recordDeed } from '#src/domain/audit/audit-statements.server.ts';

const unearnedReason = 'Hasil pelatihan diubah';

/** Statements that revoke the certificates of those among these participants whose result is no pass any more. */
export function revokeUnearned(
  to: Database,
  actor: Actor,
  participantIds: readonly number[],
  at: string,
): BatchItem<'sqlite'>[] {
  return [
    to.run(sql`
      update training_certificates set revoked_at = ${at}, revoked_by = ${actor.office}, revoke_reason = ${unearnedReason}
      where revoked_at is null and participant_id in (select value from json_each(${JSON.stringify(participantIds)}))
        and not exists (select 1 from participant_results r where r.participant_id = training_certificates.participant_id
          and r.superseded_at is null and r.result in ('lulus', 'kompeten'))`),
    recordDeed(to, actor, {
      command: 'revoke-certificate',
      noun: 'training_certificate',
      nounId: 'unearned',
      detail: { participantIds },
    }),
  ];
}
