import type { ReportKind } from '#src/domain/report/report.ts';
import type { MessagesIn } from '../messages.ts';
import { leaveNikOut } from './nik.ts';

const kindsId: Record<ReportKind, string> = {
  closed: 'Usahanya sudah tutup',
  moved: 'Tempatnya sudah pindah',
  not_local: 'Bukan buatan Tangerang',
  wrong_price: 'Harganya tidak benar',
  counterfeit: 'Barang tiruan, atau fotonya milik orang lain',
  other: 'Hal lain',
};

const kindsEn: Record<ReportKind, string> = {
  closed: 'It has closed',
  moved: 'It has moved',
  not_local: 'It is not made in Tangerang',
  wrong_price: 'The price is wrong',
  counterfeit: 'It is a counterfeit, or the photo belongs to somebody else',
  other: 'Something else',
};

/** The form by which anybody reports what is wrong. */
const id = {
  link: 'Laporkan',
  title: 'Laporkan yang tidak benar',
  description: 'Laporkan produk atau UMKM yang tutup, pindah, atau tidak benar.',
  about: (name: string) => `Tentang: ${name}`,
  lead: 'Petugas membaca setiap laporan. Anda tidak perlu akun.',
  kind: 'Apa yang tidak benar?',
  kinds: kindsId,
  text: 'Ceritakan singkat',
  textHint: 'Paling banyak 500 huruf.',
  contact: 'Nomor atau email Anda',
  contactHint: 'Hanya jika boleh kami hubungi. Dihapus begitu laporan selesai, dan tidak pernah ditampilkan.',
  trap: 'Biarkan kosong',
  submit: 'Kirim laporan',
  cancel: 'Kembali',
  sentTitle: 'Terima kasih, laporan Anda sudah masuk',
  sentText:
    'Petugas Disperindagkop UKM memeriksanya dalam beberapa hari. Yang terbukti keliru diperbaiki atau sementara tidak ditampilkan. Anda hanya dihubungi jika menulis nomor atau email.',
  unknownTitle: 'Yang dilaporkan tidak ditemukan',
  unknownText: 'Buka halaman produk atau UMKM-nya, lalu pilih Laporkan di bagian bawah.',
  problems: {
    kind_missing: 'Pilih apa yang tidak benar.',
    text_missing: 'Ceritakan dulu apa yang tidak benar.',
    text_too_long: 'Cerita terlalu panjang: paling banyak 500 huruf.',
    text_holds_nik: leaveNikOut.id,
    contact_holds_nik: leaveNikOut.id,
    contact_too_long: 'Kontak terlalu panjang: cukup satu nomor atau satu email.',
    unknown_subject: 'Yang dilaporkan sudah tidak tampil di Etalase.',
  },
  tooMany: (minutes: string) =>
    `Sudah banyak laporan dari jaringan Anda. Coba lagi ${minutes} menit lagi; tulisan Anda masih ada di bawah.`,
};

const en: MessagesIn<typeof id> = {
  link: 'Report this',
  title: 'Report what is wrong',
  description: 'Report a product or a small firm that has closed, moved or is not what it says.',
  about: (name) => `About: ${name}`,
  lead: 'An officer reads every report. You need no account.',
  kind: 'What is wrong?',
  kinds: kindsEn,
  text: 'Tell us briefly',
  textHint: 'At most 500 letters.',
  contact: 'Your number or e-mail',
  contactHint: 'Only if we may reach you. Deleted as soon as the report is closed, and never shown.',
  trap: 'Leave this empty',
  submit: 'Send the report',
  cancel: 'Back',
  sentTitle: 'Thank you, your report has arrived',
  sentText:
    'An officer of the city looks at it within a few days. What proves wrong is corrected, or not shown for now. You are contacted only if you left a number or an e-mail.',
  unknownTitle: 'There is nothing to report here',
  unknownText: 'Open the page of the product or the firm, then choose Report this at its end.',
  problems: {
    kind_missing: 'Choose what is wrong.',
    text_missing: 'Tell us what is wrong.',
    text_too_long: 'The story is too long: at most 500 letters.',
    text_holds_nik: leaveNikOut.en,
    contact_holds_nik: leaveNikOut.en,
    contact_too_long: 'The contact is too long: one number or one e-mail is enough.',
    unknown_subject: 'What you report is no longer shown on Etalase.',
  },
  tooMany: (minutes) =>
    `There were many reports from your network. Try again in ${minutes} minutes; what you typed is still below.`,
};

export const report = { id, en };
