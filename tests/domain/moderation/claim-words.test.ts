import { describe, expect, it } from 'vitest';
import { newWords, ruleWord } from '#src/domain/moderation/claim-words.ts';

const words = ['halal', 'bpom', 'asli', 'sni', 'tanpa pengawet', 'organik', 'p irt'];

describe('Words that make a claim', () => {
  it.each([
    'Sudah halal',
    'HALAL!',
    'H A L A L',
    'h.a.l.a.l',
    'h4lal',
    'ha1al',
    'haIal',
    'hálal',
    'hhaallaall',
    'halalnya terjamin',
    'нalal halal',
    'keripik (halal)',
  ])('are found in “%s”', (text) => {
    expect(newWords('', text, words)).toEqual(['halal']);
  });

  it.each([
    'Halalan',
    'dihalalkan',
    'aslinyat',
    'pasli',
    'Ukuran 100 x 50',
    'SN 1',
    'hal al',
    'tanpa gula, pengawet',
  ])('are not found in “%s”', (text) => {
    expect(newWords('', text, words)).toEqual([]);
  });

  it('may be several in a row, and letters set apart', () => {
    expect(newWords('', 'Dibuat TANPA  pengawet, P-IRT 123, B P O M', words)).toEqual([
      'bpom',
      'tanpa pengawet',
      'p irt',
    ]);
  });

  it('count only when they are new: what stood there stays, wherever it is moved', () => {
    expect(newWords('Halal. Renyah.', 'Renyah, halal.', words)).toEqual([]);
    expect(newWords('Halal', 'Halal dan asli', words)).toEqual(['asli']);
    expect(newWords('Halal', 'Halal, sungguh halal', words)).toEqual(['halal']);
    expect(newWords('Halal', '', words)).toEqual([]);
  });

  it('are new where only their denial stood', () => {
    expect(newWords('Produk ini tidak halal', 'Produk ini halal', words)).toEqual(['halal']);
  });

  it('are kept in lower case, and refused where they are none', () => {
    expect(ruleWord('  Anti   Kanker ')).toBe('anti kanker');
    expect(ruleWord('100')).toBeUndefined();
    expect(ruleWord('satu dua tiga empat lima')).toBeUndefined();
    expect(ruleWord('x'.repeat(61))).toBeUndefined();
  });
});
