import type { PhotoProblem } from '#src/domain/photo/photo.ts';
import type { PhotoPlaceProblem } from '#src/domain/photo/photo-place.ts';
import type { UploadProblem } from '#src/domain/upload/upload.ts';
import { photoProblemSentence } from './photo.ts';
import { leaveNikOut } from './nik.ts';

const placeProblems: Record<PhotoPlaceProblem, (photo: string) => string> = {
  unknown_place: () => 'Produk ini tidak ditemukan lagi. Buka daftar produk dan pilih sekali lagi.',
  unknown_photo: () => 'Foto ini sudah tidak ada. Kembali ke semua foto.',
  full: (photo) => `${photo} tidak ditambahkan: paling banyak 8 foto. Hapus satu foto dahulu.`,
  already_there: (photo) => `${photo} sudah ada di sini.`,
  changed_meanwhile: () => 'Foto-foto ini baru saja diubah di tempat lain. Lihat daftarnya, lalu atur lagi.',
  description_too_long: () => 'Keterangan paling panjang 200 huruf. Ringkas menjadi satu kalimat.',
  description_holds_nik: () => leaveNikOut.id,
  nothing_to_change: () => 'Belum ada yang diubah. Pilih putaran atau geser bingkainya dahulu.',
  file_gone: () => 'Berkas foto ini tidak ditemukan. Hapus fotonya, lalu unggah lagi.',
};

const uploadProblems: Record<UploadProblem, (photo: string) => string> = {
  unknown_enterprise: () => 'UMKM ini tidak ditemukan lagi. Muat ulang halaman ini.',
  unknown_upload: (photo) => `${photo} belum sampai. Pilih sekali lagi.`,
  empty: (photo) => photoProblemSentence('empty', 'id', photo),
  too_large: (photo) => photoProblemSentence('too_large', 'id', photo),
  too_many_uploads: () =>
    'Terlalu banyak unggahan yang belum selesai. Selesaikan atau batalkan dahulu, atau coba lagi besok.',
  disk_full: () => 'Tempat penyimpanan sedang penuh. Coba lagi nanti; petugas perlu menambah ruang.',
  piece_too_large: (photo) => `${photo} berubah selama dikirim. Pilih sekali lagi.`,
  out_of_step: (photo) => `${photo} belum sampai. Coba lagi.`,
  incomplete: (photo) => `${photo} belum sampai seluruhnya. Coba lagi.`,
};

/** Why a photo is not kept or changed, in a sentence that says how to mend it. */
export function ownPhotoSentence(
  problem: PhotoProblem | PhotoPlaceProblem | UploadProblem,
  name?: string,
): string {
  const photo = name === undefined ? 'Foto ini' : `“${name}”`;
  if (problem in placeProblems) return placeProblems[problem as PhotoPlaceProblem](photo);
  if (problem in uploadProblems) return uploadProblems[problem as UploadProblem](photo);
  return photoProblemSentence(problem as PhotoProblem, 'id', photo);
}

