import type { EvidenceProblem } from '#src/domain/evidence/evidence.ts';

type Problem = EvidenceProblem | 'unknown_subject' | 'too_many_files' | 'none_chosen';

const problems: Record<Problem, string> = {
  none_chosen: 'Pilih dulu berkasnya: PDF, JPEG, atau PNG.',
  empty: 'Berkas ini kosong. Pilih sekali lagi.',
  too_large: 'Berkas ini lebih besar dari 10 MB. Foto ulang dengan ukuran lebih kecil, lalu kirim lagi.',
  is_heic:
    'Berkas ini berformat HEIC, yang tidak bisa dibaca semua ponsel. Di iPhone: Pengaturan → Kamera → Format → Paling Kompatibel, lalu foto ulang; atau simpan sebagai JPEG.',
  other_format: 'Berkas ini bukan PDF, JPEG, atau PNG. Foto dokumennya, atau simpan sebagai PDF.',
  too_many_pixels: 'Gambar ini lebih dari 50 megapiksel. Kecilkan dahulu.',
  damaged: 'Berkas ini rusak atau terpotong. Buka dulu untuk memeriksanya, lalu kirim lagi.',
  too_many_files: 'Sudah ada 10 berkas di sini. Hapus yang tidak perlu, lalu kirim lagi.',
  unknown_subject: 'Bukti untuk klaim ini tidak dapat ditambah lagi. Muat ulang halamannya.',
};

/** Private evidence of claims and registrations. Indonesian only (docs/decisions/0013). */
export const evidence = {
  title: 'Bukti',
  choose: 'Pilih foto atau PDF',
  hint: 'PDF, JPEG, atau PNG, paling besar 10 MB. Hanya Anda dan petugas pemeriksa yang dapat melihatnya.',
  privacy: 'Tutupi NIK jika ada di dokumen. Kami tidak membutuhkannya.',
  upload: 'Unggah',
  none: 'Belum ada bukti.',
  open: 'Buka',
  remove: 'Hapus',
  removeNamed: (name: string) => `Hapus ${name}`,
  types: { 'application/pdf': 'PDF', 'image/jpeg': 'Foto', 'image/png': 'Gambar' },
  size: (kilobytes: string) => `${kilobytes} KB`,
  problems,
  removeProblems: {
    unknown_evidence: 'Berkas ini sudah tidak ada.',
    verified_by_it: 'Berkas ini menjadi dasar pemeriksaan petugas, jadi belum dapat dihapus.',
  },
};
