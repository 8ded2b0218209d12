import { holdsNik } from '#src/domain/import/nik.ts';
import { readRupiah } from '#src/domain/money/rupiah.ts';
import { cleanText } from './clean-text.ts';
import { isDay, isWithin, pastDays, type DaySpan } from './day.ts';
import { typedText, type Typed } from './form-answer.ts';
import { typedId } from './typed-id.ts';

export type ReadingProblem =
  | 'missing'
  | 'too_long'
  | 'nik_in_text'
  | 'not_a_day'
  | 'day_outside'
  | 'in_the_future'
  | 'ends_before_it_begins'
  | 'not_money'
  | 'amount_outside'
  | 'not_a_number'
  | 'number_outside'
  | 'not_a_year'
  | 'not_a_link'
  | 'not_chosen'
  | 'one_only'
  | 'unknown'
  | 'none_picked'
  | 'too_many_picked'
  | 'lines_unmatched'
  | 'one_amount_for_many';

/** A field of a form and what is wrong with it. */
export type ReadingFieldProblem = {
  field: string;
  problem: ReadingProblem;
  within?: DaySpan | undefined;
  bounds?: Bounds | undefined;
};

/** The least and the most that a number may be. */
export interface Bounds {
  least: number;
  most: number;
}

/** What a form says, or everything that is wrong with it. */
export type ReadForm<Values> = { ok: true; values: Values } | { ok: false; problems: ReadingFieldProblem[] };

const longestLink = 500;

/** Reads the fields of a form one after the other and collects what is wrong, so that all of it is told at once. */
export class FormReading {
  readonly problems: ReadingFieldProblem[] = [];
  readonly #typed: Typed;

  constructor(typed: Typed) {
    this.#typed = typed;
  }

  fail(
    field: string,
    problem: ReadingProblem,
    more: Omit<ReadingFieldProblem, 'field' | 'problem'> = {},
  ): void {
    this.problems.push({ ...more, field, problem });
  }

  /** A text without what nobody sees; null when it is empty. */
  text(field: string, limit: number): string | null {
    const text = cleanText(typedText(this.#typed, field));
    if ([...text].length > limit) this.fail(field, 'too_long');
    else if (holdsNik(text)) this.fail(field, 'nik_in_text');
    return text === '' ? null : text;
  }

  /** A text that has to be there. */
  neededText(field: string, limit: number): string {
    const text = this.text(field, limit);
    if (text === null) this.fail(field, 'missing');
    return text ?? '';
  }

  day(field: string, within: DaySpan): string | null {
    const day = typedText(this.#typed, field).trim();
    if (day === '') return null;
    if (!isDay(day)) this.fail(field, 'not_a_day');
    else if (!isWithin(day, within)) this.fail(field, 'day_outside', { within });
    return day;
  }

  neededDay(field: string, within: DaySpan): string {
    const day = this.day(field, within);
    if (day === null) this.fail(field, 'missing');
    return day ?? '';
  }

  /** A day that has come already. */
  pastDay(field: string, today: string): string {
    const day = typedText(this.#typed, field).trim();
    if (!isDay(day) || day <= today) return this.neededDay(field, pastDays(today));
    this.fail(field, 'in_the_future');
    return day;
  }

  rupiah(field: string, bounds: Bounds): number | null {
    const text = typedText(this.#typed, field).trim();
    if (text === '') return null;
    const read = readRupiah(text);
    const isAmount = read.ok || read.problem === 'negative' || read.problem === 'too_large';
    if (!isAmount) this.fail(field, 'not_money');
    else if (!read.ok || !isBetween(read.rupiah, bounds)) this.fail(field, 'amount_outside', { bounds });
    return read.ok ? read.rupiah : null;
  }

  count(field: string, bounds: Bounds): number | null {
    const text = typedText(this.#typed, field).trim().replaceAll('.', '');
    if (text === '') return null;
    const count = /^-?\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
    if (Number.isNaN(count)) this.fail(field, 'not_a_number');
    else if (!isBetween(count, bounds)) this.fail(field, 'number_outside', { bounds });
    return Number.isNaN(count) ? null : count;
  }

  year(field: string, today: string): number | null {
    const text = typedText(this.#typed, field).trim();
    if (text === '') return null;
    const isYear = /^\d{4}$/.test(text) && Number(text) >= 1900 && text <= today.slice(0, 4);
    if (!isYear) this.fail(field, 'not_a_year');
    return isYear ? Number(text) : null;
  }

  /** One of some words; undefined, and told, when none of them came. */
  choice<Word extends string>(field: string, words: readonly Word[]): Word | undefined {
    const chosen = words.find((word) => word === typedText(this.#typed, field));
    if (chosen === undefined) this.fail(field, 'not_chosen');
    return chosen;
  }

  /** The number of a row; null when none was chosen. */
  row(field: string): number | null {
    const id = typedId(this.#typed, field);
    return id === 0 ? null : id;
  }

  /** Where something can be read up: an address of the web. */
  link(field: string): string | null {
    const text = typedText(this.#typed, field).trim();
    if (text === '') return null;
    const isLink =
      /^https?:\/\/[^\s/]+\.[^\s]+$/.test(text) && text.length <= longestLink && URL.canParse(text);
    if (!isLink) this.fail(field, 'not_a_link');
    return text;
  }

  result<Values>(values: Values): ReadForm<Values> {
    return this.problems.length === 0 ? { ok: true, values } : { ok: false, problems: this.problems };
  }
}

const isBetween = (number: number, { least, most }: Bounds): boolean => least <= number && number <= most;
