import type { RiskLevel, RiskSign } from '#src/domain/desk/claim-risk.ts';
import type { DeskMethod, DeskProblem, DeskReason } from '#src/domain/desk/desk-decision.ts';
import type { WaitingQueue } from '#src/domain/desk/overview.ts';

const signs: Record<RiskSign, string> = {
  opens_publishing: 'Membuka hak tampil',
  opens_export: 'HAKI atau syarat ekspor',
  refused_before: 'Pernah ditolak',
  doubtful: 'Ada yang janggal',
};

const levels: Record<RiskLevel, string> = { high: 'Risiko tinggi', raised: 'Perlu cermat', usual: 'Biasa' };

/** What the owner reads; a note may follow. */
const reasons: Record<DeskReason, string> = {
  unreadable: 'Bukti tidak terbaca. Foto atau pindai lagi dengan terang.',
  incomplete: 'Bukti belum lengkap. Kirim semua halamannya.',
  number_differs: 'Nomor yang diisi berbeda dengan nomor di bukti.',
  name_differs: 'Nama di bukti berbeda dengan nama usaha atau pemiliknya. Jelaskan hubungannya.',
  day_differs: 'Tanggal yang diisi berbeda dengan tanggal di bukti.',
  stage_differs: 'Tahap yang diisi berbeda dengan tahap di PDKI.',
  wrong_paper: 'Bukti yang dikirim bukan dokumen yang dimaksud.',
  not_theirs: 'Dokumen ini milik usaha lain.',
  not_in_register: 'Nomor ini tidak ada di daftar resmi penerbitnya.',
  not_genuine: 'Keaslian dokumen ini tidak dapat dibuktikan.',
  withdrawn_by_issuer: 'Dokumen ini sudah dicabut penerbitnya.',
  other: 'Lainnya (tulis di catatan)',
};

/** What is written down as the reason: the sentence of the list, and what the officer added. */
export function publicReason(reason: DeskReason, note: string): string {
  return reason === 'other' ? note : [reasons[reason], note].filter((part) => part !== '').join(' ');
}

const problems: Record<DeskProblem, string> = {
  decision_missing: 'Pilih keputusannya: verifikasi, minta perbaikan, atau tolak.',
  method_missing: 'Pilih cara memeriksanya.',
  not_a_day: 'Tanggal ini tidak ada. Pilih tanggal lain, atau kosongkan.',
  reason_missing: 'Pilih alasannya. Pemilik usaha membacanya.',
  note_missing: 'Tulis alasannya di catatan.',
  note_too_long: 'Catatan terlalu panjang: paling banyak 500 huruf.',
};

const methods: Record<DeskMethod, string> = {
  document_seen: 'Dokumen dilihat',
  register_checked: 'Dicek di daftar resmi',
  visit: 'Kunjungan',
};

const queues: Record<WaitingQueue, { count: (count: string) => string; none: string }> = {
  claims: { count: (count) => `${count} klaim menunggu`, none: 'Tidak ada klaim yang menunggu' },
  registrations: {
    count: (count) => `${count} permohonan UMKM menunggu`,
    none: 'Tidak ada permohonan yang menunggu',
  },
  changes: {
    count: (count) => `${count} perubahan produk menunggu`,
    none: 'Tidak ada perubahan produk yang menunggu',
  },
};

const days = (count: string) => (count === '0' ? 'hari ini' : `${count} hari`);

