import { earliestDay } from '#src/domain/form/day.ts';
import { readAs, unread, type Read } from './problem.ts';
import { shown, textOf, type FilledCell } from './text-cells.ts';

const months = [
  ['januari', 'jan', 'january'],
  ['februari', 'pebruari', 'feb', 'february'],
  ['maret', 'mar', 'march'],
  ['april', 'apr'],
  ['mei', 'may'],
  ['juni', 'jun', 'june'],
  ['juli', 'jul', 'july'],
  ['agustus', 'agu', 'ags', 'aug', 'august'],
  ['september', 'sep', 'sept'],
  ['oktober', 'okt', 'oct', 'october'],
  ['november', 'nov', 'nopember', 'nop'],
  ['desember', 'des', 'dec', 'december'],
];

/**
 * A day that has passed, of this century, as `YYYY-MM-DD`: written so, as `DD/MM/YYYY`, in words (`31 Desember 2026`), or as the number by
 * which spreadsheets count days.
 */
export function pastDay(today: string) {
  return (cell: FilledCell): Read<string> => {
    const day = readDay(cell);
    if (!day.ok) return day;
    if (day.value > today) return unread('day_in_future', day.value);
    return day.value < earliestDay ? unread('day_too_early', day.value) : day;
  };
}

function readDay(cell: FilledCell): Read<string> {
  if (typeof cell === 'object') return realDay(cell.day, cell.day);
  const serial = serialIn(cell);
  if (serial !== undefined) return readAs(dayOfSerial(serial));
  const text = textOf(cell)
    .toLowerCase()
    .replace(/[t ]\d{1,2}[:.]\d{2}.*$/, '');
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text);
  if (iso !== null) return realDay(join(iso[1], iso[2], iso[3]), text);
  const local = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/.exec(text);
  if (local !== null) return realDay(join(local[3], local[2], local[1]), text);
  const words = /^(?:[a-z']+,\s*)?(\d{1,2})[-\s]+([a-z]+)[-\s,]+(\d{4})$/.exec(text);
  const month = months.findIndex((names) => names.includes(words?.[2] ?? '')) + 1;
  if (words === null || month === 0) return unread('day_unclear', shown(cell));
  return realDay(join(words[3], String(month), words[1]), text);
}

function join(year = '', month = '', day = ''): string {
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** What is written has the form of a day, so that a reason may repeat all of it. */
function realDay(day: string, written: string): Read<string> {
  const instant = new Date(`${day}T00:00:00Z`);
  const isReal = !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(day);
  return isReal ? readAs(day) : unread('day_not_real', written);
}

/** Serial numbers of the years 1954 to 2119: no plain year and no other number is taken for a day. */
function serialIn(cell: string | number | boolean): number | undefined {
  const text = typeof cell === 'number' ? String(cell) : typeof cell === 'string' ? cell.trim() : '';
  const serial = /^\d{5}(\.\d+)?$/.test(text) ? Number(text) : 0;
  return serial >= 20_000 && serial < 80_000 ? Math.floor(serial) : undefined;
}

function dayOfSerial(serial: number): string {
  return new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000).toISOString().slice(0, 10);
}
