import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Client } from '@libsql/client';
import { openClient } from '#db/libsql-client.ts';
import { freshDatabase } from '../support/database.ts';

let file: string;
let ours: Client;
let theirs: Client;

beforeEach(async () => {
  const database = await freshDatabase();
  await database.run(sql`pragma journal_mode = wal`);
  await database.run(sql`create table noticed (who text)`);
  const [row] = await database.all<{ file: string }>(sql`select file from pragma_database_list`);
  file = row?.file ?? '';
  ours = openClient({ url: `file:${file}`, timeout: 20, intMode: 'number' });
  theirs = openClient({ url: `file:${file}`, timeout: 20, intMode: 'number' });
});

afterEach(() => {
  ours.close();
  theirs.close();
});

const note = (who: string) => ({ sql: 'insert into noticed values (?)', args: [who] });
const count = async (client: Client) =>
  (await client.execute('select count(*) n from noticed')).rows[0]?.['n'];

/** Another program holds the right to write while this is tried. */
async function whileTheyWrite(work: () => Promise<unknown>): Promise<unknown> {
  const holder = fork(fileURLToPath(new URL('lock-holder.ts', import.meta.url)), [file]);
  await once(holder, 'message');
  try {
    return await work().then(
      () => 'nothing was refused',
      (error: unknown) => (error as { code: string }).code,
    );
  } finally {
    holder.send('end');
    await once(holder, 'exit');
  }
}

describe('A program that was told that the database is locked', () => {
  it.each([
    ['a single write', () => ours.execute(note('we'))],
    ['a batch', () => ours.batch([note('we'), note('we')])],
    ['a batch that reads first', () => ours.batch(['select 1', note('we')], 'deferred')],
  ])('sees what others write afterwards, and writes itself, after %s', async (_, work) => {
    expect(await whileTheyWrite(work)).toBe('SQLITE_BUSY');
    expect(await count(ours)).toBe(1);
    await theirs.execute(note('they'));
    expect(await count(ours)).toBe(2);
    await ours.execute(note('we'));
    expect(await count(theirs)).toBe(3);
  });

  it('does not lose what it had under way beside the refused write', async () => {
    const beside: Promise<unknown>[] = [];
    const refused = await whileTheyWrite(async () => {
      const write = ours.execute(note('we'));
      // One of these takes a connection just before the refusal closes them all.
      for (let moment = 0; moment < 20; moment += 1) {
        beside.push(count(ours));
        await Promise.resolve();
      }
      return write;
    });
    expect(refused).toBe('SQLITE_BUSY');
    expect(new Set(await Promise.all(beside))).toEqual(new Set([0]));
  });

  it('stays closed when it was closed', async () => {
    ours.close();
    await expect(count(ours)).rejects.toMatchObject({ code: 'CLIENT_CLOSED' });
  });
});
