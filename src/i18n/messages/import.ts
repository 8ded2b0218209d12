import type {
  Note,
  NoteArgs,
  NoteCode,
  Problem,
  ProblemArgs,
  ProblemCode,
} from '#src/domain/import/problem.ts';
import { formatDay, formatNumber } from '../format.ts';
import type { Locale } from '../locale.ts';
import { photoProblemSentence } from './photo.ts';

type Sentences<Args extends Record<string, unknown[]>> = {
  [Code in keyof Args]: (...args: Args[Code]) => string;
};

type ImportMessages = {
  problems: Sentences<ProblemArgs>;
  notes: Sentences<NoteArgs>;
  /** A further reason for which a row was not taken. */
  alsoInColumn: (column: string, sentence: string) => string;
};

/** `; yang dekat: Gondrong, Cipondoh` or nothing when nothing is near. */
const near = (nearest: readonly string[]) =>
  nearest.length === 0 ? '' : ` Yang dekat: ${nearest.join('; ')}.`;
const nearEn = (nearest: readonly string[]) =>
  nearest.length === 0 ? '' : ` Near to it: ${nearest.join('; ')}.`;
const quoted = (value: string) => (value === '' ? 'Isi sel ini' : `“${value}”`);
const quotedEn = (value: string) => (value === '' ? 'This cell' : `“${value}”`);

