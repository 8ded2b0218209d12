/** Letters by e-mail, as plain text. Indonesian only (docs/decisions/0013). */

export interface LetterText {
  subject: string;
  text: string;
}

const notYou =
  'Bukan Anda yang meminta? Abaikan saja email ini; tidak ada yang berubah. Jangan beri tautannya kepada siapa pun, termasuk yang mengaku petugas.';

const letter = (subject: string, ...paragraphs: string[]): LetterText => ({
  subject,
  text: ['Halo,', ...paragraphs, 'Etalase, etalase UMKM Tangerang'].join('\n\n'),
});

export const mail = {
  verifyEmail: (link: string, until: string) =>
    letter(
      'Aktifkan akun Etalase Anda',
      'Alamat email ini dipakai untuk mendaftar di Etalase. Buka tautan ini, lalu ketik kata sandi yang Anda buat saat mendaftar:',
      link,
      `Tautan berlaku sampai ${until} dan hanya bisa dipakai sekali.`,
      notYou,
    ),
  verifyEmailWithoutPhone: (link: string, until: string) =>
    letter(
      'Aktifkan akun Etalase Anda',
      'Alamat email ini dipakai untuk mendaftar di Etalase. Buka tautan ini, lalu ketik kata sandi yang Anda buat saat mendaftar:',
      link,
      `Tautan berlaku sampai ${until} dan hanya bisa dipakai sekali.`,
      'Nomor HP yang Anda tulis sudah dipakai akun lain, jadi belum tersimpan. Masuklah dengan alamat email ini.',
      notYou,
    ),
  alreadyRegistered: (signIn: string, forgot: string) =>
    letter(
      'Anda sudah punya akun Etalase',
      'Ada yang mendaftar di Etalase dengan alamat email ini, padahal alamat ini sudah punya akun. Tidak ada akun baru yang dibuat.',
      `Jika itu Anda, masuk saja di sini:\n${signIn}`,
      `Lupa kata sandinya? Atur ulang di sini:\n${forgot}`,
      'Bukan Anda? Abaikan saja email ini.',
    ),
  resetPassword: (link: string, until: string) =>
    letter(
      'Atur ulang kata sandi Etalase',
      'Buka tautan ini untuk membuat kata sandi baru:',
      link,
      `Tautan berlaku sampai ${until} (30 menit) dan hanya bisa dipakai sekali. Tautan yang lebih lama tidak berlaku lagi.`,
      notYou,
    ),
  passwordChanged: (forgot: string) =>
    letter(
      'Kata sandi Etalase Anda diganti',
      'Kata sandi akun Etalase Anda baru saja diganti, dan perangkat lain sudah dikeluarkan.',
      `Bukan Anda? Atur ulang kata sandi sekarang juga:\n${forgot}`,
    ),
  secondFactorBegun: (forgot: string) =>
    letter(
      'Kode masuk Etalase dinyalakan',
      'Mulai sekarang masuk ke akun Etalase Anda perlu kode dari aplikasi di HP Anda.',
      `Bukan Anda? Atur ulang kata sandi sekarang juga, lalu hubungi pengelola Etalase:\n${forgot}`,
    ),
  secondFactorEnded: (forgot: string) =>
    letter(
      'Kode masuk Etalase dimatikan',
      'Masuk ke akun Etalase Anda sekarang cukup dengan kata sandi.',
      `Bukan Anda? Atur ulang kata sandi sekarang juga:\n${forgot}`,
    ),
  changeEmailOld: (link: string, until: string) =>
    letter(
      'Setujui penggantian email Etalase',
      'Akun Etalase Anda minta pindah ke alamat email lain. Setujui dari alamat lama ini:',
      link,
      `Tautan berlaku sampai ${until}. Email baru dipakai setelah kedua alamat setuju.`,
      'Bukan Anda? Jangan buka tautannya, dan ganti kata sandi Anda.',
    ),
  changeEmailNew: (link: string, until: string) =>
    letter(
      'Konfirmasi alamat email baru di Etalase',
      'Sebuah akun Etalase ingin memakai alamat email ini. Konfirmasi di sini:',
      link,
      `Tautan berlaku sampai ${until}.`,
      notYou,
    ),
  changeEmailTaken: (signIn: string) =>
    letter(
      'Alamat email ini sudah dipakai di Etalase',
      'Ada akun Etalase yang ingin memakai alamat email ini, padahal alamat ini sudah dipakai akun Etalase yang lain. Tidak ada yang berubah.',
      `Jika itu Anda, masuklah dengan alamat ini:\n${signIn}`,
    ),
};
