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
  seeShop: 'Lihat toko',
  switchEnterprise: 'Ganti UMKM',
  choose: 'Pilih UMKM',
  none: 'Belum ada UMKM di akun ini.',
  join: 'Tambahkan UMKM',
  officers: 'Ruang petugas',
  roles: { owner: 'Pemilik', editor: 'Penyunting katalog', order_desk: 'Penjawab pesanan' },
};
