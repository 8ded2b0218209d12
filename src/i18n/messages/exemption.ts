import type { LetterText } from './mail.ts';
import { leaveNikOut } from './nik.ts';

const outcomes = {
  granted: 'Hasilnya: disetujui. Produk yang sudah lengkap boleh terbit tanpa pelatihan.',
  refused: 'Hasilnya: belum disetujui. Alasannya ada di ruang kerja Anda.',
};

/** The letter to owners whose request was answered; what the officer wrote stands on the page only. */
export function exemptionLetter(decision: 'granted' | 'refused', link: string): LetterText {
  return {
    subject: 'Permohonan pengecualian pelatihan Anda sudah dijawab',
    text: [
      'Halo,',
      'Petugas sudah menjawab permohonan Anda untuk terbit tanpa pelatihan.',
      outcomes[decision],
      `Lihat di sini:\n${link}`,
      'Etalase, etalase UMKM Tangerang',
    ].join('\n\n'),
  };
}

/** Requests to publish without a training: the owner's side and the officers'. Indonesian only (docs/decisions/0013). */
export const exemption = {
  own: {
    title: 'Belum bisa ikut pelatihan?',
    lead: 'Jika ada alasan kuat, mintalah pengecualian. Petugas menjawab lewat email dan di sini.',
    open: 'Minta pengecualian',
    text: 'Mengapa UMKM Anda boleh terbit tanpa pelatihan?',
    textHint:
      'Misalnya: sudah dilatih lembaga lain, sudah lama dibina dinas. Jangan tulis NIK atau data pribadi.',
    send: 'Kirim permohonan',
    waiting: (day: string) => `Permohonan pengecualian dikirim ${day}. Petugas akan menjawab.`,
    withdraw: 'Tarik permohonan',
    refused: 'Permohonan pengecualian belum disetujui.',
    again: 'Ajukan lagi',
    sent: 'Permohonan terkirim. Petugas akan menjawab.',
  },
  case: {
    title: (name: string) => `Pengecualian ${name}`,
    kind: 'Permohonan pengecualian pelatihan',
    asked: (age: string) => (age === '0' ? 'dikirim hari ini' : `dikirim ${age} hari yang lalu`),
    text: 'Alasan pemilik',
    listedAt: 'Tercatat sejak',
    products: 'Produk',
    trainings: 'Pelatihan yang dicatat',
    noTrainings: 'belum ada',
    refusedBefore: 'Pernah ditolak',
    times: (count: string) => `${count} kali`,
    mayPublish: 'UMKM ini sudah boleh terbit: pelatihannya terverifikasi atau pengecualiannya masih berlaku.',
    enterprise: 'Tentang UMKM',
    choose: 'Keputusan Anda',
    choices: { granted: 'Setujui', refused: 'Tolak' },
    validUntil: 'Berlaku sampai',
    validUntilHint: 'Sesudahnya produk baru menunggu pelatihan lagi.',
    reason: 'Alasan dari daftar',
    reasonNone: 'Tanpa alasan dari daftar',
    note: 'Catatan untuk pemilik',
    noteMark: 'wajib untuk penolakan',
    noteHint: 'Dibaca pemilik usaha. Jangan tulis data pribadi.',
    save: 'Simpan, lanjut',
    decided: { granted: 'Disetujui', refused: 'Ditolak', withdrawn: 'Dibatalkan pemilik' },
    decidedBy: (office: string, day: string) => `${office}, ${day}`,
  },
  problems: {
    text_missing: 'Tulis alasannya, supaya petugas dapat mempertimbangkan.',
    text_too_long: 'Alasan terlalu panjang: paling banyak 1.000 huruf.',
    text_holds_nik: leaveNikOut.id,
    not_needed:
      'Permohonan ini tidak diperlukan: sudah ada yang menunggu, atau UMKM Anda sudah boleh terbit.',
    nothing_waits: 'Permohonan ini sudah dijawab petugas. Jawabannya ada di bawah ini.',
    unknown_enterprise: 'UMKM ini tidak ditemukan.',
    unknown_request: 'Permohonan ini tidak ada lagi.',
    decision_missing: 'Pilih setujui atau tolak.',
    reason_missing: 'Tulis alasannya di catatan. Pemilik usaha membacanya.',
    reason_too_long: 'Catatan terlalu panjang: paling banyak 500 huruf bersama alasannya.',
    reason_holds_nik: leaveNikOut.id,
    not_a_day: 'Isi hari terakhir pengecualian ini berlaku.',
    already_past: 'Tanggal itu sudah lewat.',
    too_far: 'Pengecualian berlaku paling lama lima tahun. Pilih tanggal yang lebih dekat.',
    decided_meanwhile: 'Permohonan ini baru saja dijawab petugas lain. Lihat jawabannya.',
  },
};
