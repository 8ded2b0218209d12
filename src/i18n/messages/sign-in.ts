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
  wrong: 'Email, nomor HP, atau kata sandi tidak cocok. Periksa lagi, atau atur ulang kata sandi.',
  tooMany: (minutes: string) =>
    `Terlalu banyak percobaan. Coba lagi ${minutes} menit lagi, atau atur ulang kata sandi.`,
};
