import { hoursFields, type ProfileProblem } from '#src/domain/enterprise/profile.ts';
import type { FiguresProblem } from '#src/domain/enterprise/figures.ts';

const problems: Record<ProfileProblem | FiguresProblem, string> = {
  too_long: 'Terlalu panjang. Pendekkan sedikit.',
  nik_in_text: 'Tampaknya ada NIK di sini. Hapus: NIK tidak boleh disimpan atau ditampilkan.',
  not_a_year: 'Tulis tahun dengan empat angka, misalnya 2018.',
  unknown_kelurahan: 'Pilih kelurahan dari daftar.',
  not_a_day: 'Tulis tanggal lengkap, misalnya 2026-12-31.',
  ends_before_it_begins: 'Akhirnya lebih awal daripada mulainya. Periksa lagi.',
  holiday_without_end: 'Isi tanggal mulai dan tanggal selesai libur, atau kosongkan keduanya.',
  not_a_phone_number: 'Bukan nomor HP. Tulis misalnya 0812-3456-7890.',
  number_missing: 'Isi nomor WhatsApp, atau hapus centang di bawahnya.',
  not_an_address: 'Bukan alamat. Tempel tautannya dari aplikasi, misalnya https://shopee.co.id/namatoko.',
  another_site: 'Tautan ini menuju situs lain. Tempel tautan dari aplikasi yang disebut di atas.',
  not_a_time: 'Tulis jam dengan angka, misalnya 08:00.',
  half: 'Isi jam buka dan jam tutup, atau kosongkan keduanya bila tutup.',
  not_money: 'Tulis jumlah dalam rupiah, misalnya 15.000.000 atau 15 juta.',
  not_a_number: 'Tulis jumlah orang dengan angka.',
};

/** What owners say about their UMKM. Indonesian only (docs/decisions/0013). */
export const profile = {
  title: 'Profil',
  saved: {
    about: 'Profil tersimpan.',
    hours: 'Jam buka dan libur tersimpan.',
    contact: 'Kontak tersimpan.',
    figures: 'Angka usaha tersimpan.',
  },
  problems,
  changedMeanwhile:
    'Orang lain di tim Anda menyimpan profil ini sesudah Anda membukanya. Isian Anda masih ada di bawah; periksa, lalu simpan lagi.',
  nameTitle: 'Nama UMKM',
  nameNote: 'Nama diubah oleh petugas, karena semua izin dan verifikasi melekat padanya.',
  photos: 'Foto UMKM',
  photosText: 'Tempat usaha, dapur, atau tim Anda. Sampai 8 foto.',
  photosButton: 'Atur foto',
  save: 'Simpan',

  aboutTitle: 'Tentang usaha',
  mainProduct: 'Produk utama',
  mainProductHint: 'Dengan kata pembeli, misalnya keripik singkong pedas.',
  story: 'Cerita',
  storyHint: 'Siapa yang membuat, sejak kapan, apa yang berbeda. Sampai 2.000 huruf.',
  storyEn: 'Cerita dalam bahasa Inggris',
  storyEnHint: 'Untuk pembeli dari luar negeri.',
  foundedYear: 'Berdiri sejak tahun',
  kelurahan: 'Kelurahan',
  kelurahanHint: 'Hanya kelurahan yang ditampilkan, bukan alamat rumah.',
  kelurahanNone: 'Belum dipilih',
  womenLed: 'Dipimpin perempuan',
  shipsAbroad: 'Bisa mengirim ke luar negeri',

  hoursTitle: 'Jam buka & libur',
  hoursHint: 'Kosongkan hari yang tutup.',
  days: ['Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu', 'Minggu'],
  opens: (day: string) => `${day} buka`,
  closes: (day: string) => `${day} tutup`,
  holidayTitle: 'Mode libur',
  holidayHint: 'Produk tetap tampil dan memberi tahu pembeli kapan Anda kembali.',
  holidayFrom: 'Libur dari',
  holidayUntil: 'sampai',
  holidayMessage: 'Pesan untuk pembeli',
  holidayMessageHint: 'Misalnya: Pesanan dikirim lagi sesudah Lebaran.',

  contactTitle: 'Kontak & toko lain',
  whatsapp: 'Nomor WhatsApp',
  whatsappHint: 'Hanya tampil bila Anda mencentang persetujuan di bawah.',
  whatsappShown: 'Saya setuju nomor ini ditampilkan kepada semua orang di Etalase sampai saya mencabutnya.',
  channels: {
    instagram: 'Instagram',
    tokopedia: 'Tokopedia',
    shopee: 'Shopee',
    website: 'Situs sendiri',
  },
  channelHint: 'Tempel tautan, atau tulis nama akunnya.',

  figuresTitle: 'Angka usaha',
  figuresHint: 'Rahasia: hanya Anda dan petugas yang melihatnya. Dari sini ukuran usaha dihitung.',
  annualSales: 'Penjualan setahun',
  capital: 'Modal usaha, tanpa tanah dan bangunan',
  workers: 'Jumlah orang yang bekerja',
  sizes: { mikro: 'usaha mikro', kecil: 'usaha kecil', menengah: 'usaha menengah', besar: 'usaha besar' },
  size: (size: string, day: string) => `Menurut angka per ${day}: ${size} (PP 7/2021).`,
  sizeUnknown: 'Isi penjualan atau modal untuk mengetahui ukuran usaha (PP 7/2021).',
};

/** What the fields of the profile are called in the summary of what is wrong. */
export const profileLabels: Readonly<Record<string, string>> = {
  mainProduct: profile.mainProduct,
  story: profile.story,
  storyEn: profile.storyEn,
  foundedYear: profile.foundedYear,
  ...Object.fromEntries(profile.days.map((day, index) => [hoursFields(index)[0], day])),
  holidayFromOn: profile.holidayFrom,
  holidayUntilOn: 'Libur sampai',
  holidayMessage: profile.holidayMessage,
  ...profile.channels,
  annualSales: profile.annualSales,
  capital: profile.capital,
  workers: profile.workers,
};
