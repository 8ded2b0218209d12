import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openDatabase } from '#db/client.ts';
import { migrateDatabase } from '#db/migrate.ts';
import { freePort } from '../support/port.ts';
import { runScript, scratchFolder, write, type Ended } from './support.ts';

async function start(environment: Record<string, string>): Promise<Ended> {
  const port = String(await freePort());
  const base = { PORT: port, HOST: '127.0.0.1', DATA_DIR: scratchFolder(), EXAMPLES: 'off' };
  return runScript('scripts/serve.ts', { ...base, ...environment });
}

/** One clear sentence on standard error and nothing else: no stack, no code of our own. */
function expectSentence({ code, stdout, stderr }: Ended, sentence: RegExp): void {
  expect(stderr).toMatch(sentence);
  expect(stderr.trim().split('\n')).toHaveLength(1);
  expect(stderr).not.toMatch(/\n\s+at |\.ts:\d|Error:/);
  expect(stdout).toBe('');
  expect(code).toBe(1);
}

describe('a start that cannot succeed says why in one sentence and ends with 1', () => {
  test('a busy port is named', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => {
      other.listen(0, '127.0.0.1', resolve);
    });
    const { port } = other.address() as AddressInfo;
    const ended = await start({ PORT: String(port) });
    await new Promise((resolve) => {
      other.close(resolve);
    });
    expectSentence(ended, new RegExp(`^Port ${port} is busy`));
  });

  test('a host that is not this machine is named', async () => {
    expectSentence(await start({ HOST: '203.0.113.7' }), /^HOST 203\.0\.113\.7 is not an address/);
  });

  test('a DATA_DIR that cannot be written is named', async () => {
    const file = write(scratchFolder(), 'file', 'x');
    const ended = await start({ DATA_DIR: join(file, 'data') });
    expectSentence(ended, /^DATA_DIR .*file\/data cannot be written: a part of its path is a file/);
  });

  test('a DATA_DIR where no folder can be made is named', async () => {
    expectSentence(
      await start({ DATA_DIR: '/proc/etalase' }),
      /^DATA_DIR \/proc\/etalase cannot be written: /,
    );
  });

  test('a file that is no database is named', async () => {
    const folder = scratchFolder();
    write(folder, 'etalase.db', 'once upon a time '.repeat(500));
    const ended = await start({ DATA_DIR: folder });
    expectSentence(ended, /^The database file .*etalase\.db is damaged or not a database/);
  });

  test('a database server that is not there is named', async () => {
    const ended = await start({ DATABASE_URL: 'http://127.0.0.1:1' });
    expectSentence(ended, /^The database server 127\.0\.0\.1:1 /);
  });

  test('a database that a newer version wrote is left alone', async () => {
    const folder = scratchFolder();
    const database = openDatabase(`file:${join(folder, 'etalase.db')}`);
    await migrateDatabase(database);
    await database.run(
      `insert into __drizzle_migrations (hash, created_at) values ('of the future', 9999999999999)`,
    );
    database.$client.close();
    expectSentence(await start({ DATA_DIR: folder }), /newer version of Etalase/);
  });
});

test('every bad variable is named, each in its own sentence', async () => {
  const { code, stderr } = await start({
    PORT: 'many',
    SITE_URL: 'nowhere',
    EXAMPLES: 'perhaps',
    LOG_LEVEL: 'loud',
  });
  const lines = stderr.trim().split('\n');
  expect(lines.map((line) => line.split(' ', 1)[0])).toEqual(['PORT', 'SITE_URL', 'EXAMPLES', 'LOG_LEVEL']);
  expect(code).toBe(1);
});
