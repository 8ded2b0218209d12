import type { supportKinds } from '../schema/index.ts';

/**
 * What officers of the example world have written down. Everything is invented; days are counted back from today, UMKM
 * are named by their addresses.
 */

/** Visits to an UMKM, the first one first: what it sold in the month before, with how many people. */
export const exampleVisits: {
  enterprise: string;
  visits: {
    daysAgo: number;
    sales: number;
    workers: number;
    legality: string;
    obstacles: string;
    followUp?: string;
    /** Negative for a day that has gone by. */
    followUpInDays?: number;
    isDone?: true;
  }[];
}[] = [
  {
    enterprise: 'peyek-bu-warsinah',
    visits: [
      {
        daysAgo: 210,
        sales: 3_200_000,
        workers: 1,
        legality: 'NIB ada. P-IRT belum.',
        obstacles: 'Kemasan plastik tipis, cepat melempem.',
        followUp: 'Daftar penyuluhan P-IRT.',
        followUpInDays: -180,
        isDone: true,
      },
      {
        daysAgo: 120,
        sales: 4_100_000,
        workers: 2,
        legality: 'NIB dan P-IRT ada. Halal belum.',
        obstacles: 'Belum punya alat segel kemasan.',
        followUp: 'Ajukan halal lewat SEHATI.',
        followUpInDays: -60,
        isDone: true,
      },
      {
        daysAgo: 25,
        sales: 5_600_000,
        workers: 3,
        legality: 'NIB, P-IRT, dan halal ada.',
        obstacles: 'Pesanan besar belum terpenuhi tepat waktu.',
        followUp: 'Hitung kapasitas sebulan bersama pendamping.',
        followUpInDays: -3,
      },
    ],
  },
  {
    enterprise: 'jahit-rapi-mpok-yayah',
    visits: [
      {
        daysAgo: 160,
        sales: 2_500_000,
        workers: 1,
        legality: 'NIB ada.',
        obstacles: 'Mesin obras rusak.',
        followUp: 'Usulkan bantuan peralatan.',
        followUpInDays: -140,
        isDone: true,
      },
      {
        daysAgo: 40,
        sales: 3_400_000,
        workers: 2,
        legality: 'NIB ada. Merek belum diajukan.',
        obstacles: 'Pelanggan baru hanya dari mulut ke mulut.',
        followUp: 'Bantu unggah foto katalog.',
        followUpInDays: 9,
      },
    ],
  },
  {
    enterprise: 'batik-sekar-lindung',
    visits: [
      {
        daysAgo: 300,
        sales: 9_000_000,
        workers: 4,
        legality: 'NIB ada. Merek sedang diperiksa DJKI.',
        obstacles: 'Stok kain putih sering terlambat.',
      },
      {
        daysAgo: 65,
        sales: 8_200_000,
        workers: 4,
        legality: 'NIB ada. Merek masih diperiksa.',
        obstacles: 'Penjualan turun setelah bazar selesai.',
        followUp: 'Temani ikut pameran berikutnya.',
        followUpInDays: 30,
      },
    ],
  },
];