/** The officers' desk: claims, what waits, the audit log. Indonesian only (docs/decisions/0013). */
export const desk = {
  days,
  overview: {
    title: 'Yang menunggu',
    queues,
    oldest: (age: string) =>
      age === '0' ? 'Semuanya masuk hari ini.' : `Yang terlama menunggu ${age} hari.`,
    highRisk: (count: string) => `${count} berisiko tinggi.`,
    open: 'Buka',
    nothing: 'Tidak ada antrean untuk peran Anda.',
  },
  signs,
  levels,
  queue: {
    title: 'Klaim yang diajukan',
    lead: 'Yang paling berisiko di atas, lalu yang terlama menunggu.',
    trainingsOnly: 'Sebagai pengelola program, Anda memeriksa pelatihan.',
    count: (count: string) => `${count} klaim menunggu`,
    cut: (shown: string, total: string) =>
      `Menunggu ${total}; yang diurutkan ${shown} yang terlama. Sisanya menyusul.`,
    emptyTitle: 'Tidak ada yang menunggu',
    empty: 'Semua klaim sudah diputuskan.',
    emptyFiltered: 'Tidak ada klaim dengan saringan ini.',
    start: 'Mulai periksa',
    filter: 'Saring antrean',
    show: 'Tampilkan',
    all: 'Lihat semua',
    kind: 'Jenis',
    anyKind: 'Semua jenis',
    kecamatan: 'Kecamatan',
    anyKecamatan: 'Semua kecamatan',
    age: 'Menunggu',
    anyAge: 'Berapa pun lamanya',
    atLeast: (count: string) => `${count} hari atau lebih`,
    mine: 'Hanya pelatihan (tugas saya sebagai pengelola program)',
    columns: { claim: 'Klaim', enterprise: 'UMKM', risk: 'Risiko', age: 'Lama', evidence: 'Bukti' },
    files: (count: string) => `${count} berkas`,
    noFiles: 'tanpa',
  },
  case: {
    back: 'Semua klaim',
    position: (position: string, total: string) => `${position} dari ${total}`,
    waiting: (total: string) => `${total} lainnya menunggu`,
    previous: 'Sebelumnya',
    next: 'Berikutnya',
    navigation: 'Klaim sebelum dan sesudah ini',
    sent: (age: string) => (age === '0' ? 'diajukan hari ini' : `diajukan ${age} hari yang lalu`),
    data: 'Yang dinyatakan',
    register: (name: string) => `Cek di ${name}`,
    noRegister: 'Tidak ada daftar resmi yang terbuka untuk jenis ini.',
    doubts: 'Periksa lebih teliti',
    ranOut: (day: string) => `Masa berlaku dokumen ini habis ${day}.`,
    evidence: 'Bukti',
    evidenceLogged: 'Setiap pembukaan bukti dicatat.',
    noEvidence: 'Tidak ada berkas bukti.',
    openInTab: 'Buka di tab baru',
    download: 'Unduh PDF',
    picture: (name: string) => `Bukti: ${name}`,
    history: 'Riwayat UMKM',
    enterprise: 'Usaha',
    listedAt: 'Tercatat sejak',
    ownerSince: 'Pemilik sejak',
    noOwner: 'belum ada pemilik',
    members: 'Anggota tim',
    products: 'Produk',
    otherClaims: 'Klaim lainnya',
    noOtherClaims: 'Ini klaim pertama UMKM ini.',
    pastDecisions: 'Keputusan sebelumnya',
    noDecisions: 'Belum pernah ada keputusan.',
    thisClaim: 'klaim ini',
  },
  decision: {
    title: 'Keputusan',
    choose: 'Keputusan Anda',
    choices: { verified: 'Verifikasi', needs_correction: 'Minta perbaikan', refused: 'Tolak' },
    past: { verified: 'Terverifikasi', needs_correction: 'Diminta perbaikan', refused: 'Ditolak' },
    method: 'Cara memeriksa',
    methods,
    validUntil: 'Berlaku sampai',
    validUntilHint: 'Diusulkan dari dokumennya. Kosongkan jika tidak berakhir.',
    validUntilNone: 'Dokumennya tidak menyebut tanggal berakhir. Boleh dikosongkan.',
    why: { needs_correction: 'Apa yang harus diperbaiki?', refused: 'Mengapa ditolak?' },
    reasons,
    note: 'Catatan untuk pemilik',
    noteHint: 'Dibaca pemilik usaha. Jangan tulis data pribadi.',
    save: 'Simpan, lanjut',
    replace: 'Ganti keputusan',
    decidedBy: (office: string, day: string) => `${office}, ${day}`,
    validTo: (day: string) => `berlaku sampai ${day}`,
    notWaiting: 'Klaim ini sedang tidak menunggu keputusan.',
    ended: 'Klaim ini sudah tidak dipakai lagi.',
    changeAnyway: 'Ubah keputusan',
    decideAnyway: 'Putuskan walau belum diajukan',
    problems,
    commandProblems: {
      not_allowed: 'Peran Anda tidak memutuskan klaim jenis ini.',
      unknown_claim: 'Klaim ini tidak ada lagi.',
      claim_ended: 'Klaim ini baru saja ditarik pemiliknya. Keputusan Anda tidak disimpan.',
      reason_missing: 'Pilih alasannya. Pemilik usaha membacanya.',
      already_past: 'Tanggal itu sudah lewat. Dokumen yang habis tidak dapat diverifikasi.',
      decided_meanwhile:
        'Petugas lain baru saja memutuskan klaim ini. Keputusan Anda tidak disimpan; lihat keputusannya di bawah.',
      changed_meanwhile:
        'Pemilik baru saja mengubah klaim ini. Keputusan Anda tidak disimpan; periksa lagi isinya.',
    },
    notices: {
      verified: 'Tersimpan: terverifikasi.',
      needs_correction: 'Tersimpan: dikembalikan untuk diperbaiki.',
      refused: 'Tersimpan: ditolak.',
    },
    lookAgain: 'Lihat klaim tadi',
    done: 'Antrean ini selesai.',
  },
  keys: {
    open: 'Tombol pintas (?)',
    title: 'Tombol pintas',
    rows: [
      ['n', 'klaim berikutnya'],
      ['p', 'klaim sebelumnya'],
      ['v', 'verifikasi'],
      ['m', 'minta perbaikan'],
      ['t', 'tolak'],
      ['1–9', 'pilih cara memeriksa atau alasan'],
      ['c', 'tulis catatan (Esc untuk selesai)'],
      ['Ctrl + Enter', 'simpan keputusan, lanjut'],
      ['?', 'tampilkan daftar ini'],
    ] as const,
    isOn: 'Pakai tombol satu huruf',
  },
  audit: {
    title: 'Catatan audit',
    lead: 'Siapa melakukan apa, dan kapan. Tidak dapat diubah dan tidak memuat data pribadi.',
    filter: 'Cari di catatan',
    who: 'Siapa',
    whoHint: 'Nomor akun, atau bagian nama dinas',
    command: 'Perintah',
    noun: 'Tentang',
    enterprise: 'UMKM',
    enterpriseHint: 'Nama di alamat halamannya, atau nomornya',
    from: 'Dari tanggal',
    to: 'Sampai tanggal',
    search: 'Cari',
    all: 'Hapus saringan',
    export: 'Unduh CSV',
    exportNote: (most: string) => `Unduhan dicatat; paling banyak ${most} catatan terbaru.`,
    count: (count: string) => `${count} catatan`,
    moreThan: (count: string) => `Lebih dari ${count} catatan; persempit dengan tanggal.`,
    empty: 'Tidak ada catatan yang cocok.',
    columns: {
      at: 'Waktu',
      who: 'Siapa',
      command: 'Perintah',
      about: 'Tentang',
      enterprise: 'UMKM',
      detail: 'Rincian',
    },
    operator: 'operator',
  },
};
