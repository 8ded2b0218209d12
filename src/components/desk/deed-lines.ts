import { isDay } from '#src/domain/form/day.ts';
import { formatDay, formatNumber } from '#src/i18n/format.ts';
import { deedParticulars, type Particular } from '#src/i18n/messages/deed-particulars.ts';
import { desk } from '#src/i18n/messages/desk.ts';

/** One particular in words; without a label where it cannot be told from others. */
export type DeedLine = { label: string; value: string };

type Detail = Readonly<Record<string, unknown>>;

const t = desk.audit.particulars;

/** Of more rows than this only the first are named, and how many more there are. */
const mostNamed = 10;

/** The particulars of a deed in words, as the log has them; what has no words is shown as it stands. */
export function deedLines(text: string | null): DeedLine[] {
  if (text === null) return [];
  const detail = detailIn(text);
  if (detail === undefined) return [{ label: '', value: text }];
  const told = new Set(Object.keys(detail).map((key) => particularOf(key)?.after));
  return Object.keys(detail).flatMap((key) => (told.has(key) ? [] : lineOf(key, detail)));
}

/** What was noted with names; undefined for anything else, as none of our commands writes it. */
function detailIn(text: string): Detail | undefined {
  try {
    const read: unknown = JSON.parse(text);
    return typeof read === 'object' && read !== null && !Array.isArray(read)
      ? Object.fromEntries(Object.entries(read))
      : undefined;
  } catch {
    return undefined;
  }
}

function particularOf(key: string): Particular | undefined {
  return Object.hasOwn(deedParticulars, key) ? deedParticulars[key] : undefined;
}

function lineOf(key: string, detail: Detail): DeedLine[] {
  const value = detail[key];
  const particular = particularOf(key);
  if (particular === undefined) return [{ label: key, value: isEmpty(value) ? t.none : plainly(value) }];
  const { label, none, after, wordsFor } = particular;
  if (isEmpty(value)) return none === undefined ? [] : [{ label, value: none }];
  const words = wordsFor === undefined || detail['kind'] === wordsFor ? particular.words : undefined;
  const before = written(value, { ...particular, words: words ?? {} });
  if (after === undefined || !(after in detail)) return [{ label, value: before }];
  return [{ label, value: t.becomes(before, written(detail[after], particularOf(after) ?? { label })) }];
}

function isEmpty(value: unknown): boolean {
  return (
    value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
  );
}

function written(value: unknown, { form, words = {} }: Particular): string {
  if (!Array.isArray(value)) return oneOf(value, words, form);
  const named = value.slice(0, mostNamed).map((each) => oneOf(each, words));
  const all = named.join(', ') + (value.length > mostNamed ? t.more(value.length - mostNamed) : '');
  // Numbers in a list are those of rows, also where the same name holds a count in another deed.
  return value.every((each) => typeof each === 'number') ? t.row(all) : all;
}

function oneOf(value: unknown, words: Readonly<Record<string, string>>, form?: Particular['form']): string {
  if (typeof value === 'string') {
    if (form === 'day' && isDay(value)) return formatDay(value, 'id');
    return (Object.hasOwn(words, value) ? words[value] : undefined) ?? value;
  }
  if (typeof value !== 'number') return plainly(value);
  if (form === 'row') return t.row(String(value));
  if (form === 'count') return formatNumber(value, 'id');
  if (form === 'bytes') return sizeOf(value);
  return String(value);
}

function plainly(value: unknown): string {
  if (typeof value === 'boolean') return value ? t.yes : t.no;
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** A size in the largest unit that leaves it a number of a few digits. */
function sizeOf(bytes: number): string {
  if (bytes < 1_000_000) return t.kilobytes(formatNumber(Math.ceil(bytes / 1000), 'id'));
  return t.megabytes(formatNumber(Math.round(bytes / 100_000) / 10, 'id'));
}
