import type { TaughtKind, WordProblem } from '#src/domain/search-word/search-word.ts';
import { leaveNikOut } from './nik.ts';

const kinds: Record<TaughtKind, string> = {
  same: 'sama dengan',
  means: 'berarti',
  skip: 'tidak berarti apa-apa',
};

const problems: Record<WordProblem | 'known_already' | 'not_allowed' | 'unknown_word', string> = {
  word_missing: 'Tulis kata yang dicari orang.',
  meaning_missing: 'Tulis arti kata itu, dengan kata yang ada di etalase.',
  the_same: 'Kedua kata itu sudah sama.',
  too_long: 'Paling banyak empat kata, 60 huruf.',
  holds_nik: leaveNikOut.id,
  known_already: 'Kata ini sudah dikenal pencarian.',
  not_allowed: 'Halaman ini untuk petugas perdagangan dan pengelola program.',
  unknown_word: 'Kata ini sudah dihapus.',
};

/** What people looked for and did not find, and the words that officers teach. Indonesian only (docs/decisions/0013). */
export const searchWord = {
  title: 'Pencarian',
  intro: 'Yang dicari orang tetapi tidak ada hasilnya. Tidak tercatat siapa yang mencari.',
  days: (count: string) => `${count} hari`,
  range: 'Rentang waktu',
  products: 'Produk yang tidak ditemukan',
  enterprises: 'UMKM yang tidak ditemukan',
  text: 'Yang dicari',
  count: 'Kali',
  lastOn: 'Terakhir',
  none: 'Tidak ada. Semua yang dicari ada hasilnya.',
  try: 'Coba cari',
  teachTitle: 'Ajari pencarian sebuah kata',
  teachText:
    'Bila orang memakai kata lain untuk barang yang ada, tulis kata itu dan artinya. Berlaku mulai pencarian berikutnya.',
  word: 'Kata yang dicari orang',
  relation: 'Hubungan',
  kinds,
  meaning: 'Kata yang dipakai di etalase',
  meaningHint: 'Kosongkan bila kata itu tidak berarti apa-apa, misalnya “jual”.',
  teach: 'Ajarkan',
  taught: 'Kata tersimpan dan langsung berlaku.',
  ended: 'Kata dihapus dari pencarian.',
  listTitle: 'Kata yang diajarkan petugas',
  listNone: 'Belum ada.',
  end: 'Hapus',
  endLabel: (word: string) => `Hapus ${word}`,
  by: (source: string, day: string) => `${source}, ${day}`,
  problems,
};
