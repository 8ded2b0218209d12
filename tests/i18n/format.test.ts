import { expect, it } from 'vitest';
import { formatNumber, formatRupiah } from '#src/i18n/format.ts';

it('numbers are set apart in thousands as the language does it', () => {
  expect([0, 7, 999, 1000, 12_500, -5].map((value) => formatNumber(value, 'id'))).toEqual([
    '0',
    '7',
    '999',
    '1.000',
    '12.500',
    '-5',
  ]);
  expect([999, 1000, 0.5].map((value) => formatNumber(value, 'en'))).toEqual(['999', '1,000', '0.5']);
  expect(formatRupiah(15_000, 'id')).toBe('Rp15.000');
});
