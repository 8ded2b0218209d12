import { describe, expect, test } from 'vitest';
import { deedLines } from '#src/components/desk/deed-lines.ts';

const linesOf = (detail: unknown) =>
  deedLines(JSON.stringify(detail)).map(({ label, value }) => `${label}: ${value}`);

describe('The particulars of a deed', () => {
  test('are told in words: what was decided, and how it was checked', () => {
    expect(linesOf({ decision: 'verified', method: 'register_checked', isProposed: true })).toEqual([
      'Keputusan: Terverifikasi',
      'Cara memeriksa: Dicek di daftar resmi',
      'Menunggu petugas kedua: ya',
    ]);
  });

  test('name what changed, before and after', () => {
    expect(linesOf({ from: 'editor', to: 'owner' })).toEqual(['Peran: Penyunting katalog → Pemilik']);
    expect(linesOf({ fromId: 3, intoId: 9 })).toEqual(['Digabungkan: no. 3 → no. 9']);
  });

  test('name fields as their owner knows them', () => {
    expect(linesOf({ live: ['price', 'stock'], waiting: [] })).toEqual([
      'Langsung tampil: Harga, Stok',
      'Menunggu pemeriksaan: tidak ada',
    ]);
  });

  test('write days, counts, sizes and years as people do', () => {
    expect(linesOf({ rows: 12500, fromOn: '2026-11-01', toOn: null, isByWho: false })).toEqual([
      'Baris: 12.500',
      'Dari tanggal: 1 Nov 2026',
      'Menurut orang atau dinas: tidak',
    ]);
    expect(linesOf({ purpose: 'photo_archive', bytes: 2_400_000 })).toEqual([
      'Untuk: ZIP foto',
      'Ukuran: 2,4 MB',
    ]);
    expect(linesOf({ bytes: 1500 })).toEqual(['Ukuran: 2 KB']);
    expect(linesOf({ year: 2026, measure: 'capital_package', number: 1500 })).toEqual([
      'Tahun: 2026',
      'Sasaran: Paket modal usaha',
      'Angka: 1.500',
    ]);
  });

  test('name rows by their numbers, and of many only the first', () => {
    expect(linesOf({ enterprises: [4, 8] })).toEqual(['UMKM: no. 4, 8']);
    expect(linesOf({ kind: 'xlsx', enterprises: 8 })).toEqual(['Jenis: Excel', 'UMKM: 8']);
    const participantIds = Array.from({ length: 30 }, (_, index) => index + 1);
    expect(linesOf({ participantIds })).toEqual(['Peserta: no. 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 dan 20 lagi']);
  });

  test('say what stands in for a product or a class that is not named', () => {
    expect(linesOf({ productId: null })).toEqual(['Produk: seluruh UMKM']);
    expect(linesOf({ cohortId: null, rows: 3 })).toEqual(['Kelas: menurut berkas', 'Baris: 3']);
    expect(linesOf({ decision: 'refused', method: null })).toEqual(['Keputusan: Ditolak']);
  });

  test('tell a held field by its name, and leave a held word as it was typed', () => {
    expect(linesOf({ kind: 'field', value: 'price' })).toEqual([
      'Jenis: Bagian produk',
      'Yang ditahan: Harga',
    ]);
    expect(linesOf({ kind: 'word', value: 'price' })).toEqual(['Jenis: Kata', 'Yang ditahan: price']);
  });

  test('show plainly what has no words yet', () => {
    expect(linesOf({ uji: true, kotak: { isi: ['a', null] }, constructor: 'x', kosong: null })).toEqual([
      'uji: ya',
      'kotak: {"isi":["a",null]}',
      'constructor: x',
      'kosong: tidak ada',
    ]);
    expect(linesOf({ decision: 'constructor', kind: { a: 1 }, bytes: 'banyak', fromOn: 'kemarin' })).toEqual([
      'Keputusan: constructor',
      'Jenis: {"a":1}',
      'Ukuran: banyak',
      'Dari tanggal: kemarin',
    ]);
  });

  test('are no lines where nothing was noted, and as they stand where they cannot be read', () => {
    expect(deedLines(null)).toEqual([]);
    expect(deedLines('{"a":')).toEqual([{ label: '', value: '{"a":' }]);
    expect(deedLines('[1,2]')).toEqual([{ label: '', value: '[1,2]' }]);
  });
});
