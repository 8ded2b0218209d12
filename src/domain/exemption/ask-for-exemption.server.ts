import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { insertedRow, recordDeed } from '#src/domain/audit/audit-statements.server.ts';
import { cleanText } from '#src/domain/form/clean-text.ts';
import { holdsNik } from '#src/domain/import/nik.ts';
import { actsFor } from '#src/domain/member/membership.queries.server.ts';
import { mayPublish } from '#src/domain/product/public-products.queries.server.ts';
import { now, today } from '#src/platform/clock.server.ts';
import { longest } from './exemption-request.ts';
import { exemptionAskers } from './exemption.policy.ts';

export type AskAnswer =
  | { ok: true }
  | {
      ok: false;
      problem: 'unknown_enterprise' | 'text_missing' | 'text_too_long' | 'text_holds_nik' | 'not_needed';
    };

/** Asks for an UMKM to publish without a training. One request waits at a time, and none where nothing is missing. */
export async function askForExemption(
  actor: Actor,
  { enterpriseId, text }: { enterpriseId: number; text: string },
): Promise<AskAnswer> {
  const why = cleanText(text);
  if (why === '') return { ok: false, problem: 'text_missing' };
  if (why.length > longest.text) return { ok: false, problem: 'text_too_long' };
  if (holdsNik(why)) return { ok: false, problem: 'text_holds_nik' };
  const may = actsFor(actor, 'e.id', exemptionAskers);
  const to = database();
  const [asked, , known] = await to.batch([
    to.all(sql`
      insert into exemption_requests (enterprise_id, text, asked_by, asked_at)
      select e.id, ${why}, ${actor.accountId}, ${now().toISOString()} from enterprises e
      where e.id = ${enterpriseId} and ${may} and not ${mayPublish('e.id', today())}
      on conflict do nothing returning id`),
    recordDeed(to, actor, {
      command: 'ask-for-exemption',
      noun: 'exemption_request',
      nounId: insertedRow,
      enterpriseId,
    }),
    to.all(sql`select 1 from enterprises e where e.id = ${enterpriseId} and ${may}`),
  ]);
  if (asked.length > 0) return { ok: true };
  return { ok: false, problem: known.length === 0 ? 'unknown_enterprise' : 'not_needed' };
}