/** What UMKM received, several at once where they received the same. */
export const exampleSupports: {
  enterprises: string[];
  programme: string;
  kind: (typeof supportKinds)[number];
  daysAgo: number;
  amount?: number;
  partner?: string;
  note?: string;
}[] = [
  {
    enterprises: ['peyek-bu-warsinah', 'dapur-kue-cing-romlah', 'tempe-daun-pak-sukirno', 'sabun-padma-situ'],
    programme: 'gampang-kerja',
    kind: 'capital_grant',
    daysAgo: 95,
    amount: 3_000_000,
    note: 'Contoh hibah modal.',
  },
  {
    enterprises: ['jahit-rapi-mpok-yayah', 'konveksi-tunas-periuk'],
    programme: 'blk',
    kind: 'equipment',
    daysAgo: 110,
    note: 'Contoh: satu mesin obras.',
  },
  {
    enterprises: ['keripik-teh-imas'],
    programme: 'tangerang-emas',
    kind: 'loan',
    daysAgo: 150,
    amount: 5_000_000,
    partner: 'Bank Contoh',
  },
  {
    enterprises: ['kecap-lonceng-perak', 'bolu-oma-lince'],
    programme: 'gampang-kerja',
    kind: 'partnership',
    daysAgo: 55,
    partner: 'Toko oleh-oleh contoh',
  },
  {
    enterprises: ['batik-sekar-lindung', 'laksa-empok-sarmanah'],
    programme: 'gampang-kerja',
    kind: 'haki_facilitation',
    daysAgo: 200,
    note: 'Contoh fasilitasi permohonan merek.',
  },
];

export const exampleGroups: {
  slug: string;
  name: string;
  story: string;
  storyEn: string;
  kelurahan: string;
  founded: number;
  members: string[];
}[] = [
  {
    slug: 'kelompok-contoh-rasa-cisadane',
    name: 'Kelompok contoh Rasa Cisadane',
    story:
      'Enam dapur di tepi Cisadane yang belanja bahan bersama dan bergantian menjaga lapak. Laksa, kecap, dodol, bandeng, bolu, dan peyek dari satu kelompok bisa dipesan untuk satu hantaran.',
    storyEn:
      'Six kitchens along the Cisadane that buy their ingredients together and take turns at the stall. Laksa, soy sauce, dodol, milkfish, cakes and crackers of one group fit into one hamper.',
    kelurahan: '36.71.01.1005',
    founded: 2021,
    members: [
      'laksa-empok-sarmanah',
      'kecap-lonceng-perak',
      'dodol-engkong-sabeni',
      'bandeng-nyi-rengganis',
      'bolu-oma-lince',
      'peyek-bu-warsinah',
    ],
  },
  {
    slug: 'kelompok-contoh-jarum-larangan',
    name: 'Kelompok contoh Jarum Larangan',
    story:
      'Penjahit dan pembuat kain rumahan di Larangan. Pesanan seragam yang terlalu besar untuk satu rumah dibagi di antara anggotanya.',
    storyEn:
      'Tailors and makers of household textiles in Larangan. An order of uniforms that is too large for one home is shared among the members.',
    kelurahan: '36.71.13.1005',
    founded: 2023,
    members: ['kain-cahaya-benang', 'seprai-nyenyak-kreo', 'jahit-rapi-mpok-yayah', 'kemeja-rukun-wastra'],
  },
];

/** Who took part in the events of `events.ts`, with what they sold where they told it. */
export const exampleParticipations: { event: string; enterprise: string; sales?: number }[] = [
  { event: 'contoh-bazar-kuliner-cisadane', enterprise: 'laksa-empok-sarmanah', sales: 4_250_000 },
  { event: 'contoh-bazar-kuliner-cisadane', enterprise: 'bandeng-nyi-rengganis', sales: 6_100_000 },
  { event: 'contoh-bazar-kuliner-cisadane', enterprise: 'peyek-bu-warsinah', sales: 1_900_000 },
  { event: 'contoh-bazar-kuliner-cisadane', enterprise: 'dodol-engkong-sabeni' },
  { event: 'contoh-pameran-kriya-nusantara', enterprise: 'batik-sekar-lindung', sales: 11_500_000 },
  { event: 'contoh-pameran-kriya-nusantara', enterprise: 'ecoprint-daun-lawas', sales: 7_800_000 },
  { event: 'contoh-pameran-kriya-nusantara', enterprise: 'anyam-sekar-bambu' },
  { event: 'contoh-promosi-dagang-pangan', enterprise: 'kecap-lonceng-perak' },
  { event: 'contoh-promosi-dagang-pangan', enterprise: 'keripik-teh-imas' },
];
