/** Choosing UMKM in a form of the officers' area. Indonesian only (docs/decisions/0013). */
export const enterprisePick = {
  one: 'UMKM',
  many: 'UMKM',
  text: 'Cari UMKM',
  textHint: 'Nama, produk, atau NIB',
  search: 'Cari',
  picked: 'Dipilih',
  pickedCount: (count: string) => `${count} UMKM dipilih`,
  found: 'Ditemukan',
  foundHint: 'Centang yang dimaksud.',
  foundHintOne: 'Pilih yang dimaksud.',
  more: (count: string) => `${count} cocok; yang terdekat ditampilkan. Perjelas namanya kalau belum ada.`,
  nothing: 'Tidak ada UMKM yang cocok. Periksa ejaannya, atau cari dengan NIB.',
  list: 'Tempel daftar',
  listHint: 'Satu NIB atau nama per baris, paling banyak 100',
  unclear: (line: string) => `“${line}” cocok dengan lebih dari satu UMKM. Centang yang dimaksud:`,
  unmatched: 'Baris yang tidak ditemukan:',
};