const id: ImportMessages = {
  alsoInColumn: (column, sentence) => `Juga kolom ${column}: ${sentence}`,
  problems: {
    required: () => 'Wajib diisi.',
    too_long: (limit, length) =>
      `Terlalu panjang: ${formatNumber(length, 'id')} karakter, paling banyak ${formatNumber(limit, 'id')}.`,
    name_without_letters: () => 'Harus memuat huruf atau angka.',
    formula_error: (text) =>
      `Rumus di sel ini menghasilkan kesalahan (${text}). Perbaiki rumusnya atau tulis nilainya.`,
    formula_uncalculated: () =>
      'Rumus di sel ini belum dihitung. Buka berkasnya di aplikasi spreadsheet, simpan, lalu impor lagi.',
    nik_in_text: () => 'Teks ini memuat 16 angka yang mirip NIK. Hapus dahulu: NIK tidak boleh disimpan.',
    money_not_money: (value) =>
      `${quoted(value)} bukan jumlah rupiah. Tulis satu jumlah saja, misalnya 15000, 15.000, 15rb, atau 1,5jt.`,
    money_ambiguous: (value) =>
      `${quoted(value)} bisa dibaca dengan dua cara. Tulis tanpa pemisah, misalnya 15000, atau dengan titik, misalnya 15.000.`,
    money_not_whole: (value) => `${quoted(value)} bukan rupiah bulat.`,
    money_negative: (value) => `${quoted(value)} kurang dari nol.`,
    money_too_large: () => 'Jumlah ini terlalu besar untuk dipercaya.',
    money_zero: () => 'Harga harus lebih dari nol.',
    phone_unclear: () =>
      'Bukan nomor telepon yang dikenali. Tulis satu nomor, misalnya 081234567890 atau +6281234567890.',
    phone_digits_lost: () =>
      'Sebagian angka nomor ini hilang karena disimpan sebagai bilangan. Jadikan kolomnya teks, lalu tulis lagi nomornya.',
    nib_not_13_digits: (digits) =>
      `NIB terdiri dari 13 angka; di sini ada ${digits}. Jadikan kolomnya teks agar angka nol di depan tidak hilang.`,
    nib_like_nik: () =>
      'NIB terdiri dari 13 angka; di sini ada 16, seperti NIK. NIK tidak boleh dimasukkan dan tidak disimpan.',
    nib_digits_lost: () =>
      'Sebagian angka NIB ini hilang karena disimpan sebagai bilangan. Jadikan kolomnya teks, lalu tulis lagi.',
    email_unclear: () => 'Bukan alamat surel yang dikenali.',
    whole_number_unclear: (value) => `${quoted(value)} bukan bilangan bulat.`,
    whole_number_out_of_range: (least, most) =>
      `Harus dari ${formatNumber(least, 'id')} sampai ${formatNumber(most, 'id')}.`,
    year_unclear: (value) =>
      `${quoted(value)} bukan tahun yang masuk akal. Tulis empat angka, misalnya 2019.`,
    yes_no_unclear: (value) => `${quoted(value)} tidak dikenali. Tulis ya atau tidak.`,
    day_unclear: (value) =>
      `${quoted(value)} bukan tanggal yang dikenali. Tulis misalnya 2026-12-31, 31/12/2026, atau 31 Desember 2026.`,
    day_not_real: (value) => `${quoted(value)} tidak ada di kalender. Tanggal ditulis hari/bulan/tahun.`,
    day_in_future: (day) => `${formatDay(day, 'id')} belum terjadi.`,
    day_too_early: (day) => `${formatDay(day, 'id')} terlalu lama: paling awal 1 Jan 2000. Periksa tahunnya.`,
    status_unclear: (value) => `${quoted(value)} tidak dikenali. Tulis terbit atau draf.`,
    result_unclear: (value) =>
      `${quoted(value)} tidak dikenali. Tulis lulus, tidak lulus, kompeten, atau belum kompeten.`,
    gender_unclear: (value) =>
      `${quoted(value)} tidak dikenali. Tulis L untuk laki-laki atau P untuk perempuan.`,
    score_unclear: (value) => `${quoted(value)} bukan nilai. Tulis bilangan dari 0 sampai 100.`,
    hs_code_unclear: (value) => `${quoted(value)} bukan kode HS: 6 sampai 8 angka.`,
    source_not_web: () => 'Sumber harus alamat web (https://…) atau nama sumbernya.',
    category_unknown: (value, nearest) => `Kategori ${quoted(value)} tidak dikenal.${near(nearest)}`,
    kabkota_unknown: (value, nearest) =>
      `${quoted(value)} bukan kota atau kabupaten yang dikenal.${near(nearest)}`,
    kabkota_outside: (name) =>
      `${name} di luar wilayah Etalase: Kota Tangerang, Kota Tangerang Selatan, dan Kabupaten Tangerang.`,
    kecamatan_unknown: (value, nearest) =>
      `Kecamatan ${quoted(value)} tidak ada di daftar resmi.${near(nearest)}`,
    kelurahan_unknown: (value, nearest) =>
      `Kelurahan ${quoted(value)} tidak ada di daftar resmi.${near(nearest)}`,
    kecamatan_is_kelurahan: (value, places) =>
      `${quoted(value)} bukan kecamatan, melainkan kelurahan: ${places.join('; ')}.`,
    place_elsewhere: (value, places) => `${quoted(value)} terletak di tempat lain: ${places.join('; ')}.`,
    place_ambiguous: (value, places) =>
      `Ada beberapa ${quoted(value)}: ${places.join('; ')}. Isi juga kecamatan atau kota.`,
    quote_not_closed: () => 'Tanda kutip di baris ini tidak ditutup, jadi selnya tidak bisa dipisahkan.',
    row_cut_off: () => 'Baris terakhir ini terpotong: berkasnya tidak lengkap.',
    too_many_cells: () =>
      'Baris ini punya lebih banyak sel daripada judul kolom. Beri tanda kutip pada teks yang memuat pemisah, misalnya "1,5jt".',
    merged_across: () =>
      'Baris ini berupa sel gabungan yang melintang, jadi dianggap judul bagian dan bukan data.',
    columns_missing: (columns) => `Kolom wajib tidak ditemukan: ${columns.join(', ')}.`,
    enterprise_unknown: (value, nearest) => `UMKM ${quoted(value)} tidak ditemukan.${near(nearest)}`,
    enterprise_ambiguous: (slugs) =>
      `Ada beberapa UMKM dengan nama ini: ${slugs.join(', ')}. Sebutkan dengan NIB, nomor, kelurahan, atau alamat halamannya.`,
    enterprise_phone_shared: (slugs) =>
      `Nomor ini dipakai beberapa UMKM: ${slugs.join(', ')}. Sebutkan dengan NIB atau nama yang tepat.`,
    nib_conflict: (slug) => `UMKM dengan nama dan nomor ini (${slug}) sudah tercatat dengan NIB lain.`,
    product_ambiguous: () => 'UMKM ini punya beberapa produk dengan nama ini. Isi SKU agar jelas yang mana.',
    contradicts_row: (row) =>
      `Berbeda dari baris ${row}, yang menyebut hal yang sama. Satukan kedua baris, atau bedakan dengan NIB, SKU, atau angkatan.`,
    programme_unknown: (value, nearest) => `Program ${quoted(value)} tidak dikenal.${near(nearest)}`,
    programme_does_not_train: (name) => `${name} bukan program pelatihan, jadi tidak punya lulusan.`,
    graduation_refused: () =>
      'Kelulusan ini sudah diperiksa petugas dan tidak diterima; impor tidak mengubahnya.',
    participant_ambiguous: () =>
      'Ada beberapa peserta di kelas ini yang bisa dimaksud. Sebutkan dengan nomor WhatsApp atau nama peserta.',
    other_class: (value) =>
      `Baris ini menyebut ${quoted(value)}, bukan kelas ini. Berkas dengan beberapa kelas diimpor dari halaman Program.`,
    participant_phone_taken: () =>
      'Nomor ini sudah dipakai peserta lain di kelas yang sama. Tulis nomor orangnya sendiri, atau kosongkan.',
    participant_of_other_enterprise: () =>
      'Peserta ini sudah tercatat di kelas untuk UMKM lain; impor tidak memindahkannya. Ubah di halaman pesertanya.',
    participant_ended: () =>
      'Peserta ini sudah dikeluarkan dari kelas; impor tidak memasukkannya lagi. Tambahkan di halaman kelasnya.',
    photo_missing: (name) => `Foto ${quoted(name)} tidak ada di samping berkas maupun di dalam ZIP.`,
    photo_name_unsafe: (name) => `${quoted(name)} bukan nama berkas foto.`,
    photo_refused: (name, reason) => photoProblemSentence(reason, 'id', `Foto ${quoted(name)}`),
    photo_too_many: (limit) => `Paling banyak ${limit} foto untuk satu produk.`,
    not_saved: () => 'Baris ini tidak dapat disimpan. Impor lagi; bila tetap gagal, periksa isinya.',
    file_missing: () => 'Berkas tidak ditemukan.',
    file_is_folder: () => 'Ini folder, bukan berkas.',
    file_not_allowed: () => 'Berkas tidak boleh dibaca: periksa izinnya.',
    file_locked: () => 'Berkas dikunci dengan kata sandi. Simpan tanpa kata sandi, lalu impor lagi.',
    file_empty: () => 'Berkas kosong.',
    file_not_a_table: () => 'Isi berkas ini bukan CSV dan bukan buku kerja .xlsx.',
    file_old_workbook: () =>
      'Ini buku kerja .xls lama atau berkata sandi. Simpan sebagai .xlsx atau CSV, lalu impor lagi.',
    file_cut_off: () => 'Berkas terpotong: mungkin belum selesai diunduh atau disalin.',
    file_too_large_inside: () =>
      'Isi berkas ini membesar melebihi 300 MB saat dibuka, jadi tidak dibaca. Simpan sebagai CSV.',
    file_too_many_rows: () =>
      'Lembar ini melebihi 200.000 baris atau 4.000.000 sel. Bagi menjadi beberapa berkas atau simpan sebagai CSV.',
    file_damaged: () => 'Berkas rusak dan tidak bisa dibaca. Buka dan simpan lagi, lalu impor.',
  },
  notes: {
    columns_ignored: (columns) => `Kolom yang tidak dikenal diabaikan: ${columns.join(', ')}.`,
    column_repeated: (column, at, used, usedAt) =>
      `Kolom ke-${at} (${column}) mengulang kolom ke-${usedAt} (${used}): yang dipakai kolom ke-${usedAt}.`,
    personal_column_ignored: (column) =>
      `Kolom ${column} berisi data pribadi: tidak dibaca dan tidak disimpan.`,
    header_below: (row) => `Judul kolom ditemukan di baris ${row}.`,
    phone_first_of_several: () => 'Ada lebih dari satu nomor; yang pertama dipakai.',
    text_with_contact: () =>
      'Teks ini memuat nomor, NIB, atau surel dari baris yang sama, jadi tidak disimpan: hanya pemiliknya yang boleh menampilkannya. Hapus dari teksnya, lalu impor lagi.',
    phone_shared: (slugs) =>
      `Nomor ini juga nomor UMKM lain: ${slugs.join(', ')}. Namanya berbeda, jadi dicatat sebagai UMKM tersendiri.`,
    name_kept: (name) =>
      `Nomornya sama dan namanya mirip, jadi dianggap “${name}”; namanya tidak diganti. Sertakan NIB untuk mengganti nama.`,
    name_changed: (from, to) => `Nama berubah dari “${from}” menjadi “${to}”.`,
    same_name_elsewhere: (slug) =>
      `Nama dan tempatnya sama dengan ${slug}, tetapi nomornya lain, jadi dicatat sebagai UMKM lain.`,
    waits_for_training: () => 'Produk tampil begitu kelulusan UMKM-nya terverifikasi.',
    stays_withdrawn: (reason) => `Produk ini pernah ditarik (${reason}) dan tetap ditarik.`,
    participant_without_enterprise: () =>
      'Usahanya belum ada di direktori: peserta dicatat tanpa UMKM, dan dicocokkan bila berkas ini diimpor lagi nanti.',
  },
};

