import { describe, expect, it } from 'vitest';
import type { Database } from '#db/client.ts';
import { operator } from '#src/domain/actor/actor.ts';
import { readChangedTags } from '#src/domain/page/changed-tags.queries.server.ts';
import { understandProductQuery } from '#src/domain/search/understand-query.queries.server.ts';
import { findProducts } from '#src/domain/search/find-products.queries.server.ts';
import { indexProducts } from '#src/domain/search/index-statements.server.ts';
import { countMiss, writeCounts } from '#src/domain/search/search-counts.server.ts';
import { endWord } from '#src/domain/search-word/end-word.server.ts';
import { readTaughtWord, type TaughtWord } from '#src/domain/search-word/search-word.ts';
import { listMisses, listTaughtWords } from '#src/domain/search-word/search-words.queries.server.ts';
import { teachWord } from '#src/domain/search-word/teach-word.server.ts';
import { useClock } from '#src/platform/clock.server.ts';
import { aMember, anOfficer, aStranger } from '../../support/actors.ts';
import { freshDatabase } from '../../support/database.ts';
import {
  anEnterprise,
  aPublicProduct,
  aTrainedEnterprise,
  laySetting,
  today,
} from '../product/shop-window.ts';

const word: TaughtWord = { kind: 'means', word: 'gemblengan', meaning: 'dodol' };

async function aWindow(): Promise<Database> {
  useClock(() => new Date(`${today}T03:00:00Z`));
  const database = await freshDatabase();
  await laySetting(database);
  const made = await aPublicProduct(database, await aTrainedEnterprise(database), { name: 'Dodol kelapa' });
  const [first, ...rest] = indexProducts(database, { productIds: [made] });
  if (first !== undefined) await database.batch([first, ...rest]);
  return database;
}

async function found(text: string): Promise<number> {
  const { query } = await understandProductQuery(new URLSearchParams({ q: text }));
  return (await findProducts(query, today)).answer.total;
}

describe('A word that an officer teaches', () => {
  it('finds with the next search what shoppers meant, until it is ended', async () => {
    const database = await aWindow();
    const officer = await anOfficer(database, 'trade_officer');
    expect(await found('gemblengan')).toBe(0);
    expect(await teachWord(officer, word)).toEqual({ ok: true });
    expect(await found('gemblengan')).toBe(1);
    const [known] = await listTaughtWords(officer);
    expect(known).toMatchObject({ ...word, source: officer.office });
    expect(await endWord(officer, known?.id ?? 0)).toEqual({ ok: true });
    expect(await found('gemblengan')).toBe(0);
    expect(await listTaughtWords(officer)).toEqual([]);
    expect(await teachWord(officer, word)).toEqual({ ok: true });
    expect(await found('gemblengan')).toBe(1);
  });

  it('is taught once, and ended once', async () => {
    const database = await aWindow();
    const officer = await anOfficer(database, 'programme_manager');
    const answers = await Promise.all([teachWord(officer, word), teachWord(officer, word)]);
    expect(answers).toContainEqual({ ok: false, problem: 'known_already' });
    expect(answers).toContainEqual({ ok: true });
    const [known] = await listTaughtWords(officer);
    await endWord(officer, known?.id ?? 0);
    expect(await endWord(officer, known?.id ?? 0)).toEqual({ ok: false, problem: 'unknown_word' });
  });

  it('drops the pages that were kept without it', async () => {
    const database = await aWindow();
    const { position } = await readChangedTags(undefined);
    await teachWord(await anOfficer(database, 'admin'), word);
    expect((await readChangedTags(position)).tags).toBe('everything');
  });

  it('is read as searches are, and refused with the reason', () => {
    const read = (kind: string, of: string, meaning: string) => readTaughtWord({ kind, word: of, meaning });
    expect(read('same', ' Kripik! ', 'KERIPIK')).toEqual({
      ok: true,
      taught: { kind: 'same', word: 'kripik', meaning: 'keripik' },
    });
    expect(read('skip', 'jual', 'apa saja')).toMatchObject({ taught: { meaning: '' } });
    expect(read('same', '  ', 'x')).toEqual({ ok: false, problem: 'word_missing' });
    expect(read('same', 'x', '')).toEqual({ ok: false, problem: 'meaning_missing' });
    expect(read('same', 'x', 'X')).toEqual({ ok: false, problem: 'the_same' });
    expect(read('same', 'a b c d e', 'x')).toEqual({ ok: false, problem: 'too_long' });
  });
});

describe('Who sees what was not found, and teaches words', () => {
  it.each([
    ['stranger', false],
    ['owner', false],
    ['verifier', false],
    ['trade_officer', true],
    ['programme_manager', true],
    ['admin', true],
    ['operator', true],
  ] as const)('%s: %s', async (who, may) => {
    const database = await aWindow();
    countMiss({ kind: 'product', text: 'kimci', day: today });
    await writeCounts(database);
    await teachWord(operator, { kind: 'same', word: 'kimci', meaning: 'kimchi' });
    const actor =
      who === 'operator'
        ? operator
        : who === 'stranger'
          ? await aStranger(database)
          : who === 'owner'
            ? await aMember(database, await anEnterprise(database))
            : await anOfficer(database, who);
    expect((await listMisses(actor, 'product', 30)).length).toBe(may ? 1 : 0);
    expect((await listTaughtWords(actor)).length).toBe(may ? 1 : 0);
    const [known] = await listTaughtWords(operator);
    expect((await endWord(actor, known?.id ?? 0)).ok).toBe(may);
    expect((await teachWord(actor, word)).ok).toBe(may);
  });
});
