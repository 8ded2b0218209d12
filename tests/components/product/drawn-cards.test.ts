import { describe, expect, it } from 'vitest';
import { drawingOf, keepDrawing, nameHtml, nameStandIn } from '#src/components/product/drawn-cards.ts';
import type { ProductCard } from '#src/domain/product/product.ts';
import { nameMarker } from '#src/domain/search/mark-name.ts';

const card = (name: string): ProductCard => ({
  id: 1,
  slug: 'keripik',
  name,
  nameEn: null,
  price: 18_000,
  priceRange: { min: 18_000, max: 18_000 },
  unit: 'bungkus',
  category: { id: 'camilan', topId: 'camilan', name: 'Camilan', nameEn: 'Snacks' },
  enterprise: { id: 1, slug: 'kembang', name: 'Kembang', kecamatan: null, kabkota: null },
  patternSeed: 1,
  photo: null,
  badges: [],
  isExample: false,
  updatedAt: '2026-11-22T00:00:00.000Z',
});

const markup = (price: string) => `<li><h2>${nameStandIn}</h2><p>${price}</p></li>`;

describe('a card that was drawn before', () => {
  it('is there again as it was, up to its name and from there on', () => {
    const one = card('Keripik');
    keepDrawing(one, 'id', markup('Rp18.000'));
    expect(drawingOf(one, 'id')).toEqual({ before: '<li><h2>', after: '</h2><p>Rp18.000</p></li>' });
  });

  it('is drawn anew in another language, and when the product was read anew', () => {
    const one = card('Keripik');
    keepDrawing(one, 'id', markup('Rp18.000'));
    expect(drawingOf(one, 'en')).toBeUndefined();
    expect(drawingOf({ ...one }, 'id')).toBeUndefined();
  });

  it('keeps a drawing for each manner', () => {
    const one = card('Keripik');
    keepDrawing(one, 'id', markup('Rp18.000'));
    keepDrawing(one, 'en', markup('Rp18,000'));
    expect(drawingOf(one, 'id')?.after).toContain('Rp18.000');
    expect(drawingOf(one, 'en')?.after).toContain('Rp18,000');
  });

  it('needs the place of its name', () => {
    expect(() => keepDrawing(card('Keripik'), 'id', '<li>Keripik</li>')).toThrow('without its name');
  });
});

describe('the name on a card', () => {
  it('is marked by what it was found by', () => {
    const mark = nameMarker([{ words: ['pisang'], how: 'word' }]);
    expect(nameHtml(mark('Keripik Pisang Manis'))).toBe('Keripik <mark>Pisang</mark> Manis');
  });

  it('is only text, marked or not', () => {
    const mark = nameMarker([{ words: ['b'], how: 'word' }]);
    expect(nameHtml(mark('<b onclick="x"> & "teh"'))).toBe(
      '&lt;<mark>b</mark> onclick=&quot;x&quot;&gt; &amp; &quot;teh&quot;',
    );
  });
});
