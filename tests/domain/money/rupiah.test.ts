import { describe, expect, it } from 'vitest';
import { readRupiah } from '#src/domain/money/rupiah.ts';

describe('An amount in rupiah', () => {
  it.each([
    ['15000', 15_000],
    ['15.000', 15_000],
    ['15 000', 15_000],
    ['Rp15.000', 15_000],
    ['Rp 15.000', 15_000],
    ['Rp. 15.000', 15_000],
    ['Rp\u00A015.000', 15_000],
    ['Rp15.000,-', 15_000],
    ['Rp. 15.000,00', 15_000],
    ['15.000.-', 15_000],
    ['IDR 15000', 15_000],
    ['15.000 rupiah', 15_000],
    ['15rb', 15_000],
    ['15 rb', 15_000],
    ['15 ribu', 15_000],
    ['15k', 15_000],
    ['15K', 15_000],
    ['7,5rb', 7_500],
    ['1,5jt', 1_500_000],
    ['1.5 juta', 1_500_000],
    ['Rp 2 miliar', 2_000_000_000],
    ['1.500.000', 1_500_000],
    ['1,500,000', 1_500_000],
    ['15,000.00', 15_000],
    ['15000.00', 15_000],
    ['15000.0', 15_000],
    ['1.5E+07', 15_000_000],
    ['１５０００', 15_000],
    [15000, 15_000],
    [15000.00000001, 15_000],
    [1.1e7, 11_000_000],
  ])('%s is understood', (text, rupiah) => {
    expect(readRupiah(text)).toEqual({ ok: true, rupiah });
  });

  it.each([
    ['15,000', 'ambiguous'],
    ['15.5', 'ambiguous'],
    ['15.00', 'ambiguous'],
    ['1.500rb', 'ambiguous'],
    ['1,250 jt', 'ambiguous'],
    ['15.0000', 'ambiguous'],
    ['15000,50', 'not_whole'],
    [15000.5, 'not_whole'],
    ['-5000', 'negative'],
    ['Rp -5.000', 'negative'],
    [-1, 'negative'],
    ['10.000-15.000', 'not_money'],
    ['15.000/kg', 'not_money'],
    ['hubungi kami', 'not_money'],
    ['', 'not_money'],
    ['15 M', 'not_money'],
    ['9'.repeat(5000), 'not_money'],
    [Number.NaN, 'not_money'],
    ['99999999999999999', 'too_large'],
  ])('%s is refused as %s, never guessed', (text, problem) => {
    expect(readRupiah(text)).toEqual({ ok: false, problem });
  });
});
