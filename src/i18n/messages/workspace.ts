/** The frame of the owners' workspace. Indonesian only (docs/decisions/0013). */
export const workspace = {
  name: 'Ruang kerja',
  navigation: 'Menu ruang kerja',
  sections: {
    home: 'Beranda',
    products: 'Produk',
    claims: 'HAKI & izin',
    profile: 'Profil',
    print: 'Cetak',
    team: 'Tim',
  },
  account: 'Akun',
  signOut: 'Keluar',
  choose: 'Pilih UMKM',
  /** To who has no UMKM yet. */
  begin: 'Mulai dari UMKM Anda',
  none: 'Belum ada UMKM di akun ini. Masukkan kode dari petugas, atau cari dan daftarkan UMKM Anda.',
  join: 'Tambahkan UMKM',
  officers: 'Ruang petugas',
  roles: { owner: 'Pemilik', editor: 'Penyunting katalog', order_desk: 'Penjawab pesanan' },
};
