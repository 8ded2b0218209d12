import type { ReportOutcome, ReportState } from '#src/domain/report/report.ts';
import { report } from './report.ts';
import { leaveNikOut } from './nik.ts';

const states: Record<ReportState, string> = {
  menunggu: 'Menunggu',
  ditutup: 'Sudah ditutup',
  semua: 'Semua',
};

const outcomes: Record<ReportOutcome, string> = {
  acted: 'Ditindaklanjuti',
  unfounded: 'Tidak terbukti',
  duplicate: 'Sudah pernah dilaporkan',
};

/** Reports of the public as officers see them. Indonesian only (docs/decisions/0013). */
export const reportDesk = {
  states,
  outcomes,
  kinds: report.id.kinds,
  list: {
    title: 'Laporan publik',
    lead: 'Yang paling lama menunggu di atas.',
    filter: 'Saring laporan',
    state: 'Status',
    kind: 'Jenis',
    anyKind: 'Semua jenis',
    search: 'Nama UMKM atau produk',
    show: 'Tampilkan',
    count: (count: string) => `${count} laporan`,
    none: 'Tidak ada laporan yang menunggu.',
    noneText: 'Laporan datang dari tautan Laporkan di halaman produk dan UMKM.',
    noneFiltered: 'Tidak ada yang cocok dengan saringan ini.',
    all: 'Lihat yang menunggu',
    columns: { subject: 'Tentang', kind: 'Laporan', on: 'Masuk', state: 'Status' },
    waits: 'Menunggu',
    closed: 'Laporan ditutup.',
  },
  page: {
    title: (name: string) => `Laporan tentang ${name}`,
    facts: 'Laporan',
    kind: 'Jenis',
    text: 'Cerita pelapor',
    noText: 'Pelapor tidak menulis apa-apa.',
    contact: 'Kontak pelapor',
    noContact: 'Tidak ditinggalkan, atau sudah dihapus.',
    on: 'Masuk',
    about: 'Tentang',
    besides: (count: string) => `${count} laporan lain tentang UMKM ini juga menunggu`,
    seePublic: 'Lihat halaman publik',
    seeEnterprise: 'Buka berkas UMKM',
    suspendProduct: 'Tangguhkan produk ini',
    suspendEnterprise: 'Tangguhkan UMKM ini',
    steps: 'Langkah',
    stepsText: 'Periksa dulu, lalu tutup laporannya di bawah.',
    decide: 'Tutup laporan',
    outcome: 'Hasil',
    note: 'Catatan',
    noteHint: 'Apa yang diperiksa dan dilakukan. Hanya petugas yang membaca. Kontak pelapor dihapus.',
    noteMark: 'boleh kosong jika sudah pernah dilaporkan',
    submit: 'Tutup laporan',
    closed: 'Sudah ditutup',
    closedBy: (office: string, day: string) => `${office}, ${day}`,
    problems: {
      unknown_report: 'Laporan ini tidak ada. Kembali ke daftar.',
      outcome_missing: 'Pilih hasilnya.',
      note_missing: 'Tulis apa yang diperiksa dan dilakukan.',
      note_too_long: 'Catatan terlalu panjang: paling banyak 1.000 huruf.',
      note_holds_nik: leaveNikOut.id,
      closed_meanwhile: 'Laporan ini baru saja ditutup petugas lain.',
    },
  },
};
