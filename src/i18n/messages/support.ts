import type { SupportKind } from '#src/domain/support/support.ts';
import { supportFields } from '#src/domain/support/support-form.ts';
import { labelsOf } from '#src/domain/form/form-answer.ts';

const kinds: Record<SupportKind, string> = {
  capital_grant: 'Hibah modal',
  loan: 'Pinjaman',
  capital_package: 'Paket modal',
  equipment: 'Peralatan',
  partnership: 'Kemitraan',
  haki_facilitation: 'Fasilitasi HAKI',
};

/** Support that UMKM received, for officers and, in their workspace, for owners. Indonesian only (docs/decisions/0013). */
export const support = {
  title: 'Bantuan',
  lead: 'Modal, peralatan, kemitraan, dan fasilitasi yang diterima UMKM.',
  add: 'Catat bantuan',
  kinds,
  filter: 'Saring bantuan',
  programme: 'Program',
  anyProgramme: 'Semua program',
  kind: 'Jenis',
  anyKind: 'Semua jenis',
  year: 'Tahun',
  anyYear: 'Semua tahun',
  kecamatan: 'Kecamatan',
  anyKecamatan: 'Semua kecamatan',
  show: 'Tampilkan',
  all: 'Lihat semua',
  count: (count: string) => `${count} bantuan`,
  empty: 'Belum ada bantuan yang dicatat. Mulai dengan “Catat bantuan”.',
  emptyFiltered: 'Tidak ada bantuan yang cocok dengan saringan ini.',
  sums: 'Jumlah menurut jenis',
  sumColumns: { kind: 'Jenis', supports: 'Bantuan', enterprises: 'UMKM', amount: 'Nilai yang diketahui' },
  columns: {
    enterprise: 'UMKM',
    kind: 'Jenis',
    programme: 'Program',
    day: 'Diterima',
    amount: 'Nilai',
  },
  unknownAmount: 'tidak disebut',
  newTitle: 'Catat bantuan',
  newLead: 'Pilih satu atau banyak UMKM yang menerima bantuan yang sama pada hari yang sama.',
  fields: {
    programme: 'Program',
    chooseProgramme: 'Pilih program',
    kind: 'Jenis bantuan',
    chooseKind: 'Pilih jenis',
    receivedOn: 'Diterima tanggal',
    amount: 'Nilai per UMKM (Rp)',
    amountHint: 'Kosongkan kalau bukan uang atau belum diketahui',
    partner: 'Bank, pembeli, atau mitra',
    note: 'Catatan',
    noteHint: 'Pemilik UMKM ikut membacanya. Jangan tulis NIK.',
  },
  save: 'Simpan bantuan',
  oneTitle: (kind: string, name: string) => `${kind} untuk ${name}`,
  end: 'Akhiri catatan ini',
  endText: 'Untuk catatan yang keliru. Tetap tersimpan, tetapi tidak dihitung lagi.',
  reason: 'Alasan',
  endedText: (day: string, reason: string) => `Diakhiri ${day}: ${reason}`,
  recordedBy: (office: string, day: string) => `Dicatat oleh ${office}, ${day}`,
  allOf: 'Semua bantuan untuk UMKM ini',
  visitsOf: 'Pendampingan UMKM ini',
  notices: { diakhiri: 'Catatan diakhiri.' },
  recorded: (count: string) => `${count} bantuan dicatat.`,
  knownAlready: (count: string) => `${count} sudah tercatat sama persis, jadi tidak digandakan.`,
  problems: {
    not_allowed: 'Peran Anda tidak bisa mencatat bantuan.',
    unknown_programme: 'Program ini tidak ada lagi. Pilih yang lain.',
    none_picked: 'Cari dan pilih UMKM-nya dulu.',
    unknown_support: 'Catatan ini sudah diakhiri.',
    reason_missing: 'Tulis alasannya.',
    reason_too_long: 'Alasan paling panjang 500 huruf.',
    holds_nik: 'Ada angka yang mirip NIK. NIK tidak boleh disimpan: hapus angka itu.',
  },
  own: {
    title: 'Bantuan yang tercatat',
    lead: 'Dicatat petugas. Kalau ada yang keliru, beri tahu pendamping Anda.',
    line: (kind: string, programme: string) => `${kind}, ${programme}`,
  },
};

/** What the fields of support are called. */
export const supportLabels = labelsOf(supportFields, support.fields);
