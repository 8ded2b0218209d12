/** Who applied for the classes of the example world. Everybody is invented, and every family name says so. */

export const givenNames = [
  'Siti',
  'Budi',
  'Rahma',
  'Dedi',
  'Yuni',
  'Agus',
  'Lilis',
  'Hendra',
  'Nur',
  'Rizal',
  'Mei',
  'Fajar',
  'Wati',
  'Iwan',
  'Dewi',
  'Anton',
  'Rina',
  'Joko',
  'Tuti',
  'Eko',
] as const;

/** Whether those names are usually a woman's; Nur may be anybody's. */
export const womensNames: readonly string[] = [
  'Siti',
  'Rahma',
  'Yuni',
  'Lilis',
  'Mei',
  'Wati',
  'Dewi',
  'Rina',
  'Tuti',
];

export const exampleInstructors = [
  { name: 'Ratna Contoh', organisation: 'LPK Contoh', subject: 'Kemasan dan label' },
  { name: 'Hasan Contoh', organisation: 'LPK Contoh', subject: 'Tata boga' },
  { name: 'Linda Contoh', organisation: 'Klinik Ekspor Contoh', subject: 'Dokumen ekspor' },
];

export const exampleTopics = ['Pembukaan dan tujuan', 'Menghitung harga pokok', 'Kemasan dan label'];

/** Classes for which people applied who have no UMKM in the directory yet; `score` null: not interviewed yet. */
export const exampleApplicants: {
  programme: string;
  cohort: number;
  interviewedDaysAgo: number | null;
  /** So many meetings were held. */
  meetings: number;
  applicants: { business: string; kelurahan: string; score: number | null }[];
}[] = [
  {
    programme: 'pelatihan-dtks',
    cohort: 3,
    interviewedDaysAgo: 24,
    meetings: 2,
    applicants: [
      { business: 'Nasi uduk contoh', kelurahan: '36.71.05.1006', score: 88 },
      { business: 'Pangkas rambut contoh', kelurahan: '36.71.05.1007', score: 82 },
      { business: 'Kue basah contoh', kelurahan: '36.71.05.1006', score: 91 },
      { business: 'Gorengan contoh', kelurahan: '36.71.05.1004', score: 76 },
      { business: 'Sambal contoh', kelurahan: '36.71.05.1005', score: 79 },
      { business: 'Es buah contoh', kelurahan: '36.71.05.1003', score: 84 },
      { business: 'Barbershop contoh', kelurahan: '36.71.05.1001', score: 73 },
      { business: 'Bubur contoh', kelurahan: '36.71.05.1002', score: 70 },
      { business: 'Donat contoh', kelurahan: '36.71.05.1006', score: 66 },
      { business: 'Seblak contoh', kelurahan: '36.71.05.1008', score: 41 },
    ],
  },
  {
    programme: 'gampang-kerja',
    cohort: 4,
    interviewedDaysAgo: null,
    meetings: 0,
    applicants: [
      { business: 'Keripik pisang contoh', kelurahan: '36.71.06.1001', score: null },
      { business: 'Jahit contoh', kelurahan: '36.71.06.1004', score: null },
      { business: 'Frozen food contoh', kelurahan: '36.71.06.1008', score: null },
      { business: 'Kopi bubuk contoh', kelurahan: '36.71.06.1002', score: null },
      { business: 'Tas rajut contoh', kelurahan: '36.71.06.1005', score: null },
      { business: 'Rempeyek contoh', kelurahan: '36.71.06.1003', score: null },
      { business: 'Sabun cuci contoh', kelurahan: '36.71.06.1006', score: null },
      { business: 'Bakso contoh', kelurahan: '36.71.06.1007', score: null },
      { business: 'Dimsum contoh', kelurahan: '36.71.06.1001', score: null },
      { business: 'Bros contoh', kelurahan: '36.71.06.1004', score: null },
    ],
  },
];
