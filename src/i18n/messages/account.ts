import { leaveNikOut } from './nik.ts';

/** One's own account: signing up, password, devices, data. Indonesian only (docs/decisions/0013). */

/** What is wrong with a field, by the problem that a command found. */
export const accountProblems = {
  name_missing: 'Isi nama Anda.',
  name_too_long: 'Nama paling panjang 100 huruf. Singkatkan sedikit.',
  name_holds_nik: leaveNikOut.id,
  unreachable: 'Isi email atau nomor HP, supaya Anda bisa masuk.',
  not_an_email: 'Alamat email ini belum benar. Contoh: siti@contoh.id',
  not_a_phone: 'Nomor HP ini belum benar. Contoh: 0812-3456-7890',
  phone_taken: 'Nomor ini dipakai akun lain. Pakai nomor lain, atau hubungi pengelola Etalase.',
  same_email: 'Ini email yang sudah Anda pakai. Tulis alamat yang baru.',
  too_short: 'Kata sandi paling sedikit 10 huruf atau angka. Beberapa kata biasa juga boleh.',
  too_long: 'Kata sandi paling panjang 200 huruf.',
  obvious:
    'Kata sandi ini mudah ditebak (nama, email, atau kata yang umum). Pakai beberapa kata yang hanya Anda yang tahu.',
  consent_missing: 'Centang persetujuan untuk melanjutkan.',
  wrong_password: 'Kata sandi ini bukan kata sandi akun Anda. Ketik lagi.',
  wrong_code: 'Kode tidak cocok. Tunggu kode berikutnya di aplikasi, lalu ketik lagi.',
  already_on: 'Kode masuk sudah nyala.',
  link_over: 'Tautan ini tidak berlaku lagi.',
  unknown_device: 'Perangkat itu sudah keluar.',
  not_an_identifier: 'Isi email atau nomor HP Anda dengan lengkap.',
  not_shown: 'Nomor itu sudah tidak ditampilkan.',
  no_account: 'Akun ini tidak ada lagi. Muat ulang halaman.',
  too_many_tries: (minutes: string) => `Terlalu banyak percobaan. Coba lagi ${minutes} menit lagi.`,
};

/** Said wherever letters are only written to a folder: in development and on a site with the example world. */
export const mailWritten = (folder: string) =>
  `Situs ini belum punya server email. Surat ditulis ke folder ${folder}; buka di sana.`;

export const signUp = {
  title: 'Daftar',
  intro: 'Untuk pemilik dan staf UMKM. Gratis. Pembeli tidak perlu akun.',
  name: 'Nama Anda',
  contactTitle: 'Bagaimana Anda ingin masuk?',
  contactText: 'Isi email, nomor HP, atau keduanya.',
  email: 'Email',
  emailHint:
    'Kami kirim satu tautan untuk mengaktifkan akun. Tanpa email, kata sandi yang lupa hanya bisa diatur ulang oleh pengelola.',
  phone: 'Nomor HP',
  phoneHint: 'Contoh: 0812-3456-7890. Tidak ditampilkan kepada siapa pun.',
  password: 'Buat kata sandi',
  passwordHint: 'Paling sedikit 10 huruf. Beberapa kata biasa mudah diingat dan sulit ditebak.',
  consent: 'Saya setuju data saya dipakai seperti tertulis di',
  privacy: 'pemberitahuan privasi',
  submit: 'Daftar',
  haveAccount: 'Sudah punya akun?',
  mailSent: {
    title: 'Buka email Anda',
    text: 'Kami mengirim email ke alamat yang Anda tulis. Buka tautan di dalamnya untuk mengaktifkan akun. Tautan berlaku 24 jam.',
    none: 'Belum ada? Periksa folder spam, atau daftar sekali lagi dengan alamat yang benar.',
    again: 'Daftar lagi',
  },
  withPhone: {
    title: 'Silakan masuk',
    text: 'Masuklah dengan nomor HP dan kata sandi yang baru Anda tulis.',
    none: 'Tidak bisa masuk? Nomor itu mungkin sudah punya akun; masuk dengan kata sandi lamanya.',
  },
};

export const verifyEmail = {
  title: 'Aktifkan akun',
  intro: 'Ketik kata sandi yang Anda buat saat mendaftar.',
  password: 'Kata sandi',
  submit: 'Aktifkan dan masuk',
  wrong:
    'Ini bukan kata sandi yang dibuat saat mendaftar. Ketik lagi, atau daftar lagi untuk membuat yang baru.',
  over: {
    title: 'Tautan ini tidak berlaku lagi',
    text: 'Tautan hanya bisa dipakai sekali, selama 24 jam. Jika akun Anda sudah aktif, langsung masuk saja. Jika belum, daftar sekali lagi.',
  },
};

