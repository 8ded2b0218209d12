import { cleanText } from './clean-text.ts';
import { isDay, isWithin, type DaySpan } from './day.ts';
import { typedText, type Typed } from './form-answer.ts';
import { holdsNik } from '#src/domain/import/nik.ts';
import { readNib } from '#src/domain/import/identity-cells.ts';
import { readPhoneNumber } from '#src/domain/phone/phone-number.ts';

/** What is wrong with a field that an officer filled in; the sentence for it is the page's. */
export type ProblemCode =
  | 'missing'
  | 'too_long'
  | 'holds_nik'
  | 'without_letters'
  | 'not_a_day'
  | 'day_outside'
  | 'not_whole'
  | 'out_of_range'
  | 'not_a_phone_number'
  | 'nib_like_nik'
  | 'nib_not_13_digits'
  | 'not_an_address'
  | 'not_a_choice'
  | 'place_unknown'
  | 'ends_before_start';

/** A problem with what its sentence needs. */
export interface ReadProblem<Field extends string> {
  field: Field;
  problem: ProblemCode;
  /** The most letters, or the most that a number may be. */
  limit?: number | undefined;
  least?: number | undefined;
  /** The days that are allowed. */
  within?: DaySpan | undefined;
  /** Places that may be meant, in one line each. */
  candidates?: readonly string[] | undefined;
}

type Rule = { isRequired?: boolean; limit: number };

/** Reads the fields of a form one by one and gathers what is wrong with them; an empty field is null. */
export class FieldReader<Field extends string> {
  readonly problems: ReadProblem<Field>[] = [];
  readonly #typed: Typed;

  constructor(typed: Typed) {
    this.#typed = typed;
  }

  /** Notes a problem; null, so that it can be given as the field's value. */
  refuse(field: Field, problem: ProblemCode, more: Partial<ReadProblem<Field>> = {}): null {
    this.problems.push({ ...more, field, problem });
    return null;
  }

  /** What was typed, without blanks around it. */
  raw(field: Field): string {
    return typedText(this.#typed, field).trim();
  }

  /** A line with letters or digits, which no NIK may hide in. */
  line(field: Field, { isRequired = false, limit }: Rule): string | null {
    const text = this.text(field, { isRequired, limit })?.replaceAll(/\s+/g, ' ') ?? null;
    if (text === null || /[\p{Letter}\p{Number}]/u.test(text)) return text;
    return this.refuse(field, 'without_letters');
  }

  /** A text of several lines. */
  text(field: Field, { isRequired = false, limit }: Rule): string | null {
    const text = cleanText(typedText(this.#typed, field));
    if (text === '') return isRequired ? this.refuse(field, 'missing') : null;
    if (text.length > limit) return this.refuse(field, 'too_long', { limit });
    return holdsNik(text) ? this.refuse(field, 'holds_nik') : text;
  }

  /** A day of a span as `YYYY-MM-DD`. */
  day(field: Field, within: DaySpan, { isRequired = false } = {}): string | null {
    const text = this.raw(field);
    if (text === '') return isRequired ? this.refuse(field, 'missing') : null;
    if (!isDay(text)) return this.refuse(field, 'not_a_day');
    return isWithin(text, within) ? text : this.refuse(field, 'day_outside', { within });
  }

  /** A whole number; dots between thousands are taken out. */
  whole(field: Field, { isRequired = false, least = 0, most = 1_000_000_000 } = {}): number | null {
    const text = this.raw(field).replaceAll(/(?<=\d)\.(?=\d{3}(?:\D|$))/g, '');
    if (text === '') return isRequired ? this.refuse(field, 'missing') : null;
    if (!/^\d{1,12}$/.test(text)) return this.refuse(field, 'not_whole');
    const number = Number(text);
    if (number >= least && number <= most) return number;
    return this.refuse(field, 'out_of_range', { least, limit: most });
  }

  /** One of the words of a list. */
  choice<Word extends string>(field: Field, words: readonly Word[], isRequired = false): Word | null {
    const text = this.raw(field);
    if (text === '') return isRequired ? this.refuse(field, 'missing') : null;
    return words.find((word) => word === text) ?? this.refuse(field, 'not_a_choice');
  }

  /** A phone number as E.164. */
  phone(field: Field): string | null {
    const text = this.raw(field);
    if (text === '') return null;
    if (holdsNik(text)) return this.refuse(field, 'holds_nik');
    const phone = readPhoneNumber(text);
    return phone.ok ? phone.e164 : this.refuse(field, 'not_a_phone_number');
  }

  /** An NIB; what has 16 digits may be an NIK, which is neither kept nor repeated. */
  nib(field: Field): string | null {
    const text = this.raw(field);
    if (text === '') return null;
    const nib = readNib(text);
    if (nib.ok) return nib.value;
    return this.refuse(field, nib.problem.code === 'nib_like_nik' ? 'nib_like_nik' : 'nib_not_13_digits');
  }

  /** An address on the web. */
  address(field: Field): string | null {
    const text = this.raw(field);
    if (text === '') return null;
    return text.length <= 500 && /^https?:\/\/[^\s/]+\.[^\s]+$/.test(text)
      ? text
      : this.refuse(field, 'not_an_address');
  }
}
