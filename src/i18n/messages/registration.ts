import type { FieldProblem } from '#src/domain/registration/registration-form.ts';
import type { LetterText } from './mail.ts';

/** Joining: with a code, by taking over a listed UMKM, or as a newcomer. Indonesian only (docs/decisions/0013). */
export const registration = {
  title: 'Gabungkan UMKM Anda',
  lead: 'Kelola halaman UMKM Anda sendiri: isi katalog, harga, foto, dan izin.',
  withCode: {
    choice: 'Saya punya kode',
    choiceText: 'Kode 12 huruf dan angka di lembar dari petugas.',
    title: 'Masukkan kode UMKM',
    label: 'Kode dari petugas',
    hint: '12 huruf dan angka, contoh K7MP-2XWD-9RTA. Huruf kecil atau besar sama saja.',
    submit: 'Lanjut',
    missing: 'Isi kode yang tertulis di lembar Anda.',
    signInTitle: 'Masuk dulu, lalu lanjut',
    signInText: 'Kode Anda tetap terisi. Setelah masuk, Anda kembali ke halaman ini.',
    signIn: 'Masuk',
    signUp: 'Buat akun baru',
    confirmTitle: 'Apakah ini UMKM Anda?',
    products: 'Produk',
    mainProduct: 'Produk utama',
    place: 'Tempat',
    confirm: 'Ya, ini UMKM saya',
    deny: 'Bukan, kode lain',
    confirmText: 'Setelah ini Anda menjadi pemilik halamannya, dan kode ini tidak bisa dipakai lagi.',
    denyText: 'Lembar ini bukan milik Anda? Serahkan kembali kepada petugas.',
    other: 'Pakai kode lain',
    none: 'Tidak punya kode? Cari UMKM Anda',
    problems: {
      unknown: 'Kode ini tidak dikenal. Periksa lagi huruf dan angkanya di lembar Anda.',
      expired: 'Masa berlaku kode ini sudah habis. Minta kode baru kepada petugas.',
      voided:
        'Kode ini sudah diganti dengan yang lebih baru. Pakai lembar terbaru, atau minta kode baru kepada petugas.',
      used: 'Kode ini sudah dipakai. Jika bukan Anda yang memakainya, segera hubungi petugas.',
      owned: 'UMKM ini sudah punya pemilik di Etalase. Minta pemiliknya mengundang Anda ke timnya.',
    },
    yours: 'Kode ini sudah Anda pakai. UMKM ini milik Anda.',
    openWorkspace: 'Buka ruang kerja',
  },
  problemsTitle: 'Belum bisa dilanjutkan:',
  tooMany: (minutes: string) => `Terlalu banyak percobaan. Coba lagi ${minutes} menit lagi.`,
  notSignedIn: 'Masuk dulu untuk melanjutkan.',
  search: {
    title: 'Cari UMKM Anda',
    text: 'Banyak UMKM terlatih sudah tercatat. Cari dulu sebelum mendaftar baru.',
    label: 'Nama UMKM',
    hint: 'Boleh ditambah kelurahan, contoh: dapur ibu gondrong',
    submit: 'Cari',
    results: (query: string) => `UMKM untuk “${query}”`,
    count: (count: string) => `${count} UMKM`,
    none: 'Tidak ada UMKM dengan nama itu. Coba satu kata saja, atau daftarkan UMKM baru.',
    take: 'Ini usaha saya',
    owned: 'Sudah punya pemilik',
    notListed: 'Tidak ada di daftar?',
    register: 'Daftarkan UMKM baru',
    placeUnknown: 'Tempat belum tercatat',
  },
  takeOver: {
    title: (name: string) => `Ambil alih ${name}`,
    lead: 'Petugas mencocokkan data Anda dengan daftar peserta pelatihan, lalu menjawab di sini.',
    submit: 'Kirim permohonan',
    hasOwner: 'UMKM ini sudah punya pemilik di Etalase. Minta pemiliknya mengundang Anda ke timnya.',
    yours: 'Anda sudah bekerja untuk UMKM ini.',
    unknown: 'UMKM ini tidak ada lagi di daftar.',
    faster: 'Saya punya kode dari petugas',
  },
  newcomer: {
    title: 'Daftarkan UMKM baru',
    lead: 'Petugas memeriksa pendaftaran Anda, lalu menjawab di sini.',
    submit: 'Kirim pendaftaran',
    duplicatesTitle: 'Mungkin UMKM ini?',
    duplicatesText:
      'UMKM di bawah ini mirip dengan yang Anda tulis. Jika salah satunya milik Anda, ambil alih saja.',
    take: 'Ini usaha saya',
    notThese: 'Bukan, daftarkan sebagai UMKM baru',
  },
  signIn: {
    title: 'Masuk dulu',
    text: 'Perlu akun, supaya jawaban petugas sampai kepada Anda.',
  },
  fields: {
    name: 'Nama UMKM',
    nameHint: 'Seperti di kemasan atau spanduk',
    kelurahan: 'Kelurahan tempat usaha',
    kelurahanHint: 'Ketik beberapa huruf, lalu pilih dari daftar',
    phone: 'Nomor HP / WhatsApp usaha',
    phoneHint: 'Tidak ditampilkan sebelum Anda mengizinkan',
    nib: 'NIB',
    nibHint: '13 angka, dari oss.go.id',
    training: 'Pelatihan yang pernah diikuti',
    trainingHint: 'Contoh: Pelatihan kewirausahaan Disperindagkop 2025',
    certificateNumber: 'Nomor sertifikat pelatihan',
    certificateHint: 'Tertulis di sertifikat Anda',
    nikNotice: 'Jangan isi NIK atau nomor KK di mana pun.',
  },
  problems: {
    missing: {
      name: 'Isi nama UMKM Anda.',
      kelurahan: 'Isi kelurahan tempat usaha, lalu pilih dari daftar.',
      phone: 'Isi nomor HP yang bisa dihubungi petugas.',
    },
    tooLong: (limit: string) => `Terlalu panjang: paling banyak ${limit} huruf.`,
    withoutLetters: 'Isi dengan huruf atau angka.',
    holdsNik: 'Ini seperti NIK. Hapus NIK-nya: Etalase tidak menyimpannya.',
    notAPhone: 'Nomor HP belum benar. Contoh: 0812 3456 7890.',
    nibLikeNik: 'Ini 16 angka, seperti NIK. NIB 13 angka; NIK jangan diisi.',
    nibNot13: 'NIB harus 13 angka. Periksa lagi, atau kosongkan jika belum punya.',
    placeUnknown: 'Kelurahan ini tidak ada di daftar. Ketik beberapa huruf, lalu pilih.',
    placeMeant: (places: string) => `Maksud Anda: ${places}? Pilih salah satu dari daftar.`,
    proofMissing: 'Isi NIB atau nomor sertifikat pelatihan, supaya petugas bisa mencocokkan.',
    tooManyOpen: 'Anda masih punya 5 permohonan yang berjalan. Tunggu jawabannya atau batalkan salah satu.',
    alreadyWaiting:
      'Permohonan Anda untuk UMKM ini sudah masuk. Lihat keadaannya di halaman permohonan Anda.',
  },
  own: {
    title: 'Permohonan Anda',
    back: 'Semua permohonan Anda',
    see: 'Lihat',
    takeOver: 'Ambil alih UMKM',
    newcomer: 'Pendaftaran UMKM baru',
    sentOn: (day: string) => `dikirim ${day}`,
    states: {
      waiting: 'Menunggu petugas',
      accepted: 'Diterima',
      needs_correction: 'Perlu diperbaiki',
      refused: 'Ditolak',
      withdrawn: 'Dibatalkan',
    },
    stateTexts: {
      waiting:
        'Petugas memeriksa sesuai urutan masuk. Jawabannya muncul di halaman ini, dan dikirim ke email akun Anda bila ada.',
      accepted: 'Anda sekarang pemilik UMKM ini di Etalase.',
      needs_correction: 'Petugas meminta perbaikan. Perbaiki di bawah, lalu kirim lagi.',
      refused: 'Petugas menolak permohonan ini.',
      withdrawn: 'Permohonan ini sudah dibatalkan.',
    },
    reason: 'Pesan petugas',
    facts: 'Yang Anda kirim',
    correctTitle: 'Perbaiki dan kirim lagi',
    resubmit: 'Kirim lagi',
    withdraw: 'Batalkan permohonan',
    openWorkspace: 'Buka ruang kerja',
    applyAgain: 'Ajukan lagi',
    notToCorrect: 'Permohonan ini tidak menunggu perbaikan lagi.',
    evidenceTitle: 'Foto bukti',
    evidenceText:
      'Tambahkan foto NIB atau sertifikat pelatihan supaya lebih cepat diperiksa. Hanya Anda dan petugas yang bisa membukanya.',
    evidenceLabel: 'Berkas (PDF, JPEG, atau PNG, paling besar 10 MB)',
    evidenceAdd: 'Tambahkan',
    evidenceMissing: 'Pilih berkasnya dulu.',
    evidenceTooMany: 'Sudah ada 10 berkas. Hapus salah satu dulu.',
    evidenceClosed: 'Permohonan ini sudah ditutup, jadi tidak menerima berkas lagi.',
    evidenceRemove: 'Hapus',
    notices: {
      terkirim: 'Permohonan terkirim.',
      dibatalkan: 'Permohonan dibatalkan.',
      bukti: 'Berkas tersimpan.',
      hapus: 'Berkas dihapus.',
    },
  },
  decisionLetter: (link: string): LetterText => ({
    subject: 'Ada jawaban untuk permohonan UMKM Anda di Etalase',
    text: [
      'Halo,',
      'Petugas sudah menjawab permohonan UMKM Anda. Lihat jawabannya di sini:',
      link,
      'Etalase, etalase UMKM Tangerang',
    ].join('\n\n'),
  }),
};

/** What is wrong with a field of an application, as a sentence. */
export function fieldSentence({ field, problem, candidates = [], limit = 0 }: FieldProblem): string {
  const { problems } = registration;
  const places = candidates.join('; ');
  switch (problem) {
    case 'missing':
      return field in problems.missing
        ? problems.missing[field as keyof typeof problems.missing]
        : problems.withoutLetters;
    case 'too_long':
      return problems.tooLong(String(limit));
    case 'without_letters':
      return problems.withoutLetters;
    case 'holds_nik':
      return problems.holdsNik;
    case 'not_a_phone_number':
      return problems.notAPhone;
    case 'nib_like_nik':
      return problems.nibLikeNik;
    case 'nib_not_13_digits':
      return problems.nibNot13;
    case 'proof_missing':
      return problems.proofMissing;
    case 'place_unknown':
    case 'place_ambiguous':
      return places === '' ? problems.placeUnknown : problems.placeMeant(places);
  }
}