export const forgot = {
  title: 'Lupa kata sandi',
  intro: 'Kami kirim tautan untuk membuat kata sandi baru ke email akun Anda.',
  identifier: 'Email atau nomor HP',
  submit: 'Kirim tautan',
  sent: {
    title: 'Buka email Anda',
    text: 'Jika akun itu ada dan punya email, tautannya sudah kami kirim. Tautan berlaku 30 menit; yang lebih lama tidak berlaku lagi.',
    none: 'Tidak ada email? Periksa folder spam. Akun tanpa email diatur ulang oleh pengelola Etalase.',
  },
};

export const reset = {
  title: 'Buat kata sandi baru',
  password: 'Kata sandi baru',
  passwordHint: signUp.passwordHint,
  submit: 'Simpan kata sandi',
  note: 'Setelah disimpan, semua perangkat keluar dan Anda masuk lagi dengan kata sandi baru.',
  over: {
    title: 'Tautan ini tidak berlaku lagi',
    text: 'Tautan hanya bisa dipakai sekali, selama 30 menit, dan hanya yang terakhir diminta.',
    again: 'Minta tautan baru',
  },
};

export const changeEmail = {
  title: 'Ganti email',
  old: 'Setujui dari alamat lama: akun ini pindah ke alamat email yang baru.',
  new: 'Konfirmasi bahwa alamat email ini milik Anda dan dipakai untuk akun Etalase.',
  submit: 'Ya, ganti email',
  changed: 'Email akun sudah diganti. Mulai sekarang masuk dengan alamat yang baru.',
  otherDue: 'Terima kasih. Email berganti setelah tautan di alamat yang satu lagi juga dibuka.',
  over: {
    title: 'Tautan ini tidak berlaku lagi',
    text: 'Tautan hanya bisa dipakai sekali, selama 24 jam. Minta lagi dari halaman akun Anda.',
  },
};

export const account = {
  title: 'Akun saya',
  back: 'Kembali ke akun',
  change: 'Ubah',
  open: 'Buka',
  none: 'Belum ada',
  signOut: 'Keluar',
  workspace: 'Ke ruang kerja',
  rows: {
    name: 'Nama',
    email: 'Email',
    phone: 'Nomor HP',
    password: 'Kata sandi',
    devices: 'Perangkat',
    code: 'Kode masuk',
    data: 'Data saya',
    deletion: 'Hapus akun',
  },
  values: {
    password: 'Tidak pernah ditampilkan',
    devices: (count: number) => `Masuk di ${count} perangkat`,
    codeOn: 'Nyala',
    codeOff: 'Mati',
    codeAdvised: 'Mati. Petugas sebaiknya menyalakannya.',
    data: 'Unduh, dan atur persetujuan',
    deletion: 'Untuk selamanya',
  },
  notices: {
    nama: 'Nama sudah disimpan.',
    hp: 'Nomor HP sudah disimpan.',
    email: 'Kami mengirim tautan ke alamat lama dan alamat baru. Email berganti setelah keduanya dibuka.',
    sandi: 'Kata sandi sudah diganti. Perangkat lain sudah keluar.',
    perangkat: 'Perangkat itu sudah keluar.',
    semua: 'Semua perangkat lain sudah keluar.',
    'kode-nyala': 'Kode masuk nyala. Perangkat lain sudah keluar.',
    'kode-mati': 'Kode masuk dimatikan.',
    wa: 'Nomor WhatsApp tidak ditampilkan lagi.',
  },
  password: 'Kata sandi akun Anda',
  passwordWhy: 'Untuk memastikan ini Anda.',
};

export const ownName = { title: 'Ubah nama', name: 'Nama Anda', submit: 'Simpan' };

export const contact = {
  title: 'Email dan nomor HP',
  emailTitle: 'Email',
  emailNow: (email: string) => `Sekarang: ${email}`,
  email: 'Email baru',
  emailHint: 'Dikonfirmasi di alamat lama dan alamat baru.',
  emailSubmit: 'Kirim tautan',
  phoneTitle: 'Nomor HP',
  phone: 'Nomor HP',
  phoneHint: 'Untuk masuk. Kosongkan untuk menghapusnya.',
  phoneSubmit: 'Simpan nomor',
};

