import type { EventKind } from '#src/domain/event/event.ts';
import { eventFields, participationFields } from '#src/domain/event/event-form.ts';
import { labelsOf } from '#src/domain/form/form-answer.ts';

const kinds: Record<EventKind, string> = {
  exhibition: 'Pameran',
  trade_promotion: 'Promosi dagang',
  trade_mission: 'Misi dagang',
  campaign: 'Kampanye',
};

/** Keeping events and who took part, in the officers' area. Indonesian only (docs/decisions/0013). */
export const eventKeeping = {
  title: 'Acara',
  lead: 'Pameran, promosi, misi dagang, dan kampanye, dengan UMKM yang ikut.',
  add: 'Tambah acara',
  kinds,
  filter: 'Saring acara',
  when: 'Waktu',
  whens: { coming: 'Mendatang', past: 'Sudah lewat' },
  kind: 'Jenis',
  anyKind: 'Semua jenis',
  show: 'Tampilkan',
  count: (count: string) => `${count} acara`,
  emptyComing: 'Belum ada acara mendatang. Tambah acara, atau lihat yang sudah lewat.',
  emptyPast: 'Belum ada acara yang sudah lewat.',
  columns: { name: 'Acara', days: 'Tanggal', place: 'Tempat', participants: 'UMKM ikut', sales: 'Penjualan' },
  days: (from: string, until: string) => (from === until ? from : `${from} – ${until}`),
  noPlace: 'belum ditentukan',
  noSales: 'belum dilaporkan',
  newTitle: 'Tambah acara',
  newLead: 'Acara mendatang langsung tampil di beranda.',
  fields: {
    kind: 'Jenis',
    chooseKind: 'Pilih jenis',
    name: 'Nama acara',
    nameEn: 'Nama dalam bahasa Inggris',
    place: 'Tempat',
    startsOn: 'Hari pertama',
    endsOn: 'Hari terakhir',
    endsOnHint: 'Kosongkan kalau hanya satu hari',
    sourceUrl: 'Sumber',
    sourceUrlHint: 'Alamat pengumuman atau berita, dimulai dengan https://',
  },
  create: 'Tambah acara',
  save: 'Simpan perubahan',
  about: 'Tentang acara',
  participants: 'UMKM yang ikut',
  participantCount: (count: string) => `${count} UMKM ikut`,
  noParticipants: 'Belum ada. Cari UMKM di bawah ini, atau tempel daftar NIB atau nama.',
  participantColumns: { name: 'UMKM', sales: 'Penjualan', note: 'Catatan' },
  participantsLead: 'Buka nama UMKM untuk mengisi penjualan atau mengakhiri catatannya.',
  addParticipants: 'Tambah UMKM yang ikut',
  addChosen: 'Catat yang dipilih',
  endEvent: 'Akhiri acara ini',
  endEventText:
    'Untuk acara yang batal atau keliru dicatat. Acara dan pesertanya tetap tersimpan, tetapi tidak dihitung.',
  reason: 'Alasan',
  participation: {
    title: (name: string, event: string) => `${name} di ${event}`,
    sales: 'Penjualan di acara (Rp)',
    salesHint: 'Kosongkan kalau belum dilaporkan',
    note: 'Catatan',
    sourceUrl: 'Sumber',
    save: 'Simpan',
    end: 'Akhiri catatan ini',
    endText: 'Untuk UMKM yang ternyata tidak ikut. Tetap tersimpan, tetapi tidak dihitung.',
    reason: 'Alasan',
    back: 'Kembali ke acara',
    openPublic: 'Lihat halaman UMKM',
  },
  recorded: (count: string) => `${count} UMKM dicatat ikut.`,
  knownAlready: (count: string) => `${count} sudah tercatat.`,
  notices: {
    dibuat: 'Acara ditambahkan. Sekarang catat UMKM yang ikut.',
    disimpan: 'Perubahan disimpan.',
    diubah: 'Catatan peserta disimpan.',
    diakhiri: 'Catatan peserta diakhiri.',
    'acara-diakhiri': 'Acara diakhiri.',
  },
  problems: {
    not_allowed: 'Peran Anda tidak bisa mengurus acara.',
    name_taken: 'Acara dengan nama dan tanggal mulai ini sudah ada. Periksa daftar acara.',
    unknown_event: 'Acara ini tidak ada lagi.',
    none_picked: 'Cari dan pilih UMKM-nya dulu.',
    unknown_participation: 'Catatan ini sudah diakhiri.',
    reason_missing: 'Tulis alasannya.',
    reason_too_long: 'Alasan paling panjang 500 huruf.',
    holds_nik: 'Ada angka yang mirip NIK. NIK tidak boleh disimpan: hapus angka itu.',
  },
};

/** What the fields of an event are called. */
export const eventLabels = labelsOf(eventFields, eventKeeping.fields);

/** What the fields of who took part are called. */
export const participationLabels = labelsOf(participationFields, eventKeeping.participation);
