import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { buffer, text } from 'node:stream/consumers';
import { sql } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import { enterpriseMembers, evidenceFiles, photos } from '#db/schema/index.ts';
import { exportOwnData } from '#src/domain/account/export-own-data.server.ts';
import { openArchive } from '#src/platform/archive.server.ts';
import { scratchData } from '../../support/scratch-data.ts';
import { aPublicProduct, aTrainedEnterprise, laySetting } from '../product/shop-window.ts';
import { aPerson, start, world, beginWorld } from './account-world.ts';

beforeEach(beginWorld);

const evidence = 'e'.repeat(64);

function put(path: string, content: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

test('one’s own data come as a ZIP: everything as JSON, the photos and the private evidence', async () => {
  const data = scratchData();
  const database = world();
  await laySetting(database);
  const person = await aPerson('siti@example.test');
  const enterpriseId = await aTrainedEnterprise(database, { name: 'Dapur Rasa' });
  const productId = await aPublicProduct(database, enterpriseId, { name: 'Keripik pedas' });
  const startedAt = start.toISOString();
  await database.batch([
    database
      .insert(enterpriseMembers)
      .values({ enterpriseId, accountId: person.accountId, role: 'owner', startedAt }),
    database.insert(photos).values([
      { enterpriseId, productId, position: 1, file: 'foto', width: 10, height: 10 },
      { enterpriseId, productId, position: 2, file: 'hilang', width: 10, height: 10 },
    ]),
    database.insert(evidenceFiles).values({
      enterpriseId,
      file: evidence,
      name: 'NIB.pdf',
      type: 'application/pdf',
      bytes: 5,
      uploadedBy: person.accountId,
      uploadedAt: startedAt,
    }),
  ]);
  put(join(data, 'media', 'foto-1280.webp'), 'a photo');
  put(join(data, 'evidence', 'ee', evidence), 'a PDF');

  const answer = await exportOwnData(person);
  const zip = join(data, 'own.zip');
  writeFileSync(zip, answer.ok ? await buffer(answer.archive) : '');
  const archive = await openArchive(zip, { entries: 10, entryBytes: 1_000_000 });
  expect([...archive.files.keys()].sort()).toEqual([
    `bukti/${evidence}.pdf`,
    'data.json',
    'foto/foto-1280.webp',
  ]);
  const json = JSON.parse(await text(await archive.open('data.json'))) as Record<string, unknown[]>;
  expect(json['account']).toMatchObject([{ name: 'Siti Rahayu', email: 'siti@example.test' }]);
  expect(json['consents']).toHaveLength(1);
  expect(json['products']).toMatchObject([{ name: 'Keripik pedas' }]);
  expect(json['verifications']).toHaveLength(1);
  expect(await text(await archive.open('foto/foto-1280.webp'))).toBe('a photo');
  expect(await text(await archive.open(`bukti/${evidence}.pdf`))).toBe('a PDF');
  archive.close();
  expect(await database.all(sql`select 1 from audit_entries where command = 'export-own-data'`)).toHaveLength(
    1,
  );
});

test('it is made five times an hour at most', async () => {
  scratchData();
  const person = await aPerson('siti@example.test');
  for (let times = 0; times < 5; times += 1) expect(await exportOwnData(person)).toMatchObject({ ok: true });
  expect(await exportOwnData(person)).toMatchObject({ problem: 'too_many_tries' });
});
