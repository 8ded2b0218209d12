import { cleanText } from '#src/domain/form/clean-text.ts';
import { holdsNik } from './nik.ts';
import { readAs, unread, type Read } from './problem.ts';
import type { Cell } from './table.ts';

/** A cell in which something stands. */
export type FilledCell = Exclude<Cell, null | { fault: string }>;

/** What a cell shows, cleaned: one form of each character, no control characters, no blanks in excess. */
export function textOf(cell: FilledCell): string {
  if (typeof cell === 'string') return cleanText(cell);
  if (typeof cell === 'object') return cell.day;
  return String(cell);
}

/** Whether nothing stands in a cell; people also write a dash for that. */
export function isBlank(cell: Cell): boolean {
  if (cell === null) return true;
  if (typeof cell !== 'string' || /^[a-z0-9]{2}/i.test(cell)) return false;
  return /^(?:[-–—]*|n\/a)$/i.test(cleanText(cell));
}

/** One line of at most so many characters. */
export function lineOf(limit: number) {
  return (cell: FilledCell): Read<string> => limited(textOf(cell).replaceAll(/\s+/g, ' '), limit);
}

/** A text of several lines of at most so many characters. */
export function proseOf(limit: number) {
  return (cell: FilledCell): Read<string> => limited(textOf(cell), limit);
}

/** A name: one line with at least one letter or digit. */
export function nameOf(limit: number) {
  return (cell: FilledCell): Read<string> => {
    const name = lineOf(limit)(cell);
    return name.ok && !/[\p{Letter}\p{Number}]/u.test(name.value) ? unread('name_without_letters') : name;
  };
}

function limited(text: string, limit: number): Read<string> {
  // Counted in characters as people see them: an emoji is one.
  const length = text.length <= limit ? text.length : [...text].length;
  if (length > limit) return unread('too_long', limit, length);
  return holdsNik(text) ? unread('nik_in_text') : readAs(text);
}

const longestShown = 40;

/** What a reason may repeat of a cell: shortened, and without anything that could be a number of a person or an address. */
export function shown(cell: FilledCell): string {
  return shortened(withoutNik(textOf(cell)).replaceAll(/\+?\d(?:[\s.-]?\d){7,}/g, '…'));
}

/** The same of a cell for an amount, where digits are what the reason is about: `10.000-15.000` but no phone number. */
export function shownAmount(cell: FilledCell): string {
  return shortened(withoutNik(textOf(cell)).replaceAll(/(?:\+?62|\b0)[\s.-]?8[\d\s.-]{7,}|\d{9,}/g, '…'));
}

function withoutNik(text: string): string {
  return holdsNik(text) ? '…' : text;
}

function shortened(said: string): string {
  const text = said.replaceAll(/\s+/g, ' ').replaceAll(/\S+@\S+/g, '…');
  const characters = [...text];
  return characters.length <= longestShown ? text : `${characters.slice(0, longestShown).join('')}…`;
}
