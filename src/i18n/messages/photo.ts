import type { PhotoProblem } from '#src/domain/photo/photo.ts';
import type { Locale } from '../locale.ts';

type PhotoMessages = {
  /** How a photo is called that has no name. */
  thisPhoto: string;
  /** Why a photo is not taken and how to mend it; `photo` begins the sentence. */
  problems: Record<PhotoProblem, (photo: string) => string>;
};

const id: PhotoMessages = {
  thisPhoto: 'Foto ini',
  problems: {
    empty: (photo) => `${photo} kosong. Pilih fotonya sekali lagi.`,
    too_large: (photo) => `${photo} lebih besar dari 12 MB. Kecilkan dahulu.`,
    is_svg: (photo) => `${photo} adalah SVG. Gunakan JPEG, PNG, atau WebP.`,
    is_pdf: (photo) => `${photo} adalah PDF. Simpan gambarnya sebagai JPEG, PNG, atau WebP.`,
    is_web_page: (photo) =>
      `${photo} adalah halaman web. Simpan gambarnya saja, lalu pilih berkas gambar itu.`,
    is_heic: (photo) =>
      `${photo} berformat HEIC, yang tidak bisa dibaca semua ponsel. Di iPhone: Pengaturan → Kamera → Format → Paling Kompatibel, lalu foto ulang; atau simpan sebagai JPEG.`,
    is_animated: (photo) => `${photo} adalah gambar bergerak. Gunakan gambar yang diam.`,
    other_format: (photo) => `${photo} berformat lain. Simpan sebagai JPEG, PNG, atau WebP.`,
    not_a_picture: (photo) => `${photo} bukan foto JPEG, PNG, atau WebP.`,
    too_many_pixels: (photo) => `${photo} lebih besar dari 50 megapiksel. Kecilkan dahulu.`,
    too_small: (photo) => `${photo} terlalu kecil: lebar dan tingginya paling sedikit 50 piksel.`,
    too_long: (photo) =>
      `${photo} terlalu panjang: satu sisinya lebih dari sepuluh kali sisi yang lain. Potong dahulu.`,
    crop_outside: (photo) =>
      `Potongan untuk ${lowered(photo)} melewati tepinya. Atur potongannya sekali lagi.`,
    damaged: (photo) => `${photo} rusak atau terpotong. Kirim lagi, atau foto ulang.`,
  },
};

const en: PhotoMessages = {
  thisPhoto: 'This photo',
  problems: {
    empty: (photo) => `${photo} is empty. Choose it once more.`,
    too_large: (photo) => `${photo} is larger than 12 MB. Make it smaller first.`,
    is_svg: (photo) => `${photo} is an SVG. Use JPEG, PNG or WebP.`,
    is_pdf: (photo) => `${photo} is a PDF. Save its picture as JPEG, PNG or WebP.`,
    is_web_page: (photo) => `${photo} is a web page. Save the picture alone and choose that file.`,
    is_heic: (photo) =>
      `${photo} is in the HEIC format, which not every phone can read. On an iPhone: Settings → Camera → Formats → Most Compatible, then take it again; or save it as JPEG.`,
    is_animated: (photo) => `${photo} is a moving picture. Use one that stands still.`,
    other_format: (photo) => `${photo} is in another format. Save it as JPEG, PNG or WebP.`,
    not_a_picture: (photo) => `${photo} is no JPEG, PNG or WebP photo.`,
    too_many_pixels: (photo) => `${photo} has more than 50 megapixels. Make it smaller first.`,
    too_small: (photo) => `${photo} is too small: it needs at least 50 pixels on each side.`,
    too_long: (photo) => `${photo} is too long: one side is more than ten times the other. Cut it first.`,
    crop_outside: (photo) => `The cut of ${lowered(photo)} goes beyond its edges. Set it once more.`,
    damaged: (photo) => `${photo} is damaged or cut off. Send it again, or take it again.`,
  },
};

/** What is said about photos. */
export const photo = { id, en };

/** Why a photo is not taken, in a sentence that says how to mend it. */
export function photoProblemSentence(problem: PhotoProblem, locale: Locale, name?: string): string {
  return photo[locale].problems[problem](name ?? photo[locale].thisPhoto);
}

function lowered(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
