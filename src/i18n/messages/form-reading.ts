import type { FieldProblem } from '#src/domain/form/form-answer.ts';
import type { ReadingFieldProblem, ReadingProblem } from '#src/domain/form/form-reading.ts';
import { formatNumber, formatRupiah } from '../format.ts';
import { daysSentence } from './field-problem.ts';

type Bounded = 'day_outside' | 'amount_outside' | 'number_outside';

const sentences: Record<Exclude<ReadingProblem, Bounded>, string> = {
  missing: 'Isian ini harus diisi.',
  too_long: 'Terlalu panjang. Ringkas sedikit.',
  nik_in_text: 'Ada yang mirip NIK. Hapus: NIK tidak boleh disimpan di sini.',
  not_a_day: 'Tanggal ini tidak ada. Pilih tanggal lain.',
  in_the_future: 'Tanggal ini belum tiba. Isi tanggal hari ini atau sebelumnya.',
  ends_before_it_begins: 'Hari terakhir lebih awal daripada hari pertama.',
  not_money: 'Tulis jumlahnya seperti 1500000, 1.500.000, atau 1,5 juta.',
  not_a_number: 'Tulis angka saja, misalnya 4.',
  not_a_year: 'Tulis tahunnya dengan empat angka, tidak lewat tahun ini.',
  not_a_link: 'Tulis alamat lengkap yang dimulai dengan https://',
  not_chosen: 'Pilih salah satu.',
  one_only: 'Pilih satu UMKM saja.',
  unknown: 'Pilihan ini tidak ada lagi. Pilih yang lain.',
  none_picked: 'Cari dan pilih UMKM-nya dulu.',
  too_many_picked: 'Paling banyak 100 UMKM sekali simpan. Simpan sebagian dulu.',
  lines_unmatched: 'Masih ada baris tempelan yang belum cocok. Tekan Cari, perbaiki, atau kosongkan.',
  one_amount_for_many:
    'Penjualan dicatat per UMKM. Kosongkan dulu, lalu isi satu per satu di daftar peserta.',
};

function sentenceOf({
  problem,
  within = { from: '', until: '' },
  bounds = { least: 0, most: 0 },
}: ReadingFieldProblem): string {
  switch (problem) {
    case 'day_outside':
      return daysSentence(within);
    case 'amount_outside':
      return `Tulis jumlah dari ${formatRupiah(bounds.least, 'id')} sampai ${formatRupiah(bounds.most, 'id')}.`;
    case 'number_outside':
      return `Tulis angka dari ${formatNumber(bounds.least, 'id')} sampai ${formatNumber(bounds.most, 'id')}.`;
    default:
      return sentences[problem];
  }
}

/** What was wrong with the fields of a form, in sentences, each with its field's label. */
export function readingProblems(
  problems: readonly ReadingFieldProblem[],
  labels: Readonly<Record<string, string>>,
): FieldProblem[] {
  return problems.map((one) => ({
    field: one.field,
    message: sentenceOf(one),
    label: labels[one.field],
  }));
}
