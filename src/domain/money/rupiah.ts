/** Why a text is not an amount in rupiah. */
export type RupiahProblem = 'not_money' | 'ambiguous' | 'not_whole' | 'negative' | 'too_large';
export type ReadRupiah = { ok: true; rupiah: number } | { ok: false; problem: RupiahProblem };

/** Rp1.000 trillion: more is a slip of the keyboard, and a safe integer holds it. */
const largest = 1e15;

const longestText = 40;

const factors = new Map<string, number>([
  ['rb', 1e3],
  ['rbu', 1e3],
  ['ribu', 1e3],
  ['k', 1e3],
  ['jt', 1e6],
  ['juta', 1e6],
  ['miliar', 1e9],
  ['milyar', 1e9],
]);

/**
 * Reads an amount as Indonesians write it, into whole rupiah: `15000`, `15.000`, `Rp15.000,-`, `15rb`, `15k`, `1,5jt`,
 * `1.5 juta`, and `15000.00` or `15000` as spreadsheets write numbers. What two readers could read differently, such as
 * `15,000`, is ambiguous and never guessed.
 */
export function readRupiah(input: string | number): ReadRupiah {
  if (typeof input === 'number') return wholeRupiah(input);
  const text = input
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(/\s*rupiah$/, '');
  if (text.length > longestText) return problem('not_money');
  if (/^\d+([.,]\d+)?e\+?\d{1,2}$/.test(text)) return wholeRupiah(Number(text.replace(',', '.')));
  const parts = /^(?:rp|idr)?[.\s]*([-(]?\s*\d[\d.,\s]*?)\s*(?:,-+|\.-+|-+|=)?\s*([a-z]*)\.?$/.exec(text);
  if (parts === null) return problem(/^(?:rp|idr)?[.\s]*[-(]\s*\d/.test(text) ? 'negative' : 'not_money');
  const [, digits = '', suffix = ''] = parts;
  if (/^[-(]/.test(digits)) return problem('negative');
  if (suffix !== '' && !factors.has(suffix)) return problem('not_money');
  return withFactor(digits.replaceAll(/\s+(?=\d{3}(?!\d))/g, '.').trim(), factors.get(suffix));
}

function withFactor(digits: string, factor: number | undefined): ReadRupiah {
  const number = factor === undefined ? plainNumber(digits) : shortNumber(digits);
  return typeof number === 'string' ? problem(number) : wholeRupiah(number * (factor ?? 1));
}

/** A number that no `rb` or `jt` follows: dots set thousands apart, a comma begins the (empty) cents. */
function plainNumber(digits: string): number | RupiahProblem {
  if (/^\d+$/.test(digits)) return Number(digits);
  if (/^\d{1,3}(\.\d{3})+(,0{1,2})?$/.test(digits))
    return Number(digits.replace(/,.*/, '').replaceAll('.', ''));
  if (/^[1-9]\d{0,2}(,\d{3}){2,}(\.0{1,2})?$/.test(digits)) return english(digits);
  if (/^[1-9]\d{0,2},\d{3}\.0{1,2}$/.test(digits)) return english(digits);
  // A thousand and more is surely the float of a spreadsheet; `15.00` may have lost its zeros.
  if (/^\d{4,}[.,]0{1,6}$/.test(digits)) return Number(digits.replace(/[.,].*/, ''));
  if (/^\d{4,}[.,]\d{1,2}$/.test(digits)) return 'not_whole';
  return /^\d+([.,]\d+)+$/.test(digits) ? 'ambiguous' : 'not_money';
}

/** A number before `rb` or `jt`, where both comma and dot are used for decimals; three decimals might be thousands. */
function shortNumber(digits: string): number | RupiahProblem {
  if (/^\d+$/.test(digits)) return Number(digits);
  if (/^\d{1,4}[.,]\d{1,2}$/.test(digits)) return Number(digits.replace(',', '.'));
  return /^\d+([.,]\d+)+$/.test(digits) ? 'ambiguous' : 'not_money';
}

function english(digits: string): number {
  return Number(digits.replaceAll(',', '').replace(/\..*/, ''));
}

function wholeRupiah(amount: number): ReadRupiah {
  if (!Number.isFinite(amount)) return problem('not_money');
  if (amount < 0) return problem('negative');
  const rupiah = Math.round(amount);
  if (rupiah > largest) return problem('too_large');
  // Floats carry dust: 1.1 million times ten is 11000000.000000002.
  return Math.abs(amount - rupiah) > 1e-4 ? problem('not_whole') : { ok: true, rupiah };
}

function problem(name: RupiahProblem): ReadRupiah {
  return { ok: false, problem: name };
}
