import type { FieldProblem } from '#src/domain/form/form-answer.ts';
import type { ReadProblem } from '#src/domain/form/field-reader.ts';
import type { DaySpan } from '#src/domain/form/day.ts';
import { formatDay, formatNumber } from '../format.ts';

const number = (value: number) => formatNumber(value, 'id');

/** Which days are allowed. */
export function daysSentence({ from, until }: DaySpan): string {
  return `Isi tanggal dari ${formatDay(from, 'id')} sampai ${formatDay(until, 'id')}.`;
}

/** What is wrong with a field of an officers' form, and how to mend it. */
export function fieldSentence({
  problem,
  limit = 0,
  least = 0,
  within = { from: '', until: '' },
  candidates = [],
}: ReadProblem<string>): string {
  switch (problem) {
    case 'missing':
      return 'Isian ini harus diisi.';
    case 'too_long':
      return `Terlalu panjang: paling banyak ${number(limit)} huruf.`;
    case 'holds_nik':
      return 'Di sini ada angka yang mirip NIK. NIK tidak boleh disimpan: hapus angka itu.';
    case 'without_letters':
      return 'Tulis dengan huruf atau angka.';
    case 'not_a_day':
      return 'Tulis tanggal yang ada di kalender, misalnya 2026-03-17.';
    case 'day_outside':
      return daysSentence(within);
    case 'not_whole':
      return 'Tulis dengan angka bulat saja.';
    case 'out_of_range':
      return `Tulis angka dari ${least < 10_000 ? String(least) : number(least)} sampai ${limit < 10_000 ? String(limit) : number(limit)}.`;
    case 'not_a_phone_number':
      return 'Nomor ini belum benar. Tulis misalnya 0812 3456 7890.';
    case 'nib_like_nik':
      return 'Ini 16 angka seperti NIK, yang tidak boleh disimpan. NIB punya 13 angka.';
    case 'nib_not_13_digits':
      return 'NIB punya 13 angka.';
    case 'not_an_address':
      return 'Tulis alamat lengkap yang mulai dengan https://';
    case 'not_a_choice':
      return 'Pilih dari daftar.';
    case 'place_unknown':
      return candidates.length === 0
        ? 'Tempat ini tidak ada di daftar resmi. Ketik lalu pilih dari daftar.'
        : `Pilih salah satu: ${candidates.join('; ')}.`;
    case 'ends_before_start':
      return 'Hari selesai tidak boleh sebelum hari mulai.';
  }
}

/** The problems of a form in sentences, each at its field and with the field's label. */
export function fieldProblems(
  problems: readonly ReadProblem<string>[],
  labels: Readonly<Record<string, string>>,
): FieldProblem[] {
  return problems.map((one) => ({
    field: one.field,
    message: fieldSentence(one),
    label: labels[one.field],
  }));
}
