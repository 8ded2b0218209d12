/** Signing in. Indonesian only (docs/decisions/0013). */
export const signIn = {
  title: 'Masuk',
  description: 'Masuk ke ruang kerja Etalase.',
  identifier: 'Email atau nomor HP',
  password: 'Kata sandi',
  submit: 'Masuk',
  forgot: 'Lupa kata sandi?',
  noAccount: 'Belum punya akun?',
  signUp: 'Daftar',
  identifierMissing: 'Isi email atau nomor HP Anda.',
  passwordMissing: 'Isi kata sandi Anda.',
  notYet: 'Belum bisa masuk. Periksa:',
  wrong: 'Email, nomor HP, atau kata sandi tidak cocok.',
  wrongHint: 'Baru mendaftar? Buka dulu tautan di email dari kami, lalu masuk.',
  tooMany: (minutes: string) =>
    `Terlalu banyak percobaan. Coba lagi ${minutes} menit lagi, atau atur ulang kata sandi.`,
  notices: {
    sandi: 'Kata sandi baru sudah tersimpan. Silakan masuk.',
    keluar: 'Anda sudah keluar.',
    dihapus: 'Akun Anda sudah dihapus. Terima kasih sudah memakai Etalase.',
  },
  code: {
    title: 'Kode masuk',
    intro:
      'Buka aplikasi kode di HP Anda (misalnya Google Authenticator), lalu ketik enam angka untuk Etalase.',
    label: 'Enam angka',
    submit: 'Lanjut',
    wrong: 'Kode tidak cocok atau sudah dipakai. Tunggu kode berikutnya, lalu ketik lagi.',
    tooMany: (minutes: string) => `Terlalu banyak kode salah. Coba lagi ${minutes} menit lagi.`,
    lost: 'HP hilang atau aplikasinya terhapus? Hubungi pengelola Etalase; setelah memastikan itu Anda, mereka memberi tautan untuk masuk lagi.',
    other: 'Masuk dengan akun lain',
  },
  signOut: {
    title: 'Keluar dari Etalase?',
    text: 'Anda perlu kata sandi untuk masuk lagi.',
    submit: 'Keluar',
    stay: 'Tetap masuk',
  },
};
