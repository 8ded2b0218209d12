import { describe, expect, it } from 'vitest';
import { clothOf, isPatternCategory, wornCategory } from '#src/domain/pattern/cloth.ts';
import { glyphFor } from '#src/domain/pattern/glyph-choice.ts';
import { glyphNames, glyphOf } from '#src/domain/pattern/glyph.ts';
import { motifOf } from '#src/domain/pattern/motif.ts';
import { motifNames, patternCategories } from '#src/domain/pattern/pattern.ts';
import { contrast } from '../../support/contrast.ts';

describe('the cloth of a category', () => {
  it.each(patternCategories)(
    'of %s shows its line drawing clearly, also with its colours swapped',
    (category) => {
      const { ground, figure } = clothOf(category);
      expect(contrast(ground, figure)).toBeGreaterThanOrEqual(3);
    },
  );

  it('differs between any two categories', () => {
    const worn = patternCategories.map((category) => {
      const { motif, ground, figure } = clothOf(category);
      return [motif, ground, figure].join();
    });
    expect(new Set(worn).size).toBe(patternCategories.length);
  });

  it('uses all five motifs, each under 1 KB', () => {
    expect(new Set(patternCategories.map((category) => clothOf(category).motif))).toEqual(
      new Set(motifNames),
    );
    for (const name of motifNames) expect(motifOf(name).drawing.length).toBeLessThan(1024);
  });

  it('is that of the crafts for a category that officers have added', () => {
    expect(isPatternCategory('kapal')).toBe(false);
    expect(wornCategory('kapal')).toBe('kriya');
    expect(clothOf('kapal')).toEqual(clothOf('kriya'));
  });
});

describe('the line drawing of a product', () => {
  it('is that of its second-level category', () => {
    expect(glyphFor('camilan', 'keripik_singkong')).toBe('pouch');
    expect(glyphFor('kue', 'dodol')).toBe('dodol');
    expect(glyphFor('bumbu', 'kecap')).toBe('bottle');
    expect(glyphFor('bumbu', 'sambal')).toBe('chili');
    expect(glyphFor('alaskaki', 'sandal')).toBe('sandal');
    expect(glyphFor('muslim', 'gamis')).toBe('gamis');
    expect(glyphFor('kosmetik', 'sabun')).toBe('soap');
    expect(glyphFor('jasa', 'jahit')).toBe('scissors');
  });

  it('reads ids with hyphens or spaces, and takes the longest word that fits', () => {
    expect(glyphFor('siapsaji', 'sate-bandeng')).toBe('fish');
    expect(glyphFor('kue', 'Kue Kering')).toBe('jar');
    expect(glyphFor('alaskaki', 'sepatu_batik')).toBe('pump');
  });

  it('is the first of its category where the second level says nothing', () => {
    expect(glyphFor('batik')).toBe('cloth');
    expect(glyphFor('batik', 'entah')).toBe('cloth');
  });

  it('is never one of another category, which the page may not have drawn', () => {
    for (const category of patternCategories) {
      expect(clothOf(category).glyphs).toContain(glyphFor(category, 'sepatu'));
    }
  });

  it('exists for every category two or three times over, and none is drawn in vain', () => {
    const worn = patternCategories.flatMap((category) => clothOf(category).glyphs);
    for (const category of patternCategories)
      expect(clothOf(category).glyphs.length).toBeGreaterThanOrEqual(3);
    expect(new Set(worn)).toEqual(new Set(glyphNames));
    for (const name of glyphNames) expect(glyphOf(name).body).toMatch(/^M/);
  });
});
