import { describe, expect, it } from 'vitest';
import { patternSvg } from '#src/domain/pattern/pattern-svg.ts';
import { patternCategories } from '#src/domain/pattern/pattern.ts';
import { spriteMarkup } from '#src/domain/pattern/sprite.ts';
import { tileMarkup } from '#src/domain/pattern/tile.ts';
import { variationOf } from '#src/domain/pattern/variation.ts';
import { glyphFor } from '#src/domain/pattern/glyph-choice.ts';

const seeds = Array.from({ length: 500 }, (_, seed) => seed);
const idsIn = (markup: string) => new Set([...markup.matchAll(/id="([^"]+)"/g)].map(([, id]) => id));
const referencesIn = (markup: string) =>
  [...markup.matchAll(/href="#([^"]+)"|url\(#([^)]+)\)/g)].map(([, used, filled]) => used ?? filled);

describe('a tile', () => {
  it('is the same whenever the same product is shown', () => {
    expect(tileMarkup('batik', 41, 'cloth')).toBe(tileMarkup('batik', 41, 'cloth'));
  });

  it.each(patternCategories)('of %s never looks like that of the product before it', (category) => {
    for (const seed of seeds) {
      const one = variationOf(category, seed);
      const next = variationOf(category, seed + 1);
      expect(one.isSwapped).not.toBe(next.isSwapped);
      expect(one.medallion).not.toBe(next.medallion);
    }
  });

  it('repeats itself hardly ever in a category', () => {
    const worn = seeds.map((seed) => JSON.stringify(variationOf('batik', seed)));
    expect(new Set(worn).size).toBeGreaterThan(490);
  });

  it('is small, since a list holds fifty of them', () => {
    for (const seed of seeds) expect(tileMarkup('kriya', seed, 'basket').length).toBeLessThan(800);
  });

  it.each(patternCategories)('of %s finds all that it points to in the sprite of its page', (category) => {
    const held = idsIn(spriteMarkup([category]));
    for (const seed of seeds.slice(0, 60)) {
      for (const id of referencesIn(tileMarkup(category, seed, glyphFor(category))))
        expect(held).toContain(id);
    }
  });

  it('takes any whole number as its seed, and the cloth of the crafts for an unknown category', () => {
    expect(tileMarkup('batik', -3.7, 'cloth')).toBe(tileMarkup('batik', 3, 'cloth'));
    expect(tileMarkup('kapal', 3, 'basket')).toBe(tileMarkup('kriya', 3, 'basket'));
  });
});

describe('the sprite of a page', () => {
  it('holds only the categories that the page shows, each once', () => {
    const markup = spriteMarkup(['batik', 'batik', 'kue']);
    expect(markup.match(/<pattern /g)).toHaveLength(4);
    expect(idsIn(markup)).toContain('pt-batik');
    expect(idsIn(markup)).not.toContain('pt-tas');
  });

  it('stays under 24 KB with all categories, and names nothing twice', () => {
    const markup = spriteMarkup(patternCategories);
    expect(markup.length).toBeLessThan(24_000);
    const all = [...markup.matchAll(/id="([^"]+)"/g)];
    expect(idsIn(markup).size).toBe(all.length);
  });
});

describe('a pattern that stands alone', () => {
  it.each(patternCategories)('of %s holds all that it points to', (category) => {
    const svg = patternSvg({ categoryId: category, seed: 7, width: 1200, height: 630 });
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" width="1200" height="630"/);
    for (const id of referencesIn(svg)) expect(idsIn(svg)).toContain(id);
  });

  it('can be cloth alone, without a line drawing', () => {
    const svg = patternSvg({ categoryId: 'batik', seed: 7, width: 600, height: 200, bare: true });
    expect(svg).toContain('viewBox="0 0 600 200"');
    expect(svg).not.toContain('href="#gl-');
  });
});
