import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Database } from '#db/client.ts';
import { operator, type Actor } from '#src/domain/actor/actor.ts';
import { applyCatalogue } from '#src/domain/catalogue-file/apply-catalogue.server.ts';
import { applyPhotoArchive } from '#src/domain/catalogue-file/apply-photo-archive.server.ts';
import {
  findCatalogueUpload,
  listCatalogueUploads,
} from '#src/domain/catalogue-file/catalogue-uploads.queries.server.ts';
import { downloadCatalogue } from '#src/domain/catalogue-file/download-catalogue.server.ts';
import { countFiledProducts } from '#src/domain/catalogue-file/filing-enterprise.queries.server.ts';
import { previewCatalogue } from '#src/domain/catalogue-file/preview-catalogue.server.ts';
import { previewPhotoArchive } from '#src/domain/catalogue-file/preview-photo-archive.server.ts';
import { aMember, anOfficer, aStranger } from '../../support/actors.ts';
import { writeZip } from '../import/workbook-file.ts';
import { aProduct, aTrainedEnterprise } from '../product/shop-window.ts';
import { retyped } from './catalogue-table.ts';
import { aFiling, downloaded, sent, type Filing } from './filed-catalogue.ts';

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

async function archive({ folder }: Filing): Promise<Uint8Array> {
  const path = join(folder, 'foto.zip');
  await writeZip(path, { 'K.png': 'x' });
  return readFile(path);
}

/** Whether the actor came through; what they may not is not found. */
const commands: Record<string, (actor: Actor, filing: Filing & { uploadId: number }) => Promise<boolean>> = {
  'download the catalogue': async (actor, { enterpriseId }) =>
    (await downloadCatalogue(actor, enterpriseId)) !== undefined,
  'count its products': async (actor, { enterpriseId }) =>
    (await countFiledProducts(actor, enterpriseId)) !== undefined,
  'send a catalogue in': async (actor, { enterpriseId }) =>
    (await previewCatalogue(actor, enterpriseId, { name: 'x', bytes: Buffer.from('Nama\nA\n') })).ok,
  'send photos in': async (actor, filing) =>
    (await previewPhotoArchive(actor, filing.enterpriseId, { name: 'x', bytes: await archive(filing) })).ok,
  'see a preview': async (actor, which) => (await findCatalogueUpload(actor, which)) !== undefined,
  'list the files': async (actor, { enterpriseId }) =>
    (await listCatalogueUploads(actor, enterpriseId)).length > 0,
  'apply a catalogue': async (actor, which) => (await applyCatalogue(actor, which)).ok,
};

const writers = ['owner', 'editor', 'operator'];
/** A file belongs to a person, and the operator is none; the operator has the import. */
const mayBy: Record<string, string[]> = {
  'send a catalogue in': ['owner', 'editor'],
  'send photos in': ['owner', 'editor'],
};

describe.each(Object.keys(commands))('To %s', (name) => {
  it.each(Object.keys(roles))('%s is answered as agreed', async (role) => {
    const filing = await aFiling();
    await aProduct(filing.database, filing.enterpriseId, { name: 'A' });
    const uploadId = await sent(filing, retyped(await downloaded(filing), [1, 'Stok', 7]));
    const actor = await roles[role]?.(filing.database, filing.enterpriseId);
    if (actor === undefined) throw new Error(role);
    expect(await commands[name]?.(actor, { ...filing, uploadId })).toBe(
      (mayBy[name] ?? writers).includes(role),
    );
  });
});

describe("Another UMKM's file", () => {
  it('is not found under the address of one’s own workspace either, nor are its products', async () => {
    const filing = await aFiling();
    const theirs = await aProduct(filing.database, filing.enterpriseId, { name: 'Milik mereka', sku: 'M-1' });
    const uploadId = await sent(filing, retyped(await downloaded(filing), [1, 'Stok', 7]));
    const enterpriseId = await aTrainedEnterprise(filing.database);
    const owner = await aMember(filing.database, enterpriseId);
    const own = { ...filing, enterpriseId, owner };
    const which = { uploadId, enterpriseId };
    expect(await findCatalogueUpload(owner, which)).toBeUndefined();
    expect(await applyCatalogue(owner, which)).toEqual({ ok: false, problem: 'unknown_upload' });
    expect(await applyPhotoArchive(owner, which)).toEqual({ ok: false, problem: 'unknown_upload' });
    const claimed = await sent(own, [
      ['ID produk', 'Nama', 'Stok'],
      [String(theirs), 'Rampasan', 1],
      [null, 'Sama', 2],
    ]);
    const found = await findCatalogueUpload(owner, { uploadId: claimed, enterpriseId });
    expect(found?.report).toMatchObject({
      rows: [
        { outcome: 'refused', productId: null },
        { outcome: 'created', productId: null },
      ],
    });
  });

  it('is out of reach as soon as a membership has ended', async () => {
    const filing = await aFiling();
    await aProduct(filing.database, filing.enterpriseId, { name: 'A' });
    const uploadId = await sent(filing, retyped(await downloaded(filing), [1, 'Stok', 7]));
    await filing.database.run(
      `update enterprise_members set ended_at = '2026-11-22T00:00:00Z', end_reason = 'Keluar'`,
    );
    const which = { uploadId, enterpriseId: filing.enterpriseId };
    expect(await applyCatalogue(filing.owner, which)).toEqual({ ok: false, problem: 'unknown_upload' });
  });
});
