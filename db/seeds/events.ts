import type { eventKinds } from '../schema/index.ts';

/** Invented events, to come and past; their names say that they are examples. Days are counted from today. */
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
  {
    slug: 'contoh-bazar-kuliner-cisadane',
    kind: 'campaign',
    name: 'Contoh: Bazar Kuliner Cisadane',
    nameEn: 'Example: Cisadane Food Bazaar',
    place: 'Tepi Cisadane, Kota Tangerang',
    startsInDays: -48,
    lastsDays: 3,
  },
  {
    slug: 'contoh-pameran-kriya-nusantara',
    kind: 'exhibition',
    name: 'Contoh: Pameran Kriya Nusantara',
    nameEn: 'Example: Archipelago Craft Fair',
    place: 'Jakarta',
    startsInDays: -130,
    lastsDays: 5,
  },
  {
    slug: 'contoh-promosi-dagang-pangan',
    kind: 'trade_promotion',
    name: 'Contoh: Promosi dagang pangan olahan',
    nameEn: 'Example: Trade promotion of processed food',
    place: 'Surabaya',
    startsInDays: -220,
    lastsDays: 2,
  },
];
