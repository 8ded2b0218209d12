import { readRupiah } from '#src/domain/money/rupiah.ts';

export type PriceWords = {
  text: string;
  priceMin: number | undefined;
  priceMax: number | undefined;
  /** Only an amount was said (`50rb`), no bound that must not be passed. */
  isAbout: boolean;
};

const amount = String.raw`(?:rp\.?\s*)?\d[\d.,]*\s*(?:ribuan|ribu|rbu|rb|k|jutaan|juta|jt)?(?![\p{L}\p{N}])`;
const most = String.raw`(?:harga\s+)?(?:di\s*bawah|kurang\s+dari|maksimal|maks|max|paling\s+mahal|sampai|hingga|under|below|less\s+than|up\s+to|budget|<=?|≤)`;
const least = String.raw`(?:harga\s+)?(?:di\s*atas|lebih\s+dari|minimal|min|mulai(?:\s+dari)?|above|over|more\s+than|>=?|≥)`;

const between = new RegExp(
  `(?:harga\\s+)?(${amount})\\s*(?:-|–|sampai|hingga|s\\/d|sd|to)\\s*(${amount})`,
  'iu',
);
const atMost = new RegExp(`${most}\\s*(?:harga\\s+)?(${amount})`, 'iu');
const atLeast = new RegExp(`${least}\\s*(?:harga\\s+)?(${amount})`, 'iu');
/** `50rb`, `harga 50.000`, `Rp50.000`: about that much at most; a number alone may be anything. */
const about = new RegExp(
  `(?:harga\\s+(${amount})|(?<![\\p{L}\\p{N}.,])((?:rp\\.?\\s*\\d[\\d.,]*|\\d[\\d.,]*)\\s*(?:ribuan|ribu|rbu|rb|k|jutaan|juta|jt)(?![\\p{L}\\p{N}])|rp\\.?\\s*\\d[\\d.,]*))`,
  'iu',
);
/** Less buys nothing here, so it is a size or a number of pieces. */
const leastPrice = 500;

/** Takes a price out of a text: `di bawah 15rb`, `20rb-50rb`, `mulai 100 ribu`, `50rb`. */
export function readPriceWords(text: string): PriceWords {
  const range = take(text, between, ([low, high]) => ({ priceMin: low, priceMax: high }));
  if (range !== undefined && (range.priceMin ?? 0) <= (range.priceMax ?? 0)) return range;
  const upper = take(text, atMost, ([high]) => ({ priceMin: undefined, priceMax: high }));
  const lower = take(upper?.text ?? text, atLeast, ([low]) => ({ priceMin: low, priceMax: upper?.priceMax }));
  const bounded = lower ?? upper;
  if (bounded !== undefined) return bounded;
  const said = take(text, about, ([high]) => ({ priceMin: undefined, priceMax: high }));
  return said === undefined
    ? { text, priceMin: undefined, priceMax: undefined, isAbout: false }
    : { ...said, isAbout: true };
}

function take(
  text: string,
  pattern: RegExp,
  pricesOf: (amounts: number[]) => Pick<PriceWords, 'priceMin' | 'priceMax'>,
): PriceWords | undefined {
  const match = pattern.exec(text);
  if (match === null) return undefined;
  const groups: (string | undefined)[] = match.slice(1);
  const written = groups.filter((part) => part !== undefined);
  const amounts = written.flatMap((part) => amountOf(part) ?? []);
  if (amounts.length !== written.length) return undefined;
  const rest = `${text.slice(0, match.index)} ${text.slice(match.index + match[0].length)}`;
  return { text: rest.replaceAll(/\s+/g, ' ').trim(), ...pricesOf(amounts), isAbout: false };
}

function amountOf(written: string): number | undefined {
  const read = readRupiah(written.replace(/an\s*$/iu, '').replace(/[.,]+$/, ''));
  return read.ok && read.rupiah >= leastPrice ? read.rupiah : undefined;
}
