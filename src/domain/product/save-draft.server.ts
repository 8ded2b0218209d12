import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { holdsNik } from '#src/domain/import/nik.ts';
import { actsFor } from '#src/domain/member/membership.queries.server.ts';
import { now } from '#src/platform/clock.server.ts';
import { productEditors } from './product.policy.ts';
import type { TypedProduct } from './product-form.ts';

/** What somebody has typed so far; a product that is not there yet has no number. */
export type NewDraft = {
  enterpriseId: number;
  productId: number | null;
  baseRevision: number;
  typed: TypedProduct;
};

export type DraftAnswer =
  { ok: true; savedAt: string } | { ok: false; problem: 'unknown_product' | 'too_large' | 'nik_in_text' };

/** Longer than all fields of the longest product together. */
const longestDraft = 60_000;

/** Keeps what somebody has typed into a product's form, in the place of what they had typed before. */
export async function saveDraft(actor: Actor, draft: NewDraft): Promise<DraftAnswer> {
  const { enterpriseId, productId, baseRevision, typed } = draft;
  const fields = JSON.stringify(typed);
  if (fields.length > longestDraft) return { ok: false, problem: 'too_large' };
  // An NIK is stored nowhere, not even until the form is saved.
  if (Object.values(typed).some((text) => typeof text === 'string' && holdsNik(text)) || holdsNik(fields))
    return { ok: false, problem: 'nik_in_text' };
  const savedAt = now().toISOString();
  const to = database();
  const own = sql`exists (select 1 from enterprises e where e.id = ${enterpriseId}
    and ${actsFor(actor, 'e.id', productEditors)}
    and (${productId} is null or exists (select 1 from products p where p.id = ${productId} and p.enterprise_id = e.id)))`;
  const mine = sql`enterprise_id = ${enterpriseId} and product_id is ${productId} and account_id = ${actor.accountId}`;
  const [, kept] = await to.batch([
    to.run(sql`delete from product_drafts where ${mine} and ${own}`),
    to.all(sql`insert into product_drafts (enterprise_id, product_id, account_id, fields, base_revision, saved_at)
      select ${enterpriseId}, ${productId}, ${actor.accountId}, ${fields}, ${baseRevision}, ${savedAt}
      where ${actor.accountId} is not null and ${own} returning id`),
  ]);
  return kept.length > 0 ? { ok: true, savedAt } : { ok: false, problem: 'unknown_product' };
}
