import type { ParameterReason } from '#src/domain/search/parameter-problem.ts';
import type { MessagesIn } from '../messages.ts';

type Reasons = Record<ParameterReason, (value: string) => string>;

const reasons: Reasons = {
  unknown_parameter: () => 'Parameter ini tidak dikenal; lihat /api/v1/openapi.json.',
  unknown_value: (value) => `Nilai “${value}” tidak dikenal.`,
  repeated: () => 'Parameter ini hanya boleh disebut satu kali.',
  too_long: () => 'Teksnya terlalu panjang.',
  too_many: () => 'Nilainya terlalu banyak; paling banyak 50.',
  not_a_price: (value) => `“${value}” bukan harga dalam rupiah, misalnya 15000 atau 50rb.`,
  prices_swapped: () => 'Harga terendah lebih besar daripada harga tertinggi.',
  not_a_page: (value) => `“${value}” bukan nomor halaman; mulai dari 1.`,
  not_a_page_size: (value) => `“${value}” bukan jumlah per halaman dari 1 sampai 100.`,
  unknown_sort: (value) => `Urutan “${value}” tidak dikenal.`,
  unknown_language: (value) => `Bahasa “${value}” tidak ada; pilih id atau en.`,
};

/** Words for the values of facets that no list of names has, and what is wrong with a parameter. */
const id = {
  shipsAbroad: 'Kirim ke luar negeri',
  reasons,
};

const reasonsEn: Reasons = {
  unknown_parameter: () => 'This parameter is not known; see /api/v1/openapi.json.',
  unknown_value: (value) => `The value “${value}” is not known.`,
  repeated: () => 'This parameter may be given once only.',
  too_long: () => 'The text is too long.',
  too_many: () => 'Too many values; 50 at most.',
  not_a_price: (value) => `“${value}” is not a price in rupiah, such as 15000 or 50rb.`,
  prices_swapped: () => 'The lowest price is above the highest.',
  not_a_page: (value) => `“${value}” is not the number of a page; they begin at 1.`,
  not_a_page_size: (value) => `“${value}” is not a number per page from 1 to 100.`,
  unknown_sort: (value) => `The order “${value}” is not known.`,
  unknown_language: (value) => `There is no language “${value}”; choose id or en.`,
};

const en: MessagesIn<typeof id> = {
  shipsAbroad: 'Ships abroad',
  reasons: reasonsEn,
};

export const facets = { id, en };
