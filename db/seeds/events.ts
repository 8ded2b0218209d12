import type { eventKinds } from '../schema/index.ts';

/** Invented coming events; their names say that they are examples. Days are counted from today. */
export const exampleEvents: {
  slug: string;
  kind: (typeof eventKinds)[number];
  name: string;
  nameEn: string;
  place: string;
  startsInDays: number;
  lastsDays: number;
}[] = [
  {
    slug: 'contoh-pekan-cinta-produk-lokal',
    kind: 'campaign',
    name: 'Contoh: Pekan Cinta Produk Lokal',
    nameEn: 'Example: Love Local Products Week',
    place: 'Alun-alun Kota Tangerang',
    startsInDays: 12,
    lastsDays: 5,
  },
  {
    slug: 'contoh-pameran-kriya-dan-wastra',
    kind: 'exhibition',
    name: 'Contoh: Pameran Kriya dan Wastra Tangerang',
    nameEn: 'Example: Tangerang Craft and Textile Fair',
    place: 'Gedung Cisadane, Kota Tangerang',
    startsInDays: 41,
    lastsDays: 4,
  },
  {
    slug: 'contoh-misi-dagang-singapura',
    kind: 'trade_mission',
    name: 'Contoh: Misi dagang pangan olahan ke Singapura',
    nameEn: 'Example: Trade mission for processed food to Singapore',
    place: 'Singapura',
    startsInDays: 96,
    lastsDays: 3,
  },
];
