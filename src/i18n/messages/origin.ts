import type { MessagesIn } from '../messages.ts';

/** What is said to a form that did not come from a page of this site. */
const id = {
  title: 'Formulir ini tidak diterima',
  refused:
    'Formulir ini tidak datang dari halaman Etalase. Buka halamannya di Etalase, isi lagi, lalu kirim.',
  toHome: 'Ke beranda',
};

const en: MessagesIn<typeof id> = {
  title: 'This form was not accepted',
  refused: 'This form did not come from a page of Etalase. Open the page on Etalase, fill it in and send it.',
  toHome: 'To the front page',
};

export const origin = { id, en };