const en: ImportMessages = {
  alsoInColumn: (column, sentence) => `Also column ${column}: ${sentence}`,
  problems: {
    required: () => 'Must be filled in.',
    too_long: (limit, length) =>
      `Too long: ${formatNumber(length, 'en')} characters, at most ${formatNumber(limit, 'en')}.`,
    name_without_letters: () => 'Must hold a letter or a digit.',
    formula_error: (text) => `The formula in this cell gives an error (${text}). Mend it or write its value.`,
    formula_uncalculated: () =>
      'The formula in this cell was never calculated. Open the file in a spreadsheet, save it and import it again.',
    nik_in_text: () =>
      'This text holds 16 digits that look like an NIK. Remove them: an NIK must not be stored.',
    money_not_money: (value) =>
      `${quotedEn(value)} is no amount in rupiah. Write one amount only, e.g. 15000, 15.000, 15rb or 1,5jt.`,
    money_ambiguous: (value) =>
      `${quotedEn(value)} can be read in two ways. Write it without separators, e.g. 15000, or with dots, e.g. 15.000.`,
    money_not_whole: (value) => `${quotedEn(value)} is not whole rupiah.`,
    money_negative: (value) => `${quotedEn(value)} is less than nothing.`,
    money_too_large: () => 'This amount is too large to be believed.',
    money_zero: () => 'The price must be more than nothing.',
    phone_unclear: () =>
      'No phone number that we know. Write one number, e.g. 081234567890 or +6281234567890.',
    phone_digits_lost: () =>
      'Digits of this number were lost when it was saved as a number. Make the column text and write it again.',
    nib_not_13_digits: (digits) =>
      `An NIB has 13 digits; here are ${digits}. Make the column text so that leading zeros stay.`,
    nib_like_nik: () =>
      'An NIB has 13 digits; here are 16, as an NIK has. An NIK must not be brought in and is not stored.',
    nib_digits_lost: () =>
      'Digits of this NIB were lost when it was saved as a number. Make the column text and write it again.',
    email_unclear: () => 'No e-mail address that we know.',
    whole_number_unclear: (value) => `${quotedEn(value)} is no whole number.`,
    whole_number_out_of_range: (least, most) =>
      `Must be from ${formatNumber(least, 'en')} to ${formatNumber(most, 'en')}.`,
    year_unclear: (value) => `${quotedEn(value)} is no likely year. Write four digits, e.g. 2019.`,
    yes_no_unclear: (value) => `${quotedEn(value)} is not known. Write ya (yes) or tidak (no).`,
    day_unclear: (value) => `${quotedEn(value)} is no day that we know. Write e.g. 2026-12-31 or 31/12/2026.`,
    day_not_real: (value) => `${quotedEn(value)} is not in the calendar. Days are written day/month/year.`,
    day_in_future: (day) => `${formatDay(day, 'en')} has not come yet.`,
    day_too_early: (day) =>
      `${formatDay(day, 'en')} is too long ago: 1 Jan 2000 is the earliest. Look at the year.`,
    status_unclear: (value) => `${quotedEn(value)} is not known. Write terbit (published) or draf (draft).`,
    result_unclear: (value) =>
      `${quotedEn(value)} is not known. Write lulus, tidak lulus, kompeten or belum kompeten.`,
    gender_unclear: (value) => `${quotedEn(value)} is not known. Write L (man) or P (woman).`,
    score_unclear: (value) => `${quotedEn(value)} is no score. Write a number from 0 to 100.`,
    hs_code_unclear: (value) => `${quotedEn(value)} is no HS code: 6 to 8 digits.`,
    source_not_web: () => 'A source must be a web address (https://…) or the name of the source.',
    category_unknown: (value, nearest) => `The category ${quotedEn(value)} is not known.${nearEn(nearest)}`,
    kabkota_unknown: (value, nearest) =>
      `${quotedEn(value)} is no city or regency that we know.${nearEn(nearest)}`,
    kabkota_outside: (name) =>
      `${name} lies outside of Etalase: Kota Tangerang, Kota Tangerang Selatan and Kabupaten Tangerang.`,
    kecamatan_unknown: (value, nearest) =>
      `The kecamatan ${quotedEn(value)} is not on the official list.${nearEn(nearest)}`,
    kelurahan_unknown: (value, nearest) =>
      `The kelurahan ${quotedEn(value)} is not on the official list.${nearEn(nearest)}`,
    kecamatan_is_kelurahan: (value, places) =>
      `${quotedEn(value)} is no kecamatan but a kelurahan: ${places.join('; ')}.`,
    place_elsewhere: (value, places) => `${quotedEn(value)} lies elsewhere: ${places.join('; ')}.`,
    place_ambiguous: (value, places) =>
      `There are several ${quotedEn(value)}: ${places.join('; ')}. Fill in the kecamatan or city too.`,
    quote_not_closed: () => 'A quote in this row is never closed, so its cells cannot be told apart.',
    row_cut_off: () => 'This last row was cut off: the file is not whole.',
    too_many_cells: () =>
      'This row has more cells than the header. Put quotes around text that holds a separator, e.g. "1,5jt".',
    merged_across: () => 'This row is one cell merged across: the heading of a section, not data.',
    columns_missing: (columns) => `Required columns were not found: ${columns.join(', ')}.`,
    enterprise_unknown: (value, nearest) => `The UMKM ${quotedEn(value)} was not found.${nearEn(nearest)}`,
    enterprise_ambiguous: (slugs) =>
      `Several UMKM bear this name: ${slugs.join(', ')}. Name it by NIB, number, kelurahan or the address of its page.`,
    enterprise_phone_shared: (slugs) =>
      `Several UMKM use this number: ${slugs.join(', ')}. Name it by NIB or its exact name.`,
    nib_conflict: (slug) => `The UMKM of this name and number (${slug}) is on record with another NIB.`,
    product_ambiguous: () => 'This UMKM has several products of this name. Fill in the SKU to say which.',
    contradicts_row: (row) =>
      `Differs from row ${row}, which is about the same. Make one of the two rows, or tell them apart by NIB, SKU or class.`,
    programme_unknown: (value, nearest) => `The programme ${quotedEn(value)} is not known.${nearEn(nearest)}`,
    programme_does_not_train: (name) => `${name} is no training, so it has no graduates.`,
    graduation_refused: () =>
      'An officer looked at this graduation and did not accept it; an import does not change that.',
    participant_ambiguous: () =>
      'Several participants of this class could be meant. Name one by phone or by the name of the person.',
    other_class: (value) =>
      `This row says ${quotedEn(value)}, not this class. Files with several classes are imported from the page of programmes.`,
    participant_phone_taken: () =>
      "Another participant of the same class has this number. Write the person's own number, or none.",
    participant_of_other_enterprise: () =>
      'This participant is on record for another UMKM; an import does not move anybody. Change it on the page of the class.',
    participant_ended: () =>
      'This participant was taken out of the class; an import does not bring anybody back. Add them on the page of the class.',
    photo_missing: (name) => `The photo ${quotedEn(name)} is neither beside the file nor in the ZIP.`,
    photo_name_unsafe: (name) => `${quotedEn(name)} is no name of a photo file.`,
    photo_refused: (name, reason) => photoProblemSentence(reason, 'en', `The photo ${quotedEn(name)}`),
    photo_too_many: (limit) => `At most ${limit} photos for one product.`,
    not_saved: () => 'This row could not be saved. Import again; if it fails again, look at what it holds.',
    file_missing: () => 'The file was not found.',
    file_is_folder: () => 'This is a folder, not a file.',
    file_not_allowed: () => 'The file may not be read: look at its permissions.',
    file_locked: () => 'The file is locked with a password. Save it without one and import it again.',
    file_empty: () => 'The file is empty.',
    file_not_a_table: () => 'What this file holds is neither CSV nor an .xlsx workbook.',
    file_old_workbook: () => 'This is an old .xls workbook, or one with a password. Save it as .xlsx or CSV.',
    file_cut_off: () => 'The file is cut off: perhaps it was not wholly downloaded or copied.',
    file_too_large_inside: () =>
      'What this file holds grows beyond 300 MB when it is opened, so it is not read. Save it as CSV.',
    file_too_many_rows: () =>
      'This sheet has more than 200,000 rows or 4,000,000 cells. Make several files of it, or save it as CSV.',
    file_damaged: () => 'The file is damaged and cannot be read. Open it, save it again and import it.',
  },
  notes: {
    columns_ignored: (columns) => `Columns that are not known were ignored: ${columns.join(', ')}.`,
    column_repeated: (column, at, used, usedAt) =>
      `Column ${at} (${column}) repeats column ${usedAt} (${used}): column ${usedAt} is used.`,
    personal_column_ignored: (column) =>
      `The column ${column} holds personal data: it is neither read nor stored.`,
    header_below: (row) => `The header was found in row ${row}.`,
    phone_first_of_several: () => 'There is more than one number; the first was taken.',
    text_with_contact: () =>
      'This text holds the number, NIB or e-mail address of its own row, so it is not stored: only the owner may choose to show them. Remove it from the text and import again.',
    phone_shared: (slugs) =>
      `This number is also that of another UMKM: ${slugs.join(', ')}. The name differs, so this is listed as an UMKM of its own.`,
    name_kept: (name) =>
      `The number is the same and the name alike, so this is taken for “${name}”, whose name stays. Give the NIB to change it.`,
    name_changed: (from, to) => `The name changed from “${from}” to “${to}”.`,
    same_name_elsewhere: (slug) =>
      `Name and place are those of ${slug} but the number is another, so it is listed as another UMKM.`,
    waits_for_training: () => 'The product shows as soon as the graduation of its UMKM is verified.',
    stays_withdrawn: (reason) => `This product was withdrawn (${reason}) and stays so.`,
    participant_without_enterprise: () =>
      'The business is not in the directory: the participant is recorded without an UMKM, and matched when this file is imported again later.',
  },
};

/** Sentences of the import's report. */
export const importing = { id, en };

/** The sentence of a problem. */
export function problemSentence<Code extends ProblemCode>(item: Problem<Code>, locale: Locale): string {
  const sentence = importing[locale].problems[item.code] as (...args: unknown[]) => string;
  return sentence(...item.args);
}

/** The sentence of a note. */
export function noteSentence<Code extends NoteCode>(item: Note<Code>, locale: Locale): string {
  const sentence = importing[locale].notes[item.code] as (...args: unknown[]) => string;
  return sentence(...item.args);
}
