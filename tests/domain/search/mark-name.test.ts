import { describe, expect, it } from 'vitest';
import { readProductList } from '#src/domain/product/product-list.queries.server.ts';
import { nameMarker, type MarkName } from '#src/domain/search/mark-name.ts';
import { indexProducts } from '#src/domain/search/index-statements.server.ts';
import type { MatchedForm } from '#src/domain/search/matched-forms.ts';
import { freshDatabase } from '../../support/database.ts';
import { aPublicProduct, aTrainedEnterprise, laySetting, today } from '../product/shop-window.ts';

const word = (text: string): MatchedForm => ({ words: [text], how: 'word' });

/** The name with what is marked in brackets. */
function shown(mark: MarkName, name: string): string {
  const parts = mark(name);
  expect(parts.map(({ text }) => text).join('')).toBe(name);
  return parts.map(({ text, isMarked }) => (isMarked ? `[${text}]` : text)).join('');
}

describe('The marks in a name', () => {
  it('are on whole words, whatever their case and accents; words side by side are one mark', () => {
    const mark = nameMarker([word('kue'), word('creme'), word('brulee')]);
    expect(shown(mark, 'KUE Crème brûlée, kueh')).toBe('[KUE Crème brûlée], kueh');
    expect(shown(mark, 'Brule\u0301e kue-kue')).toBe('[Brule\u0301e kue]-[kue]');
    expect(shown(mark, 'Dodol')).toBe('Dodol');
    expect(shown(mark, '')).toBe('');
  });

  it('are on words that begin so, on a phrase only as a whole, and on all words of a meaning or none', () => {
    expect(shown(nameMarker([{ words: ['lengg'], how: 'beginning' }]), 'Batik Lenggang')).toBe(
      'Batik [Lenggang]',
    );
    const weight = nameMarker([{ words: ['250', 'g'], how: 'phrase' }, word('250g')]);
    expect(shown(weight, 'Kopi G 250 g')).toBe('Kopi G [250 g]');
    expect(shown(weight, 'Kopi 250G')).toBe('Kopi [250G]');
    const meaning = nameMarker([{ words: ['makanan', 'ringan'], how: 'all' }]);
    expect(shown(meaning, 'Ringan di kantong, makanan desa')).toBe('[Ringan] di kantong, [makanan] desa');
    expect(shown(meaning, 'Tas ringan')).toBe('Tas ringan');
  });

  it('change no letter of a name that tries to be more than text', () => {
    const mark = nameMarker([word('img'), word('onerror'), word('mark')]);
    expect(shown(mark, '<img src=x onerror=alert(1)>')).toBe('<[img] src=x [onerror]=alert(1)>');
    expect(shown(mark, '</mark><script>&amp;"\'')).toBe('</[mark]><script>&amp;"\'');
    expect(shown(nameMarker([word('.*'), { words: ['('], how: 'beginning' }]), 'a.*(b')).toBe('a.*(b');
  });
});

describe('What a product was found by', () => {
  async function found(text: string): Promise<string[]> {
    const { matched, cards } = await readProductList(new URLSearchParams({ q: text }), 'id', today);
    const mark = nameMarker(matched ?? []);
    return cards.map(({ name }) => shown(mark, name));
  }

  async function aWindow(...names: string[]): Promise<void> {
    const database = await freshDatabase();
    await laySetting(database);
    const maker = await aTrainedEnterprise(database);
    const productIds = [];
    for (const name of names) productIds.push(await aPublicProduct(database, maker, { name }));
    const [first, ...others] = indexProducts(database, { productIds });
    if (first !== undefined) await database.batch([first, ...others]);
  }

  it('is marked as it is written there: variants, synonyms, other languages, beginnings and corrected words', async () => {
    await aWindow('Keripik Pisang Manis', 'Kain Lenggang');
    expect((await found('kripik'))[0]).toBe('[Keripik] Pisang Manis');
    expect((await found('banana chips'))[0]).toBe('[Keripik Pisang] Manis');
    expect((await found('pisnag'))[0]).toBe('Keripik [Pisang] Manis');
    expect((await found('lengga'))[0]).toBe('Kain [Lenggang]');
  });

  it('is nothing while nothing is typed, and what was found elsewhere than in the name leaves it as it is', async () => {
    await aWindow('Kain Lenggang');
    expect((await readProductList(new URLSearchParams(), 'id', today)).matched).toBeUndefined();
    expect(await found('cipondoh kain')).toEqual(['[Kain] Lenggang']);
    expect(await found('dapur uji')).toEqual(['Kain Lenggang']);
  });
});