/** The pages on which an UMKM adds and changes its photos. Indonesian only (docs/decisions/0013). */
export const photoEdit = {
  title: (name: string) => `Foto ${name}`,
  ownTitle: 'Foto usaha',
  intro: 'Foto pertama menjadi sampul. Paling banyak 8 foto.',
  ownIntro: 'Tempat usaha, dapur, atau orang yang membuat. Paling banyak 8 foto.',
  backToProduct: 'Kembali ke produk',
  backToProfile: 'Kembali ke profil',
  allPhotos: 'Semua foto',
  list: 'Foto yang sudah ada',
  none: 'Belum ada foto. Satu foto yang terang sudah cukup untuk mulai.',
  count: (count: string) => `${count} dari 8 foto`,
  cover: 'Sampul',
  number: (number: string) => `Foto ${number}`,
  noDescription: 'Belum ada keterangan',
  up: 'Naik',
  down: 'Turun',
  moveUp: (number: string) => `Naikkan foto ${number}`,
  moveDown: (number: string) => `Turunkan foto ${number}`,
  drag: 'Tarik untuk mengurutkan',
  edit: 'Ubah',
  editPhoto: (number: string) => `Ubah foto ${number}`,
  orderSaved: 'Urutan disimpan.',
  orderFailed: 'Urutan belum tersimpan. Periksa sambungan, lalu coba lagi.',
  notices: {
    ditambah: 'Foto ditambahkan.',
    urutan: 'Urutan disimpan.',
    keterangan: 'Keterangan disimpan.',
    dipotong: 'Foto diubah.',
    dihapus: 'Foto dihapus.',
  } as Record<string, string>,
  add: {
    title: 'Tambah foto',
    choose: 'Pilih foto',
    camera: 'Ambil foto',
    chooseLabel: 'Pilih foto dari galeri',
    cameraLabel: 'Atau ambil foto dengan kamera',
    hint: 'JPEG, PNG, atau WebP, masing-masing sampai 12 MB. Lokasi dan data kamera dibuang.',
    submit: 'Unggah',
    full: 'Sudah 8 foto. Hapus satu foto untuk menambah yang lain.',
    problemsTitle: 'Ada foto yang belum ditambahkan:',
    unreadable: 'Kirimannya terputus. Pilih fotonya sekali lagi, satu per satu bila sinyal lemah.',
    nothing: 'Belum ada foto yang dipilih.',
    resume: (count: string) =>
      `${count} foto belum selesai terkirim. Pilih foto yang sama untuk melanjutkan dari tempat terputus.`,
    beyond: (name: string) => `“${name}” tidak dikirim: paling banyak 8 foto.`,
    signedOut: 'Anda sudah keluar. Masuk lagi, lalu pilih foto yang sama; yang sudah terkirim tidak hilang.',
    gaveUp: 'Belum berhasil dikirim. Yang sudah sampai tidak hilang.',
    unreadableFile: 'Foto tidak bisa dibaca dari ponsel. Pilih sekali lagi.',
    retry: 'Coba lagi',
    cancel: 'Batalkan',
    dismiss: 'Tutup',
    cancelOf: (name: string) => `Batalkan ${name}`,
    retryOf: (name: string) => `Coba lagi ${name}`,
    dismissOf: (name: string) => `Tutup pesan ${name}`,
    progressOf: (name: string) => `Kemajuan ${name}`,
    states: {
      queued: 'Menunggu giliran',
      sending: 'Mengirim',
      waiting: 'Sambungan terputus. Dilanjutkan sendiri.',
      keeping: 'Menyiapkan foto',
      done: 'Selesai',
      failed: 'Belum ditambahkan',
    },
    sent: (part: string, whole: string) => `${part} dari ${whole} MB`,
    allDone: (count: string) => `${count} foto ditambahkan.`,
  },
  describe: {
    title: 'Keterangan',
    hint: 'Satu kalimat tentang yang terlihat, untuk pembeli yang mendengarkan halaman. Contoh: “Keripik singkong dalam kemasan hijau 250 gram.”',
    alt: 'Keterangan dalam bahasa Indonesia',
    altEn: 'Keterangan dalam bahasa Inggris',
    altEnHint: 'Contoh: “Cassava crisps in a green 250 gram bag.”',
    submit: 'Simpan keterangan',
  },
  crop: {
    title: 'Putar dan potong',
    turn: 'Putar',
    turns: { 0: 'Tidak', 90: 'Ke kanan', 180: 'Setengah putaran', 270: 'Ke kiri' },
    ratio: 'Bentuk',
    ratios: { free: 'Bebas', square: '1:1', landscape: '4:3' },
    frame: 'Bingkai potongan',
    frameHint: 'Geser bingkai atau sudutnya. Dengan papan ketik: tombol panah.',
    corners: {
      topLeft: 'Sudut kiri atas',
      topRight: 'Sudut kanan atas',
      bottomLeft: 'Sudut kiri bawah',
      bottomRight: 'Sudut kanan bawah',
    },
    place: (left: string, top: string, width: string, height: string) =>
      `kiri ${left}%, atas ${top}%, lebar ${width}%, tinggi ${height}%`,
    numbers: 'Atur dengan angka',
    numbersHint: 'Dalam persen dari foto sesudah diputar.',
    left: 'Dari kiri (%)',
    top: 'Dari atas (%)',
    width: 'Lebar (%)',
    height: 'Tinggi (%)',
    size: (width: string, height: string) => `Hasil: ${width} × ${height} piksel`,
    small: 'Potongan sekecil ini tampak buram di ponsel.',
    submit: 'Simpan hasil',
    whole: 'Seluruh foto',
    badNumbers: 'Isi keempat angka potongan dengan 0 sampai 100.',
    note: 'Hasilnya menggantikan foto ini.',
  },
  asCover: 'Jadikan sampul',
  remove: {
    open: 'Hapus foto',
    title: 'Hapus foto ini?',
    text: 'Foto hilang dari toko dan tidak bisa dikembalikan.',
    submit: 'Ya, hapus',
    keep: 'Jangan hapus',
  },
};
