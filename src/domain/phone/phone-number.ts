/** Why a text is not a phone number. */
export type PhoneProblem = 'not_a_phone_number' | 'digits_lost';
export type ReadPhone =
  | {
      ok: true;
      e164: string;
      /** Whether more numbers stood in the text; the first was taken. */ hadMore: boolean;
    }
  | { ok: false; problem: PhoneProblem };

const longestText = 100;

/**
 * Reads a phone number as Indonesians write it into E.164: `0812-3456-7890`, `62812…`, `+62 812…`, `812…`, and what
 * spreadsheets make of it (`8.12345678901E+11`, `081234567890.0`). Numbers abroad need their `+`. Of two numbers in
 * one text the first is taken.
 */
export function readPhoneNumber(input: string | number): ReadPhone {
  const text = typeof input === 'number' ? numberText(input) : input.normalize('NFKC').trim();
  if (text.length > longestText) return { ok: false, problem: 'not_a_phone_number' };
  const exponent = exponentDigits(text);
  if (exponent === 'digits_lost') return { ok: false, problem: 'digits_lost' };
  const numbers = exponent === undefined ? numbersIn(text) : [exponent];
  const [first, ...more] = numbers;
  const e164 = first === undefined ? undefined : toE164(first);
  if (e164 === undefined) return { ok: false, problem: 'not_a_phone_number' };
  return { ok: true, e164, hadMore: more.some((number) => toE164(number) !== e164) };
}

function numberText(input: number): string {
  return Number.isSafeInteger(input) ? String(input) : '';
}

/** `8.12345678901E+11` has all its digits; `8.12346E+11` lost some when a spreadsheet was saved as text. */
function exponentDigits(text: string): string | undefined {
  const parts = /^(\d)(?:[.,](\d+))?e\+?(\d{1,2})$/i.exec(text);
  if (parts === null) return undefined;
  const [, first = '', rest = '', power = ''] = parts;
  return rest.length === Number(power) ? first + rest : 'digits_lost';
}

/** The numbers of a text that is made of numbers only: several are set apart by `/`, `,`, `;`, a new line or a word. */
function numbersIn(text: string): string[] {
  const bare = text
    .replace(/\.0+$/, '')
    .replaceAll(/\b(?:wa|whatsapp|hp|telp?|tlp|phone|no)\b[.:\s]*/gi, '')
    .replaceAll(/\b(?:atau|dan|or|and)\b/gi, '/');
  const pieces = bare.split(/[/;,\n|&]+/).map((piece) => piece.trim());
  const filled = pieces.filter((piece) => piece !== '');
  return filled.every((piece) => /^['+(]?[\d\s().+\-–]+$/.test(piece)) ? filled : [];
}

function toE164(piece: string): string | undefined {
  const digits = piece.replaceAll(/\D/g, '').replace(/^00(?=[1-9])/, '');
  if (piece.includes('+') && !digits.startsWith('62')) {
    return /^[1-9]\d{7,14}$/.test(digits) ? `+${digits}` : undefined;
  }
  const national = digits.replace(/^(?:62)?0?/, '');
  const isMobile = /^8[1-9]\d{7,10}$/.test(national);
  // Without its 0 or 62 a landline could be any number, so it is not taken for one.
  const isLandline = national !== digits && /^[2-79]\d{7,10}$/.test(national);
  return isMobile || isLandline ? `+62${national}` : undefined;
}
