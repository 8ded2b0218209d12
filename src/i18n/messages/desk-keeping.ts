import type { ReasonedDecision } from '#src/domain/desk/decision-reason.ts';
import { leaveNikOut } from './nik.ts';

const decisions: Record<ReasonedDecision, string> = {
  needs_correction: 'Minta perbaikan',
  refused: 'Tolak',
  suspended: 'Penangguhan',
  exempted: 'Pengecualian pelatihan',
};

/** What admins keep for the desk: reasons to pick from, and what needs a second pair of eyes. Indonesian only (docs/decisions/0013). */
export const deskKeeping = {
  reasons: {
    title: 'Alasan keputusan',
    lead: 'Alasan yang dapat dipilih petugas. Pemilik usaha membaca kalimatnya, lalu catatan petugas.',
    decisions,
    none: 'Belum ada. Petugas hanya dapat menulis catatan.',
    anyKind: 'Semua jenis',
    needsNote: 'wajib dengan catatan',
    end: 'Akhiri',
    endReason: (sentence: string) => `Akhiri alasan: ${sentence}`,
    addedBy: (office: string) => `oleh ${office}`,
    addTitle: 'Tambah alasan',
    decision: 'Untuk keputusan',
    kind: 'Untuk klaim',
    sentence: 'Kalimat yang dibaca pemilik',
    sentenceHint: 'Satu kalimat pendek yang menyebut apa yang harus dilakukan.',
    mustNote: 'Petugas wajib menambah catatan',
    add: 'Tambah alasan',
    second: 'Aturan verifikator kedua',
  },
  second: {
    title: 'Verifikator kedua',
    lead: 'Klaim di daftar ini baru terverifikasi setelah dua petugas sependapat. Sebelum itu tidak ada yang berubah bagi pemilik dan pembeli.',
    none: 'Belum ada aturan: setiap klaim diverifikasi satu petugas.',
    noneHint: 'Tambahkan hanya jika ada paling sedikit dua petugas yang memeriksa jenis klaim itu.',
    aim: 'Klaim yang perlu dua petugas',
    choose: 'Pilih jenis klaim',
    whole: (kind: string) => `${kind}: semua`,
    add: 'Tambah aturan',
    end: 'Akhiri',
    endRule: (name: string) => `Akhiri aturan ${name}`,
    back: 'Alasan keputusan',
  },
  notices: {
    'alasan-ditambah': 'Alasan ditambahkan.',
    'alasan-diakhiri': 'Alasan diakhiri. Keputusan lama tetap memuatnya.',
    'aturan-ditambah': 'Aturan ditambahkan.',
    'aturan-diakhiri': 'Aturan diakhiri. Yang sudah menunggu verifikator kedua tetap menunggu.',
  },
  problems: {
    not_allowed: 'Hanya admin yang dapat mengubah ini.',
    sentence_missing: 'Tulis kalimatnya.',
    sentence_too_long: 'Kalimat terlalu panjang: paling banyak 200 huruf.',
    sentence_holds_nik: leaveNikOut.id,
    decision_missing: 'Pilih untuk keputusan apa.',
    stands_already: 'Ini sudah ada di daftar.',
    unknown_reason: 'Alasan ini sudah diakhiri.',
    unknown_aim: 'Pilih jenis klaim dari daftar.',
    unknown_rule: 'Aturan ini sudah diakhiri.',
  },
};
