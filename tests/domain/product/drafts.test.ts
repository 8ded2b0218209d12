import { describe, expect, it } from 'vitest';
import { accounts, productDrafts } from '#db/schema/index.ts';
import { createProduct } from '#src/domain/product/create-product.server.ts';
import { discardDraft } from '#src/domain/product/discard-draft.server.ts';
import { findDraft, listOtherWriters } from '#src/domain/product/drafts.queries.server.ts';
import { saveDraft } from '#src/domain/product/save-draft.server.ts';
import { useClock } from '#src/platform/clock.server.ts';
import { eq } from 'drizzle-orm';
import { aMember } from '../../support/actors.ts';
import { anEnterprise, aProduct, today } from './shop-window.ts';
import { aDesk, save, typed } from './written-product.ts';

async function aTeam() {
  const database = await aDesk();
  const enterpriseId = await anEnterprise(database);
  const productId = await aProduct(database, enterpriseId);
  const [owner, editor] = [
    await aMember(database, enterpriseId),
    await aMember(database, enterpriseId, 'editor'),
  ];
  await database.update(accounts).set({ name: 'Ibu Contoh' }).where(eq(accounts.id, editor.accountId));
  return { database, which: { enterpriseId, productId }, owner, editor };
}

describe('A draft', () => {
  it('is kept as it was typed, wrong or right, one for each person', async () => {
    const { which, owner, editor } = await aTeam();
    await saveDraft(owner, { ...which, baseRevision: 1, typed: typed({ price: 'lima belas' }) });
    await saveDraft(owner, { ...which, baseRevision: 1, typed: typed({ price: 'dua puluh' }) });
    await saveDraft(editor, { ...which, baseRevision: 1, typed: typed({ price: '9' }) });
    expect(await findDraft(owner, which)).toEqual({
      typed: typed({ price: 'dua puluh' }),
      baseRevision: 1,
      savedAt: `${today}T03:00:00.000Z`,
    });
    expect((await findDraft(editor, which))?.typed.price).toBe('9');
  });

  it('is gone once the product is saved by its writer; those of others stay', async () => {
    const { which, owner, editor } = await aTeam();
    for (const writer of [owner, editor])
      await saveDraft(writer, { ...which, baseRevision: 1, typed: typed() });
    await save(owner, which.productId, { stock: '4' });
    expect(await findDraft(owner, which)).toBeUndefined();
    expect(await findDraft(editor, which)).toBeDefined();
  });

  it('of a product that is not there yet is gone once it is made', async () => {
    const { database, which, owner } = await aTeam();
    const fresh = { enterpriseId: which.enterpriseId, productId: null };
    for (const name of ['Kue', 'Kue lapis'])
      await saveDraft(owner, { ...fresh, baseRevision: 0, typed: typed({ name }) });
    expect(await database.select().from(productDrafts)).toHaveLength(1);
    await createProduct(owner, which.enterpriseId, typed());
    expect(await findDraft(owner, fresh)).toBeUndefined();
  });

  it('is thrown away by its writer alone', async () => {
    const { which, owner, editor } = await aTeam();
    await saveDraft(owner, { ...which, baseRevision: 1, typed: typed() });
    await discardDraft(editor, which);
    expect(await findDraft(owner, which)).toBeDefined();
    await discardDraft(owner, which);
    expect(await findDraft(owner, which)).toBeUndefined();
  });

  it('is not kept with what looks like an NIK, nor without bound', async () => {
    const { database, which, owner } = await aTeam();
    const keep = (given: Parameters<typeof typed>[0]) =>
      saveDraft(owner, { ...which, baseRevision: 1, typed: typed(given) });
    expect(await keep({ description: 'KTP 3671054507900001' })).toEqual({
      ok: false,
      problem: 'nik_in_text',
    });
    expect(await keep({ description: 'a'.repeat(60_000) })).toEqual({ ok: false, problem: 'too_large' });
    expect(await database.select().from(productDrafts)).toEqual([]);
  });
});

describe('Who else writes', () => {
  it('is told by name within the team, for a quarter of an hour after their last word', async () => {
    const { which, owner, editor } = await aTeam();
    await saveDraft(editor, { ...which, baseRevision: 1, typed: typed() });
    expect(await listOtherWriters(owner, which)).toEqual(['Ibu Contoh']);
    expect(await listOtherWriters(editor, which)).toEqual([]);
    useClock(() => new Date(`${today}T03:16:00Z`));
    expect(await listOtherWriters(owner, which)).toEqual([]);
  });
});
