import { readRupiah, type RupiahProblem } from '#src/domain/money/rupiah.ts';
import { readAs, unread, type Read } from './problem.ts';
import { shown, shownAmount, textOf, type FilledCell } from './text-cells.ts';

/** No UMKM sells a thing for more than Rp10 billion; a phone number in the wrong column is more than that. */
const highestPrice = 10_000_000_000;

/** What a product costs: whole rupiah, more than none. */
export function readPrice(cell: FilledCell): Read<number> {
  const amount = readMoney(cell, shownAmount(cell));
  if (amount.ok && amount.value === 0) return unread('money_zero');
  return amount.ok && amount.value > highestPrice ? unread('money_too_large') : amount;
}

/** An amount that nobody but its owner and the office may see, so that no reason repeats it. */
export function readPrivateMoney(cell: FilledCell): Read<number> {
  return readMoney(cell, '');
}

function readMoney(cell: FilledCell, said: string): Read<number> {
  const amount = readRupiah(typeof cell === 'number' ? cell : textOf(cell));
  if (amount.ok) return readAs(amount.rupiah);
  if (amount.problem === 'too_large') return unread('money_too_large');
  return unread(codes[amount.problem], said);
}

const codes = {
  not_money: 'money_not_money',
  ambiguous: 'money_ambiguous',
  not_whole: 'money_not_whole',
  negative: 'money_negative',
} as const satisfies Partial<Record<RupiahProblem, string>>;

/** A count between two bounds; a unit of letters after it is passed over (`250 gr`). */
export function wholeNumberOf(least: number, most: number) {
  return (cell: FilledCell): Read<number> => {
    const number = typeof cell === 'number' ? cell : numberIn(textOf(cell));
    if (number === undefined || !Number.isInteger(number)) return unread('whole_number_unclear', shown(cell));
    return number < least || number > most
      ? unread('whole_number_out_of_range', least, most)
      : readAs(number);
  };
}

/** A weight in grams, as a number or with its unit: `250`, `250 g`, `1,5 kg`. */
export function gramsOf(most: number) {
  const whole = wholeNumberOf(1, most);
  return (cell: FilledCell): Read<number> => {
    const [, kilograms] = /^(\d{1,4}(?:[.,]\d{1,3})?)\s*(?:kg|kilo|kilogram)\.?$/i.exec(textOf(cell)) ?? [];
    return whole(kilograms === undefined ? cell : Math.round(Number(kilograms.replace(',', '.')) * 1000));
  };
}

function numberIn(text: string): number | undefined {
  const [, digits] = /^(-?\d+(?:\.0+)?|\d{1,3}(?:\.\d{3})+)\s*[a-z]*\.?$/i.exec(text) ?? [];
  if (digits === undefined || digits.length > 15) return undefined;
  return Number(/^\d{1,3}(\.\d{3})+$/.test(digits) ? digits.replaceAll('.', '') : digits);
}

/** A year between two bounds, in four digits. */
export function yearOf(least: number, most: number) {
  return (cell: FilledCell): Read<number> => {
    const text = typeof cell === 'object' ? cell.day.slice(0, 4) : textOf(cell).replace(/\.0+$/, '');
    const year = /^\d{4}$/.test(text) ? Number(text) : undefined;
    return year === undefined || year < least || year > most
      ? unread('year_unclear', shown(cell))
      : readAs(year);
  };
}

const yes = new Set(['ya', 'y', 'yes', 'true', '1', 'benar', 'x', '✓']);
const no = new Set(['tidak', 't', 'no', 'n', 'false', '0', 'bukan', 'tdk']);

/** Yes or no. */
export function readYesNo(cell: FilledCell): Read<boolean> {
  const word = textOf(cell).toLowerCase();
  if (yes.has(word)) return readAs(true);
  return no.has(word) ? readAs(false) : unread('yes_no_unclear', shown(cell));
}
