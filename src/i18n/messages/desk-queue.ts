import type { DeskNoun } from '#src/domain/desk/desk-noun.ts';
import { leaveNikOut } from './nik.ts';

const nouns: Record<DeskNoun, string> = {
  claim: 'Klaim',
  product_change: 'Perubahan produk',
  registration: 'Permohonan UMKM',
  exemption: 'Pengecualian pelatihan',
  report: 'Laporan warga',
  appeal: 'Keberatan',
  sample: 'Uji petik',
};

/** What reports say, by their kinds. */
const reports: Record<string, string> = {
  closed: 'Sudah tutup',
  moved: 'Pindah tempat',
  not_local: 'Bukan produk lokal',
  wrong_price: 'Harga berbeda',
  counterfeit: 'Dugaan barang palsu',
  other: 'Laporan lain',
};

/** The whole queue of the desk: everything that waits, of whatever kind. Indonesian only (docs/decisions/0013). */
export const deskQueue = {
  title: 'Antrean',
  lead: 'Semua yang menunggu Anda. Yang paling berisiko di atas, lalu yang terlama menunggu.',
  nothing: 'Tidak ada antrean untuk peran Anda.',
  nouns,
  aspects: {
    registration: { take_over: 'Ambil alih', newcomer: 'UMKM baru' } as Record<string, string>,
    report: reports,
    sample: {
      verified: 'Keputusan: terverifikasi',
      needs_correction: 'Keputusan: minta perbaikan',
      refused: 'Keputusan: ditolak',
    } as Record<string, string>,
  },
  noTraining: 'Terbit tanpa pelatihan',
  noName: 'Seluruh UMKM',
  notListed: 'belum tercatat',
  awaitsSecond: 'menunggu verifikator kedua',
  tallies: {
    label: 'Jumlah per jenis',
    oldest: (age: string) => (age === '0' ? 'masuk hari ini' : `terlama ${age} hari`),
    highRisk: (count: string) => `${count} berisiko tinggi`,
    none: 'kosong',
  },
  samples: 'Hasil uji petik: seberapa sering petugas sependapat',
  filter: 'Saring antrean',
  noun: 'Perihal',
  anyNoun: 'Semua',
  count: (count: string) => `${count} menunggu`,
  cut: (shown: string, total: string) =>
    `Menunggu ${total}; yang diurutkan ${shown} yang terlama. Sisanya menyusul.`,
  columns: { item: 'Yang menunggu', enterprise: 'UMKM', risk: 'Risiko', age: 'Lama' },
  empty: 'Semua sudah diputuskan. Yang baru akan muncul di sini.',
  emptyFiltered: 'Tidak ada yang menunggu dengan saringan ini.',
  back: 'Antrean',
  way: 'Yang sebelum dan sesudah ini di antrean',
  waiting: (total: string) => `${total} lainnya menunggu`,
  keys: 'Tombol: j dan k memilih baris, Enter membuka, ? di halaman berikutnya menjelaskan yang lain.',
  /** What was just decided, by the word in the address. */
  notices: {
    verified: 'Tersimpan: terverifikasi.',
    needs_correction: 'Tersimpan: dikembalikan untuk diperbaiki.',
    refused: 'Tersimpan: ditolak.',
    proposed: 'Tersimpan: menunggu verifikator kedua.',
    declined: 'Tersimpan: usulan ditolak, klaim kembali ke antrean.',
    withdrawn: 'Usulan Anda ditarik, klaim kembali ke antrean.',
    accepted: 'Tersimpan: diterima.',
    granted: 'Tersimpan: disetujui.',
    agreed: 'Tersimpan: hasilnya sama.',
    closed: 'Tersimpan: laporan ditutup.',
    answered: 'Tersimpan: keberatan dijawab.',
    noted: 'Catatan internal tersimpan.',
  },
  lookAgain: 'Lihat yang tadi',
  opened: (office: string, time: string) => `Ada petugas lain (${office}) yang membuka ini sejak ${time}.`,
  openedHint: 'Pastikan dahulu supaya tidak diperiksa dua kali.',
  notes: {
    title: 'Catatan internal',
    hint: 'Hanya dibaca petugas, tidak pernah oleh pemilik. Jangan tulis NIK atau data pribadi.',
    none: 'Belum ada catatan.',
    label: 'Catatan untuk petugas lain',
    save: 'Simpan catatan',
    problems: {
      note_missing: 'Tulis catatannya.',
      note_too_long: 'Catatan terlalu panjang: paling banyak 1.000 huruf.',
      note_holds_nik: leaveNikOut.id,
      unknown_item: 'Ini bukan lagi tugas Anda. Catatan tidak disimpan.',
    },
  },
};
