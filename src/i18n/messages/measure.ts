import type { TargetMeasure } from '#src/domain/programme/measure.ts';

/** What targets count, and from which records. Indonesian only (docs/decisions/0013). */
export const measure: Record<TargetMeasure, { name: string; counted: string }> = {
  trained: {
    name: 'Peserta pelatihan',
    counted: 'Peserta yang lulus di kelas untuk sasaran ini.',
  },
  trained_capacity: {
    name: 'Pelatihan peningkatan kapasitas',
    counted: 'Peserta yang lulus di kelas untuk sasaran ini.',
  },
  trained_competitiveness: {
    name: 'Pelatihan daya saing',
    counted: 'Peserta yang lulus di kelas untuk sasaran ini.',
  },
  trained_creative: {
    name: 'Pelatihan ekonomi kreatif',
    counted: 'Peserta yang lulus di kelas untuk sasaran ini.',
  },
  trained_tourism: {
    name: 'Pembinaan pelaku pariwisata',
    counted: 'Peserta yang lulus di kelas untuk sasaran ini.',
  },
  certified: {
    name: 'Bersertifikat',
    counted: 'Peserta dengan sertifikat yang berlaku atau hasil uji kompeten.',
  },
  certified_tourism: {
    name: 'Tenaga pariwisata bersertifikat',
    counted: 'Peserta kelas pariwisata dengan sertifikat yang berlaku atau hasil uji kompeten.',
  },
  capital_grant: { name: 'Bantuan modal', counted: 'Catatan bantuan modal dari program ini.' },
  loan: { name: 'Pinjaman', counted: 'Catatan pinjaman dari program ini.' },
  capital_package: { name: 'Paket modal usaha', counted: 'Catatan paket modal dari program ini.' },
  partnership: { name: 'Kemitraan', counted: 'Catatan kemitraan dari program ini.' },
  haki_facilitation: {
    name: 'Fasilitasi HAKI',
    counted: 'Catatan fasilitasi HAKI dari program ini.',
  },
  exhibition: { name: 'Pameran', counted: 'UMKM yang ikut pameran, satu kali untuk tiap pameran.' },
  trade_promotion: {
    name: 'Promosi dagang',
    counted: 'UMKM yang ikut promosi dagang, satu kali untuk tiap acara.',
  },
  trade_mission: {
    name: 'Misi dagang',
    counted: 'UMKM yang ikut misi dagang, satu kali untuk tiap acara.',
  },
  campaign: { name: 'Kampanye', counted: 'UMKM yang ikut kampanye, satu kali untuk tiap acara.' },
  exporter: { name: 'Eksportir', counted: 'Peserta yang lulus di kelas untuk sasaran ini.' },
  instructor: { name: 'Instruktur', counted: 'Instruktur yang mengajar kelas program ini.' },
  kelurahan: {
    name: 'Kelurahan terjangkau',
    counted: 'Kelurahan tempat kelas program ini atau asal pesertanya.',
  },
};
