import { describe, expect, it } from 'vitest';
import type { Database } from '#db/client.ts';
import { operator, type Actor } from '#src/domain/actor/actor.ts';
import { archiveProduct, unarchiveProduct } from '#src/domain/product/archive-product.server.ts';
import { createProduct } from '#src/domain/product/create-product.server.ts';
import { findDraft, listOtherWriters } from '#src/domain/product/drafts.queries.server.ts';
import { duplicateProduct } from '#src/domain/product/duplicate-product.server.ts';
import { findEditableProduct } from '#src/domain/product/editable-product.queries.server.ts';
import { editProduct } from '#src/domain/product/edit-product.server.ts';
import { findProductPreview } from '#src/domain/product/product-preview.queries.server.ts';
import { publishProduct } from '#src/domain/product/publish-product.server.ts';
import { saveDraft } from '#src/domain/product/save-draft.server.ts';
import { withdrawProduct } from '#src/domain/product/withdraw-product.server.ts';
import { listWorkspaceProducts } from '#src/domain/product/workspace-products.queries.server.ts';
import { aMember, anOfficer, aStranger } from '../../support/actors.ts';
import { aProduct, aPublicProduct, aTrainedEnterprise } from './shop-window.ts';
import { aDesk, editOf, opened, typed } from './written-product.ts';

const roles: Record<string, (database: Database, enterpriseId: number) => Promise<Actor>> = {
  stranger: aStranger,
  owner: (database, enterpriseId) => aMember(database, enterpriseId, 'owner'),
  editor: (database, enterpriseId) => aMember(database, enterpriseId, 'editor'),
  order_desk: (database, enterpriseId) => aMember(database, enterpriseId, 'order_desk'),
  other_owner: async (database) => aMember(database, await aTrainedEnterprise(database), 'owner'),
  verifier: (database) => anOfficer(database, 'verifier'),
  trade_officer: (database) => anOfficer(database, 'trade_officer'),
  programme_manager: (database) => anOfficer(database, 'programme_manager'),
  admin: (database) => anOfficer(database, 'admin'),
  operator: () => Promise.resolve(operator),
};

type World = { database: Database; enterpriseId: number; draftId: number; publicId: number; writer: Actor };

/** Whether the actor came through; what they may not is not found. */
const commands: Record<string, (actor: Actor, world: World) => Promise<boolean>> = {
  'create a product': async (actor, { enterpriseId }) =>
    (await createProduct(actor, enterpriseId, typed())).ok,
  'edit a product': async (actor, { publicId, writer }) =>
    (await editProduct(actor, editOf(await opened(writer, publicId), { stock: '7' }))).ok,
  'open a product for writing': async (actor, { publicId }) =>
    (await findEditableProduct(actor, { productId: publicId })) !== undefined,
  'see the preview': async (actor, { draftId, enterpriseId }) =>
    (await findProductPreview(actor, { productId: draftId, enterpriseId })) !== undefined,
  'keep a draft': async (actor, { publicId, enterpriseId }) =>
    (await saveDraft(actor, { enterpriseId, productId: publicId, baseRevision: 1, typed: typed() })).ok,
  'duplicate a product': async (actor, { publicId }) => (await duplicateProduct(actor, publicId)).ok,
  'archive a product': async (actor, { publicId }) => (await archiveProduct(actor, publicId)).ok,
  'bring a product back': async (actor, { draftId }) => (await unarchiveProduct(actor, draftId)).ok,
  'publish a product': async (actor, { draftId }) => (await publishProduct(actor, draftId)).ok,
  'withdraw a product': async (actor, { publicId }) => (await withdrawProduct(actor, publicId, 'Habis')).ok,
  'list the products': async (actor, { enterpriseId }) =>
    (await listWorkspaceProducts(actor, enterpriseId, { q: '', filter: 'semua', page: 1 })) !== undefined,
};

const writers = ['owner', 'editor', 'operator'];
const mayBy: Record<string, string[]> = {
  'publish a product': [...writers, 'trade_officer', 'admin'],
  'withdraw a product': [...writers, 'trade_officer', 'admin'],
  'list the products': [...writers, 'order_desk'],
  // A draft belongs to a person, and the operator is none.
  'keep a draft': ['owner', 'editor'],
};

describe.each(Object.keys(commands))('To %s', (name) => {
  it.each(Object.keys(roles))('%s is answered as agreed', async (role) => {
    const database = await aDesk();
    const enterpriseId = await aTrainedEnterprise(database);
    const world = {
      database,
      enterpriseId,
      draftId: await aProduct(database, enterpriseId),
      publicId: await aPublicProduct(database, enterpriseId),
      writer: await aMember(database, enterpriseId),
    };
    const actor = await roles[role]?.(database, enterpriseId);
    if (actor === undefined) throw new Error(role);
    expect(await commands[name]?.(actor, world)).toBe((mayBy[name] ?? writers).includes(role));
  });
});

describe("Another UMKM's product", () => {
  it('is not found under the address of one’s own workspace either', async () => {
    const database = await aDesk();
    const [own, other] = [await aTrainedEnterprise(database), await aTrainedEnterprise(database)];
    const owner = await aMember(database, own);
    const theirs = await aPublicProduct(database, other);
    const which = { productId: theirs, enterpriseId: own };
    expect(await findEditableProduct(owner, which)).toBeUndefined();
    expect(await findProductPreview(owner, which)).toBeUndefined();
    expect(await saveDraft(owner, { ...which, baseRevision: 1, typed: typed() })).toEqual({
      ok: false,
      problem: 'unknown_product',
    });
    const edit = editOf(await opened(operator, theirs), { name: 'Rampasan' });
    expect(await editProduct(owner, { ...edit, enterpriseId: own })).toEqual({
      ok: false,
      problem: 'unknown_product',
    });
  });

  it('shows neither its drafts nor who writes it', async () => {
    const database = await aDesk();
    const enterpriseId = await aTrainedEnterprise(database);
    const [owner, other] = [await aMember(database, enterpriseId), await roles['other_owner']?.(database, 0)];
    const which = { enterpriseId, productId: await aProduct(database, enterpriseId) };
    await saveDraft(owner, { ...which, baseRevision: 1, typed: typed() });
    if (other === undefined) throw new Error('nobody');
    expect(await findDraft(other, which)).toBeUndefined();
    expect(await listOtherWriters(other, which)).toEqual([]);
  });

  it('is out of reach as soon as a membership has ended, even for a form that was open', async () => {
    const database = await aDesk();
    const enterpriseId = await aTrainedEnterprise(database);
    const editor = await aMember(database, enterpriseId, 'editor');
    const productId = await aProduct(database, enterpriseId);
    const edit = editOf(await opened(editor, productId), { stock: '3' });
    await database.run(
      `update enterprise_members set ended_at = '2026-11-22T00:00:00Z', end_reason = 'Keluar'`,
    );
    expect(await editProduct(editor, edit)).toEqual({ ok: false, problem: 'unknown_product' });
  });
});
