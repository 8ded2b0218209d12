import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { openDatabase } from '#db/client.ts';
import { runScript, scratchFolder } from '../start/support.ts';

const small = ['--enterprises', '20', '--products', '60'];

test('npm run seed makes a city with its search index in a database of its own, and says where', async () => {
  const folder = scratchFolder();
  const file = join(folder, 'city-20-60.db');
  const ended = await runScript('scripts/seed.ts', { DATA_DIR: folder }, undefined, small);
  expect(ended).toMatchObject({ code: 0, stderr: '' });
  expect(ended.stdout).toContain(`Seeding 20 UMKM and 60 products into file:${file}\n`);
  expect(ended.stdout).toContain('Writing products: 60 of 60\n');
  expect(ended.stdout).toContain('Indexing products: 60 of 60\n');
  const database = openDatabase(`file:${file}`);
  const [counts] = await database.all<{ products: number; known: number }>(
    sql`select (select count(*) from products) products, (select count(*) from search_enterprises) known`,
  );
  expect(counts).toEqual({ products: 60, known: 20 });
  database.$client.close();
});

test('with --participations a city has people in classes and UMKM at events, the same ones for the same numbers', async () => {
  const folder = scratchFolder();
  const written: unknown[] = [];
  for (const name of ['one', 'two']) {
    const url = `file:${join(folder, `${name}.db`)}`;
    const args = [...small, '--participations', '100', '--database', url];
    expect((await runScript('scripts/seed.ts', { DATA_DIR: folder }, undefined, args)).stderr).toBe('');
    const database = openDatabase(url);
    written.push(
      await database.all(sql`
        select 'in a class' kind, id, cohort_id about, enterprise_id from participants
        union all select 'at an event', id, event_id, enterprise_id from event_participations
        union all select 'support', id, kind, enterprise_id from supports
        union all select 'on a shortlist', id, shortlist_id, enterprise_id from shortlist_entries`),
    );
    database.$client.close();
  }
  expect(written[0]).toEqual(written[1]);
  const kinds = Map.groupBy(written[0] as { kind: string }[], ({ kind }) => kind);
  expect(kinds.get('in a class')).toHaveLength(60);
  // No UMKM is at an event twice, and there are twenty.
  expect(kinds.get('at an event')).toHaveLength(20);
});

test('it never writes beside firms that are there already', async () => {
  const folder = scratchFolder();
  const args = [...small, '--database', `file:${join(folder, 'etalase.db')}`];
  expect((await runScript('scripts/seed.ts', { DATA_DIR: folder }, undefined, args)).code).toBe(0);
  const again = await runScript('scripts/seed.ts', { DATA_DIR: folder }, undefined, args);
  expect(again.code).toBe(1);
  expect(again.stderr).toMatch(/^file:.*etalase\.db already holds 20 UMKM\..*\n$/);
});

test('an order that makes no sense is answered with a sentence', async () => {
  for (const args of [
    [],
    ['--enterprises', 'many', '--products', '5'],
    ['--enterprises', '5', '--things', '5'],
  ]) {
    const { code, stderr } = await runScript('scripts/seed.ts', {}, undefined, args);
    expect(code).toBe(1);
    expect(stderr).toContain('Usage: npm run seed -- --enterprises N --products M');
    expect(stderr).not.toContain('    at ');
  }
});
