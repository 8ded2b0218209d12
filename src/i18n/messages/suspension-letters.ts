import type { LetterText } from './mail.ts';

const ending = 'Etalase, etalase UMKM Tangerang';

function what(isProduct: boolean): string {
  return isProduct ? 'Salah satu produk usaha Anda' : 'Usaha Anda dengan semua produknya';
}

/** The letters about suspensions by the address of their page; an officer's words stand on that page only. */
export const suspensionLetters = {
  suspended: (link: string, isProduct: boolean): LetterText => ({
    subject: 'Usaha Anda di Etalase: ada yang sementara tidak ditampilkan',
    text: [
      'Halo,',
      `${what(isProduct)} sementara tidak ditampilkan di Etalase, atas keputusan petugas.`,
      `Alasannya, dan cara mengajukan keberatan, ada di sini:\n${link}`,
      ending,
    ].join('\n\n'),
  }),
  ended: (link: string, isProduct: boolean): LetterText => ({
    subject: 'Penangguhan di Etalase dicabut',
    text: [
      'Halo,',
      `Penangguhan dicabut. ${what(isProduct)} bisa tampil lagi di Etalase.`,
      `Lihat di sini:\n${link}`,
      ending,
    ].join('\n\n'),
  }),
  upheld: (link: string, isProduct: boolean): LetterText => ({
    subject: 'Keberatan Anda di Etalase sudah dijawab',
    text: [
      'Halo,',
      `Petugas sudah menjawab keberatan Anda. ${what(isProduct)} tetap tidak ditampilkan.`,
      `Jawaban petugas ada di sini:\n${link}`,
      ending,
    ].join('\n\n'),
  }),
};