export const ownPassword = {
  title: 'Ganti kata sandi',
  old: 'Kata sandi sekarang',
  password: 'Kata sandi baru',
  passwordHint: signUp.passwordHint,
  submit: 'Ganti kata sandi',
  forgot: 'Lupa kata sandi sekarang?',
};

export const devices = {
  title: 'Perangkat yang masuk',
  intro: 'Ada yang bukan milik Anda? Keluarkan, lalu ganti kata sandi.',
  thisOne: 'Perangkat ini',
  since: (when: string) => `Masuk sejak ${when}`,
  signOut: 'Keluarkan',
  signOutNamed: (name: string, when: string) => `Keluarkan ${name}, masuk sejak ${when}`,
  others: 'Keluarkan semua perangkat lain',
};

export const secondFactor = {
  title: 'Kode masuk',
  why: 'Dengan kode dari aplikasi di HP, kata sandi yang bocor saja tidak cukup untuk masuk.',
  begin: 'Nyalakan kode masuk',
  scan: 'Pindai gambar ini dengan aplikasi kode (misalnya Google Authenticator atau Aegis).',
  qr: 'Kode QR untuk aplikasi kode',
  orType: 'Tidak bisa memindai? Ketik kunci ini di aplikasi:',
  code: 'Enam angka dari aplikasi',
  confirm: 'Nyalakan',
  isOn: 'Kode masuk nyala. Setiap kali masuk, Anda ketik enam angka dari aplikasi.',
  end: 'Matikan kode masuk',
  lost: 'HP hilang? Pengelola Etalase bisa memberi tautan untuk masuk lagi setelah memastikan itu Anda.',
};

export const ownData = {
  title: 'Data saya',
  downloadTitle: 'Unduh data',
  downloadText:
    'Satu berkas ZIP berisi semua yang disimpan tentang Anda dan UMKM milik Anda: data.json, foto, dan dokumen bukti.',
  download: 'Unduh data saya',
  tooMany: (minutes: string) => `Data sudah diunduh beberapa kali. Coba lagi ${minutes} menit lagi.`,
  consentTitle: 'Persetujuan',
  privacy: (version: string, given: string) => `Pemberitahuan privasi versi ${version}, disetujui ${given}.`,
  privacyNone: 'Akun ini dibuat oleh pengelola Etalase.',
  readPrivacy: 'Baca pemberitahuan privasi',
  privacyWithdraw:
    'Tanpa persetujuan ini akun tidak bisa berjalan. Menariknya berarti menghapus akun, dan itu bisa kapan saja.',
  toDeletion: 'Tarik persetujuan dan hapus akun',
  whatsapp: (name: string, since: string) => `Nomor WhatsApp ${name} ditampilkan sejak ${since}.`,
  hide: 'Jangan tampilkan lagi',
  hideNamed: (name: string) => `Jangan tampilkan lagi nomor WhatsApp ${name}`,
};

export const deletion = {
  title: 'Hapus akun',
  goes: 'Yang dihapus untuk selamanya',
  goesList: [
    'Nama, email, nomor HP, kata sandi, dan kode masuk Anda.',
    'Semua perangkat yang masuk, draf, dan unggahan yang belum selesai.',
    'Nomor HP, NIB, dan nomor sertifikat dalam pendaftaran UMKM yang Anda kirim, beserta dokumennya.',
  ],
  stays: 'Yang tetap tercatat',
  staysList: [
    'Keputusan petugas dan catatan perubahan, tanpa nama; hanya nomor akun.',
    'Produk dan keterangan UMKM yang pernah tayang, sebagai catatan.',
  ],
  enterprises: 'UMKM Anda',
  left: (name: string, products: number) =>
    `${name}: tidak ada pemilik lain. ${products} produk turun dari etalase; WhatsApp, email, cerita, jam buka, tautan toko, foto usaha, dan dokumen bukti dihapus; stafnya berhenti. Nama UMKM dan hasil pemeriksaan petugas tetap terlihat, dan UMKM ini menunggu pemilik.`,
  kept: (name: string) => `${name}: tetap berjalan dengan anggota lainnya.`,
  first: 'Ingin UMKM-nya berlanjut? Undang pemilik lain dulu di menu Tim.',
  download: 'Unduh data saya dulu',
  password: 'Kata sandi akun Anda',
  sure: 'Saya mengerti, ini tidak bisa dibatalkan',
  sureMissing: 'Centang kotak ini untuk menghapus akun.',
  submit: 'Hapus akun untuk selamanya',
  /** What stands in records in the place of what was deleted. */
  recordReason: 'Akun pemilik dihapus',
  removedName: '(dihapus)',
};
