import Libsql from 'libsql';
import { beforeEach, describe, expect, it } from 'vitest';
import { sql } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { freshDatabase } from '../support/database.ts';

let database: Database;

beforeEach(async () => {
  database = await freshDatabase();
  await database.run(sql`create table fruits (name text primary key, weight integer)`);
});

const add = (name: string, weight: number) =>
  database.run(sql`insert into fruits values (${name}, ${weight})`);
const all = () => database.all<Record<string, unknown>>(sql`select * from fruits order by name`);

describe('A statement that is kept', () => {
  it('is prepared once for each text and connection', async () => {
    await add('salak', 1);
    const file =
      (await database.all<{ file: string }>(sql`select file from pragma_database_list`))[0]?.file ?? '';
    const [one, other] = [new Libsql(file), new Libsql(file)];
    const text = 'select count(*) n from fruits';
    expect(one.prepare(text)).toBe(one.prepare(text));
    expect(one.prepare(text)).not.toBe(other.prepare(text));
    expect(other.prepare(text).get()).toMatchObject({ n: 1 });
  });

  it('answers with what is written in between, and with other values', async () => {
    await add('salak', 1);
    expect(await all()).toEqual([{ name: 'salak', weight: 1 }]);
    await add('duku', 2);
    expect(await all()).toEqual([
      { name: 'duku', weight: 2 },
      { name: 'salak', weight: 1 },
    ]);
  });

  it('works again after the database refused it', async () => {
    await add('salak', 1);
    await expect(add('salak', 3)).rejects.toThrow();
    await add('duku', 2);
    expect(await all()).toHaveLength(2);
  });

  it('sees the columns that were added since', async () => {
    await add('salak', 1);
    await all();
    await database.run(sql`alter table fruits add column colour text default 'brown'`);
    expect(await all()).toEqual([{ name: 'salak', weight: 1, colour: 'brown' }]);
  });

  it('may be one of more texts than are kept', async () => {
    for (let count = 0; count < 450; count += 1) {
      expect(await database.all(sql.raw(`select ${count} n`))).toEqual([{ n: count }]);
    }
    await add('salak', 1);
    expect(await all()).toHaveLength(1);
  });
});
