import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openDatabase } from '#db/client.ts';
import { keepEvidenceFile } from '#src/platform/evidence-files.server.ts';
import { keepText } from '#src/platform/kept-files.server.ts';
import { folderMailer, mailFolder } from '#src/platform/mail-folder.server.ts';
import { keepWhole } from '#src/platform/media-files.server.ts';
import { freeBytes, uploadPath, writePiece } from '#src/platform/upload-files.server.ts';
import { prepareDataFolder } from '../../scripts/start/data-folder.ts';
import { scratchData } from '../support/scratch-data.ts';

// Windows knows no such rights: there only that everything is in its place and can be read is looked at.
const hasModes = process.platform !== 'win32';

function expectOwnersOnly(paths: readonly string[]): void {
  const found = paths.map((path) => [path, hasModes ? modeOf(path) : existsSync(path)]);
  const wanted = paths.map((path) => [path, hasModes ? (isFolder(path) ? '700' : '600') : true]);
  expect(found).toEqual(wanted);
}

const modeOf = (path: string) => (statSync(path).mode & 0o7777).toString(8);
const isFolder = (path: string) => statSync(path).isDirectory();

/** A file that everybody may read, as older versions left them. */
function openToAll(path: string): string {
  mkdirSync(dirname(path), { recursive: true, mode: 0o755 });
  writeFileSync(path, 'rahasia');
  chmodSync(path, 0o644);
  return path;
}

const placeIn = (dataDir: string, databaseDir = dataDir) => ({
  dataDir,
  mediaDir: join(dataDir, 'media'),
  databaseUrl: `file:${join(databaseDir, 'etalase.db')}`,
});

const letter = { recipient: 'a@contoh.example', subject: 'Uji', text: 'Halo' };

describe('What lies in the data folder is read by nobody but the user that the site runs as', () => {
  test('a new folder with its database, and what SQLite puts beside it', async () => {
    const data = join(scratchData(), 'baru');
    prepareDataFolder(placeIn(data));
    const file = join(data, 'etalase.db');
    const database = openDatabase(`file:${file}`);
    await database.$client.executeMultiple(
      'pragma journal_mode = wal; create table t (x); insert into t values (1)',
    );
    expectOwnersOnly([data, file, `${file}-wal`, `${file}-shm`]);
    database.$client.close();
  });

  test('a database that an import makes before the first start', async () => {
    const file = join(scratchData(), 'impor', 'etalase.db');
    const database = openDatabase(`file:${file}`);
    await database.$client.execute('create table t (x)');
    expectOwnersOnly([dirname(file), file]);
    database.$client.close();
  });

  test('evidence, uploads, previews and letters', async () => {
    const data = scratchData();
    await keepEvidenceFile('ab'.repeat(32), new Uint8Array([1]));
    await freeBytes();
    await writePiece('satu', 0, new Uint8Array([1]));
    await keepText('tinjauan', 'teks');
    await folderMailer(mailFolder(data), 'etalase@contoh.example').send(letter);
    const letters = readdirSync(mailFolder(data)).map((name) => join(mailFolder(data), name));
    expect(letters).toHaveLength(1);
    const evidence = join(data, 'evidence');
    expectOwnersOnly([evidence, join(evidence, 'ab'), join(evidence, 'ab', 'ab'.repeat(32))]);
    expectOwnersOnly([join(data, 'uploads'), uploadPath('satu'), mailFolder(data), ...letters]);
    expectOwnersOnly([join(data, 'previews'), join(data, 'previews', 'tinjauan')]);
  });

  test('what an older version left open is closed at the next start', () => {
    const data = join(scratchData(), 'lama');
    const names = ['etalase.db', 'etalase.db-wal', 'etalase.db-shm', 'example-accounts.txt'];
    const below = ['evidence/ab/abab', 'uploads/satu', 'previews/dua', 'mail/tiga.eml'];
    const files = [...names, ...below].map((name) => openToAll(join(data, name)));
    chmodSync(data, 0o755);
    chmodSync(join(data, 'evidence'), 0o755);
    prepareDataFolder(placeIn(data));
    const folders = ['evidence', 'evidence/ab', 'uploads', 'previews', 'mail'].map((name) =>
      join(data, name),
    );
    expectOwnersOnly([data, ...files, ...folders]);
    expect(readFileSync(join(data, 'etalase.db'), 'utf8')).toBe('rahasia');
  });

  test('so is a database outside the data folder, whose folder may be for others too', () => {
    const [data, elsewhere] = [join(scratchData(), 'data'), join(scratchData(), 'lain')];
    const file = openToAll(join(elsewhere, 'etalase.db'));
    const before = modeOf(elsewhere);
    prepareDataFolder(placeIn(data, elsewhere));
    expectOwnersOnly([file]);
    expect(modeOf(elsewhere)).toBe(before);
  });

  test('photos keep the rights they have, and a folder that all share is not closed', async () => {
    const data = join(scratchData(), 'bersama');
    const photo = join(data, 'media', 'ab', 'foto.webp');
    await keepWhole(photo, new Uint8Array([1]));
    chmodSync(photo, 0o644);
    chmodSync(data, 0o1777);
    const before = [modeOf(data), modeOf(photo)];
    const file = openToAll(join(data, 'etalase.db'));
    prepareDataFolder(placeIn(data));
    expect([modeOf(data), modeOf(photo)]).toEqual(before);
    expectOwnersOnly([file]);
  });
});
