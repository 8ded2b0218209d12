import type { MergeProblem, PairCount, PairSign } from '#src/domain/merge/merge.ts';
import { leaveNikOut } from './nik.ts';

const signs: Record<PairSign, string> = {
  nib: 'NIB sama',
  phone: 'Nomor HP sama',
  name: 'Nama mirip, kelurahan sama',
};

const counts: Record<PairCount, string> = {
  products: 'Produk',
  published: 'Produk di etalase',
  claims: 'Izin, HAKI, pelatihan',
  photos: 'Foto',
  members: 'Anggota tim',
  trainings: 'Ikut kelas',
  supports: 'Bantuan',
  visits: 'Pendampingan',
  events: 'Ikut acara',
  shortlists: 'Daftar pendek',
  groups: 'Kelompok usaha',
  reports: 'Laporan menunggu',
};

const problems: Record<MergeProblem | 'stays_missing', string> = {
  unknown_enterprise: 'Salah satu UMKM ini tidak ada. Kembali ke daftar.',
  same_enterprise: 'Keduanya UMKM yang sama. Pilih dua UMKM yang berbeda.',
  already_merged: 'Salah satunya sudah digabungkan. Muat ulang daftar kembar.',
  suspended: 'Salah satunya sedang ditangguhkan. Cabut penangguhannya dulu, lalu gabungkan.',
  nibs_differ:
    'Keduanya punya NIB terverifikasi yang berbeda, jadi ini dua usaha. Jika salah satu NIB keliru, akhiri dulu klaimnya.',
  text_missing: 'Tulis mengapa keduanya satu usaha.',
  text_too_short: 'Alasan terlalu pendek. Tulis satu kalimat yang jelas, paling sedikit 10 huruf.',
  text_too_long: 'Alasan terlalu panjang: paling banyak 1.000 huruf.',
  text_holds_nik: leaveNikOut.id,
  stays_missing: 'Pilih UMKM mana yang tetap.',
};

/** UMKM that may be one, and merging them. Indonesian only (docs/decisions/0013). */
export const merge = {
  signs,
  counts,
  problems,
  list: {
    title: 'UMKM kembar',
    lead: 'Pasangan yang mungkin satu usaha, yang paling pasti di atas.',
    search: 'Cari nama UMKM',
    searchHint: 'Untuk pasangan yang tidak ada di daftar',
    searchButton: 'Cari',
    results: 'Hasil pencarian',
    resultsText: 'Centang dua UMKM, lalu bandingkan.',
    noResults: 'Tidak ada UMKM dengan nama itu.',
    compare: 'Bandingkan',
    count: (count: string) => `${count} pasangan`,
    none: 'Tidak ada pasangan yang mirip.',
    noneText: 'Cari nama di atas jika Anda tahu dua UMKM yang sebenarnya satu.',
    columns: { one: 'UMKM', other: 'UMKM', signs: 'Tanda', compare: 'Langkah' },
  },
  page: {
    title: 'Bandingkan dua UMKM',
    lead: 'Jika satu usaha, pilih yang tetap. Semua milik yang lain pindah ke sana, dan alamat lamanya mengantar ke alamat yang tetap.',
    table: 'Berdampingan',
    fact: 'Data',
    place: 'Tempat',
    mainProduct: 'Produk utama',
    foundedYear: 'Berdiri',
    since: 'Tercatat sejak',
    phone: 'HP',
    nib: 'NIB',
    nibVerified: (number: string) => `${number} (terverifikasi)`,
    owner: 'Pemilik di Etalase',
    hasOwner: 'Ada',
    noOwner: 'Belum ada',
    nothing: '-',
    stays: 'Yang tetap',
    staysAs: (name: string, slug: string) => `${name} (${slug})`,
    reason: 'Mengapa keduanya satu usaha',
    reasonHint: 'Misalnya: pemilik, alamat, dan nomor HP sama. Tersimpan di riwayat keduanya.',
    submit: 'Gabungkan',
    warning: 'Penggabungan tidak bisa dibatalkan.',
    back: 'Bukan satu usaha, kembali',
    choose: 'Pilih dua UMKM',
    chooseText: 'Centang tepat dua UMKM di daftar, lalu bandingkan.',
  },
  done: 'Kedua UMKM sudah digabungkan.',
};
