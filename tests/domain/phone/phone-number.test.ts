import { describe, expect, it } from 'vitest';
import { readPhoneNumber } from '#src/domain/phone/phone-number.ts';

describe('A phone number', () => {
  it.each([
    '081234567890',
    '0812-3456-7890',
    '0812 3456 7890',
    '0812.3456.7890',
    '(0812) 34567890',
    '6281234567890',
    '+6281234567890',
    '+62 812-3456-7890',
    '+62 0812 3456 7890',
    '006281234567890',
    '81234567890',
    "'081234567890",
    'WA: 081234567890',
    'HP. 0812 3456 7890',
    '81234567890.0',
    '8.1234567890E+10',
    81234567890,
    6281234567890,
    8.123456789e10,
  ])('%s is the same number', (text) => {
    expect(readPhoneNumber(text)).toEqual({ ok: true, e164: '+6281234567890', hadMore: false });
  });

  it('of twelve digits survives the notation of spreadsheets', () => {
    expect(readPhoneNumber('8.12345678901E+11')).toMatchObject({ ok: true, e164: '+62812345678901' });
  });

  it.each(['081234567890 / 081398765432', '081234567890, 021-5551234', '081234567890 atau 081398765432'])(
    'is the first of %s, and it is told that there were more',
    (text) => {
      expect(readPhoneNumber(text)).toEqual({ ok: true, e164: '+6281234567890', hadMore: true });
    },
  );

  it('may be a landline with its area code, or one abroad with its plus', () => {
    expect(readPhoneNumber('(021) 5512345')).toMatchObject({ ok: true, e164: '+62215512345' });
    expect(readPhoneNumber('+60 12-345 6789')).toMatchObject({ ok: true, e164: '+60123456789' });
  });

  it('that a spreadsheet cut short is refused as such, since its last digits are gone', () => {
    expect(readPhoneNumber('8.12346E+11')).toEqual({ ok: false, problem: 'digits_lost' });
  });

  it.each(['12345', '3671012345678901', '08-hubungi', '-', '0812', 1.5, '9'.repeat(5000)])(
    '%s is none',
    (text) => {
      expect(readPhoneNumber(text)).toEqual({ ok: false, problem: 'not_a_phone_number' });
    },
  );
});
