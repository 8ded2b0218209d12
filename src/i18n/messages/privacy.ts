/**
 * What is done with personal data (UU 27/2022), true to what the code does. A change of this text needs a new version day
 * in src/domain/account/privacy-consent.ts. Indonesian only (docs/decisions/0013).
 */
export const privacy = {
  title: 'Pemberitahuan privasi',
  version: (day: string) => `Berlaku sejak ${day}. Dasar: UU 27/2022 tentang Pelindungan Data Pribadi.`,
  sections: [
    {
      title: 'Pengunjung dan pembeli',
      points: [
        'Melihat dan mencari tidak perlu akun. Pengunjung tidak diberi kuki.',
        'Kami menghitung berapa kali halaman dilihat, dicari, dan WhatsApp diketuk, tanpa mencatat siapa.',
        'Pesanan lewat WhatsApp terjadi antara Anda dan penjual; isinya tidak melewati Etalase.',
      ],
    },
    {
      title: 'Data yang kami simpan tentang pemilik akun',
      points: [
        'Nama, email, dan nomor HP yang Anda tulis. Email dan nomor HP akun tidak ditampilkan kepada umum.',
        'Kata sandi hanya sebagai sidik yang tidak bisa dibaca kembali (argon2id).',
        'Perangkat yang masuk: nama peramban dan waktunya, sampai Anda keluar atau 30 hari tidak dipakai.',
        'Satu kuki (etalase_sesi) supaya Anda tetap masuk. Tidak ada kuki lain.',
        'Data UMKM, produk, foto, HAKI, dan izin yang Anda isi, beserta dokumen buktinya.',
        'Catatan tindakan (siapa melakukan apa, kapan), memakai nomor akun tanpa nama.',
        'Alamat jaringan dipakai sebentar di memori untuk membatasi percobaan masuk; tidak disimpan dan tidak ada di catatan server.',
      ],
    },
    {
      title: 'Untuk apa',
      points: [
        'Menjalankan akun Anda, menampilkan katalog UMKM Anda, dan memeriksa kebenaran izin dan HAKI.',
        'Mengabari Anda lewat email: mengaktifkan akun, mengatur ulang kata sandi, keputusan petugas, dan masa berlaku izin yang hampir habis.',
        'Petugas kota memilih peserta pameran dan misi dagang dari data UMKM.',
        'Tidak untuk iklan, dan tidak dijual.',
      ],
    },
    {
      title: 'Siapa yang melihat',
      points: [
        'Umum: profil UMKM dan produk yang Anda tayangkan, sampai tingkat kelurahan. Nomor WhatsApp UMKM hanya jika Anda memilih menampilkannya.',
        'Petugas verifikasi: dokumen bukti, dan setiap kali dibuka tercatat. Dokumen itu tidak pernah tampil kepada umum.',
        'Anggota tim UMKM Anda: data UMKM sesuai perannya.',
        'Server email yang dipakai pengelola: alamat email Anda saat surat dikirim. Setelah terkirim, suratnya dihapus dari antrean.',
      ],
    },
    {
      title: 'Yang tidak kami minta',
      points: [
        'NIK, nomor KK, NPWP perorangan, dan nama ibu kandung tidak diminta. Jika NIK tertulis dalam data yang diimpor petugas, baris itu ditolak.',
      ],
    },
    {
      title: 'Berapa lama',
      points: [
        'Selama akun Anda ada. Pendaftaran yang emailnya tidak dikonfirmasi dihapus setelah 7 hari.',
        'Tautan email berlaku 30 menit sampai 24 jam, dan sekali pakai.',
        'Surat yang tidak bisa dikirim dihapus setelah 3 hari.',
      ],
    },
    {
      title: 'Hak Anda',
      points: [
        'Melihat dan memperbaiki: di halaman akun dan profil UMKM.',
        'Mendapat salinan: unduh semua data dalam satu berkas ZIP di halaman akun, bagian Data saya.',
        'Menarik persetujuan: sembunyikan WhatsApp kapan saja; menarik persetujuan ini berarti menghapus akun.',
        'Menghapus: di halaman akun. Semua yang menyebut siapa Anda dihapus saat itu juga; yang tinggal hanya nomor akun dalam catatan dan data UMKM yang pernah tayang.',
      ],
    },
  ],
  backups:
    'Cadangan (backup) yang dibuat pengelola dapat masih memuat data lama sampai cadangan itu diganti.',
  ownAccount: 'Buka halaman akun',
};
