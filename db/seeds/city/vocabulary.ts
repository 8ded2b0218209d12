import { Dice, filled, Zipf } from './dice.ts';

/** What the products of a category are called, in both languages. */
export type Head = { categoryId: string; names: [string, ...string[]]; nameEn: string };

const everyday =
  `dan yang dengan untuk dari khas asli buatan tangan rumahan segar pilihan bahan alami tanpa pengawet
  renyah gurih pedas manis lembut harum kualitas premium cocok oleh-oleh keluarga kemasan praktis higienis setiap hari
  pesan antar siap kirim hantaran acara arisan lebaran sekolah kantor hampers kado souvenir harga hemat grosir eceran
  ukuran warna motif cantik kuat awet nyaman dipakai ringan tebal halus resep turun temurun ibu nenek kampung kota
  sungai Cisadane Tangerang Benteng lokal bangga UMKM binaan pelatihan produksi kecil dapur bersih tahan lama minggu
  bulan stok terbatas custom nama sablon bordir tulis cap anyam kulit bambu kayu katun rayon linen sutra pandan rotan`
    .split(/\s+/)
    .filter((word) => word !== '');

const syllables = (
  'ba be bi bo bu da de di du ga gi go ha he hi ja jo ka ke ki ku la le li lo lu ma me mi mu na ni no nu pa pe pi pu ' +
  'ra re ri ro ru sa se si su ta te ti to tu wa wi ya yu ang eng ung an en in un ar er ir ur at is as al il nda mba ngka'
).split(' ');

const tastes = filled(
  `original balado pedas manis gurih keju cokelat pandan jahe rendang bawang jagung barbekyu karamel vanila kopi susu
   merah hitam putih biru toska navy kuning hijau ungu motif polos bunga daun parang lereng megamendung kotak garis mini
   jumbo super spesial premium ekonomis tipis tebal lembut renyah kering basah asap bakar panggang goreng`
    .split(/\s+/)
    .filter((word) => word !== ''),
  'tastes',
);
const sizes = filled(
  '100 gr|150 gr|200 gr|250 gr|500 gr|1 kg|250 ml|500 ml|isi 6|isi 10|isi 12|isi 24|S|M|L|XL|all size|20 cm|30 cm|1 meter|2 meter|satu set'.split(
    '|',
  ),
  'sizes',
);
const houses = filled(
  'Dapur|Sanggar|Rumah|Kedai|Griya|Warung|Pawon|Omah|Karya|Kreasi|Cipta|Sari|Berkah|Mitra|Usaha|Sentra'.split(
    '|',
  ),
  'houses',
);

const inventedWords = 12_000;

/** The words of the city, used as words are: a few all the time, most of them hardly ever. */
export class Vocabulary {
  readonly #words = new Zipf(filled([...everyday, ...invented()], 'words'));
  readonly #heads: Zipf<Head>;
  readonly #tastes = new Zipf(tastes);
  readonly #sizes = new Zipf(sizes);
  readonly #houses = new Zipf(houses);

  constructor(heads: [Head, ...Head[]]) {
    this.#heads = new Zipf(heads);
  }

  head(dice: Dice): Head {
    return this.#heads.pick(dice);
  }

  taste(dice: Dice): string {
    return this.#tastes.pick(dice);
  }

  size(dice: Dice): string {
    return this.#sizes.pick(dice);
  }

  sentence(dice: Dice, length: number): string[] {
    return Array.from({ length }, () => this.#words.pick(dice));
  }

  /** An invented name of a firm. */
  firm(dice: Dice): string {
    const name = coined(dice);
    return `${this.#houses.pick(dice)} ${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  }
}

function invented(): string[] {
  const dice = new Dice(20_260_101);
  const words = new Set<string>();
  while (words.size < inventedWords) words.add(coined(dice));
  return [...words];
}

function coined(dice: Dice): string {
  const list = filled(syllables, 'syllables');
  return Array.from({ length: dice.between(2, 4) }, () => dice.pick(list)).join('');
}
