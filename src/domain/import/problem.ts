import type { PhotoProblem } from '#src/domain/photo/photo.ts';
import type { RowFault } from './table.ts';
import type { UnreadableReason } from './unreadable.ts';

type Nothing = [];
type Shown = [value: string];
type ShownWithNearest = [value: string, nearest: string[]];

/**
 * Every reason for which an import refuses a cell, a row or a file, with what its sentence needs
 * (`src/i18n/messages/import.ts`). Nothing here may hold a phone number, an NIB, an e-mail address or a turnover: reasons
 * are shown, printed and passed on.
 */
export type ProblemArgs = Record<RowFault | UnreadableReason, Nothing> & {
  required: Nothing;
  too_long: [limit: number, length: number];
  name_without_letters: Nothing;
  formula_error: Shown;
  formula_uncalculated: Nothing;
  nik_in_text: Nothing;
  money_not_money: Shown;
  money_ambiguous: Shown;
  money_not_whole: Shown;
  money_negative: Shown;
  money_too_large: Nothing;
  money_zero: Nothing;
  phone_unclear: Nothing;
  phone_digits_lost: Nothing;
  nib_not_13_digits: [digits: number];
  nib_like_nik: Nothing;
  nib_digits_lost: Nothing;
  email_unclear: Nothing;
  whole_number_unclear: Shown;
  whole_number_out_of_range: [least: number, most: number];
  year_unclear: Shown;
  yes_no_unclear: Shown;
  day_unclear: Shown;
  day_not_real: Shown;
  day_in_future: [day: string];
  day_too_early: [day: string];
  status_unclear: Shown;
  result_unclear: Shown;
  gender_unclear: Shown;
  score_unclear: Shown;
  hs_code_unclear: Shown;
  source_not_web: Nothing;
  category_unknown: ShownWithNearest;
  kabkota_unknown: ShownWithNearest;
  kabkota_outside: [name: string];
  kecamatan_unknown: ShownWithNearest;
  kelurahan_unknown: ShownWithNearest;
  kecamatan_is_kelurahan: ShownWithNearest;
  place_elsewhere: ShownWithNearest;
  place_ambiguous: ShownWithNearest;
  too_many_cells: Nothing;
  merged_across: Nothing;
  columns_missing: [columns: string[]];
  enterprise_unknown: ShownWithNearest;
  enterprise_ambiguous: [slugs: string[]];
  enterprise_phone_shared: [slugs: string[]];
  nib_conflict: [slug: string];
  product_ambiguous: Nothing;
  contradicts_row: [row: number];
  programme_unknown: ShownWithNearest;
  programme_does_not_train: Shown;
  graduation_refused: Nothing;
  participant_ambiguous: Nothing;
  other_class: Shown;
  participant_phone_taken: Nothing;
  participant_of_other_enterprise: Nothing;
  participant_ended: Nothing;
  photo_missing: Shown;
  photo_name_unsafe: Shown;
  photo_refused: [name: string, problem: PhotoProblem];
  photo_too_many: [limit: number];
  not_saved: Nothing;
};

export type ProblemCode = keyof ProblemArgs;

/** One reason: what is wrong, and with what. */
export type Problem<Code extends ProblemCode = ProblemCode> = Code extends ProblemCode
  ? { code: Code; args: ProblemArgs[Code] }
  : never;

/** Makes a problem. */
export function problem<Code extends ProblemCode>(code: Code, ...args: ProblemArgs[Code]): Problem {
  return { code, args } as Problem;
}

/** What an import does differently from what somebody may expect, without refusing anything. */
export type NoteArgs = {
  columns_ignored: [columns: string[]];
  column_repeated: [column: string, at: number, used: string, usedAt: number];
  personal_column_ignored: [column: string];
  header_below: [row: number];
  phone_first_of_several: Nothing;
  text_with_contact: Nothing;
  phone_shared: [slugs: string[]];
  name_changed: [from: string, to: string];
  name_kept: [name: string];
  same_name_elsewhere: [slug: string];
  waits_for_training: Nothing;
  stays_withdrawn: [reason: string];
  participant_without_enterprise: Nothing;
};

export type NoteCode = keyof NoteArgs;

export type Note<Code extends NoteCode = NoteCode> = Code extends NoteCode
  ? { code: Code; args: NoteArgs[Code] }
  : never;

/** Makes a note. */
export function note<Code extends NoteCode>(code: Code, ...args: NoteArgs[Code]): Note {
  return { code, args } as Note;
}

/** What a cell holds, or why it cannot be read. */
export type Read<Value> = { ok: true; value: Value; note?: Note } | { ok: false; problem: Problem };

export function readAs<Value>(value: Value, remark?: Note): Read<Value> {
  return remark === undefined ? { ok: true, value } : { ok: true, value, note: remark };
}

export function unread<Code extends ProblemCode>(code: Code, ...args: ProblemArgs[Code]): Read<never> {
  return { ok: false, problem: problem(code, ...args) };
}
