import type { RowState } from '#src/domain/participant-file/participant-file.ts';
import type { TraineeField } from '#src/domain/import/trainee-row.ts';
import { formatNumber } from '../format.ts';

const count = (amount: number) => formatNumber(amount, 'id');

/** The headings of a template; the readers know each of them (a test holds them together). */
const columns: Record<TraineeField, string> = {
  participant: 'Nama peserta',
  name: 'Nama usaha',
  nib: 'NIB',
  whatsapp: 'WhatsApp',
  kelurahan: 'Kelurahan',
  gender: 'L/P',
  programme: 'Program',
  cohort: 'Angkatan',
  appliedOn: 'Tanggal daftar',
  result: 'Hasil',
  graduatedOn: 'Tanggal lulus',
  score: 'Nilai',
  certificateNumber: 'Nomor sertifikat',
};

const howTo: Record<TraineeField, string> = {
  participant: 'Nama orangnya. Wajib. Hanya dibaca petugas.',
  name: 'Nama usahanya, seperti di papan nama. Kosongkan bila belum punya usaha.',
  nib: '13 angka. Cara paling pasti untuk menemukan UMKM-nya.',
  whatsapp: 'Nomor orangnya sendiri; satu nomor untuk satu peserta di satu kelas.',
  kelurahan: 'Pilih dari daftar, atau tulis namanya.',
  gender: 'L atau P.',
  programme: 'Pilih dari daftar.',
  cohort: 'Nama kelas, misalnya Angkatan 3. Kelas baru dibuat bila belum ada.',
  appliedOn: 'Misalnya 31/12/2026.',
  result: 'Kosongkan selama belum ada hasil.',
  graduatedOn: 'Misalnya 31/12/2026. Bila kosong: hari terakhir kelas.',
  score: '0 sampai 100.',
  certificateNumber: 'Nomor pada sertifikat dari penyelenggara.',
};

/** Lists of participants that officers bring in as files. Indonesian only (docs/decisions/0013). */
export const participantFile = {
  columns,
  page: {
    title: 'Impor peserta',
    cohortIntro:
      'Kirim daftar peserta kelas ini sebagai XLSX atau CSV. Anda melihat dahulu apa yang akan terjadi; belum ada yang disimpan.',
    programmeIntro:
      'Kirim daftar peserta dari satu atau beberapa kelas sebagai XLSX atau CSV. Tiap baris menyebut program dan angkatannya. Anda melihat dahulu apa yang akan terjadi; belum ada yang disimpan.',
    upload: 'Kirim berkas',
    file: 'Berkas peserta',
    fileHint: (rows: number) =>
      `XLSX atau CSV, paling banyak ${count(rows)} baris dan 5 MB. Jangan masukkan NIK; kolomnya tidak dibaca dan tidak disimpan.`,
    button: 'Lihat yang akan terjadi',
    problemsTitle: 'Berkas ini belum bisa dibaca',
    templateTitle: 'Templat',
    template: 'Unduh templat (XLSX)',
    templateText:
      'Templat berisi pilihan untuk hasil, L/P, dan kelurahan. Daftar yang sudah ada juga bisa dikirim, asal ada kolom nama peserta.',
    last: 'Berkas terakhir',
    lastText: 'Berkas disimpan sehari, lalu dihapus.',
    applied: (at: string) => `diterapkan ${at}`,
    notApplied: 'belum diterapkan',
    backToProgrammes: 'Kembali ke Program',
    manyClasses: 'Berkas untuk beberapa kelas',
  },
  preview: {
    title: 'Periksa dahulu',
    from: (name: string) => `Dari berkas ${name}.`,
    nothingYet: 'Belum ada yang disimpan.',
    appliedAt: (at: string) =>
      `Sudah diterapkan ${at}. Diterapkan lagi tidak mengubah apa-apa, kecuali yang Anda pilih atau perbaiki sesudahnya.`,
    summary: 'Ringkasan',
    states: {
      refused: 'Ditolak',
      waiting: 'Perlu dipilih',
      created: 'Peserta baru',
      updated: 'Berubah',
      unchanged: 'Tidak berubah',
    } satisfies Record<RowState, string>,
    counts: {
      refused: (amount: number) => `${count(amount)} ditolak`,
      waiting: (amount: number) => `${count(amount)} perlu dipilih`,
      created: (amount: number) => `${count(amount)} peserta baru`,
      updated: (amount: number) => `${count(amount)} berubah`,
      unchanged: (amount: number) => `${count(amount)} tidak berubah`,
    } satisfies Record<RowState, (amount: number) => string>,
    apply: (amount: number) => `Terapkan ${count(amount)} baris`,
    nothing: 'Tidak ada yang perlu diterapkan.',
    waitingNote: (amount: number) =>
      `${count(amount)} baris belum dipilih UMKM-nya. Baris itu dilewati; pilih dahulu, atau terapkan lagi nanti.`,
    refusedNote: 'Unduh baris yang ditolak, perbaiki, lalu kirim lagi.',
    refusedXlsx: 'Unduh yang ditolak (XLSX)',
    refusedCsv: 'Unduh yang ditolak (CSV)',
    again: 'Kirim berkas lain',
    toCohort: 'Ke daftar peserta',
    remarks: 'Catatan',
    empty: {
      refused: 'Tidak ada baris yang ditolak.',
      waiting: 'Tidak ada yang perlu dipilih.',
      created: 'Tidak ada peserta baru.',
      updated: 'Tidak ada peserta yang berubah.',
      unchanged: 'Tidak ada peserta yang sudah tercatat sama.',
    } satisfies Record<RowState, string>,
    row: (row: number) => `baris ${count(row)}`,
    rowColumn: 'Baris',
    participant: 'Peserta',
    enterprise: 'UMKM',
    class: 'Kelas',
    outcome: 'Hasil',
    changes: 'Yang berubah',
    reason: 'Alasan',
    nameless: 'Tanpa nama',
    newEnterprise: 'UMKM baru',
    noEnterprise: 'Tanpa UMKM',
    results: {
      lulus: 'Lulus',
      tidak_lulus: 'Tidak lulus',
      kompeten: 'Kompeten',
      belum_kompeten: 'Belum kompeten',
    },
  },
  choose: {
    title: 'Yang mana UMKM-nya?',
    text: 'Baris ini mirip dengan UMKM yang sudah ada. Bandingkan, lalu pilih.',
    fromFile: 'Dari berkas',
    inDirectory: 'Di direktori',
    candidate: (name: string) => `Ini ${name}`,
    newOne: 'UMKM baru',
    newText: (name: string) => `Buat UMKM “${name}” di direktori.`,
    none: 'Tanpa UMKM',
    noneText: 'Catat orangnya saja; UMKM bisa dicocokkan nanti.',
    save: 'Simpan pilihan',
    saveAndApply: 'Simpan dan terapkan',
    nib: 'NIB',
    phone: 'WhatsApp',
    kelurahan: 'Kelurahan',
    programmes: 'Pelatihan',
    notTold: 'tidak disebut',
    hasOwner: 'sudah ada pemilik',
    business: 'Usaha',
    unknownTitle: (amount: number) => `${count(amount)} usaha belum ada di direktori`,
    unknownText: 'Tidak ada yang mirip dengannya. Apa yang dilakukan?',
    unknownNew: 'Buat UMKM baru untuk semuanya',
    unknownNewText:
      'Nama dan kelurahannya tampil di direktori; nomor tidak. Pemiliknya mengambil alih dengan kode.',
    unknownNone: 'Catat pesertanya tanpa UMKM',
    unknownNoneText: 'UMKM bisa dicocokkan nanti, juga dengan mengirim berkas ini lagi.',
  },
  notices: {
    chosen: 'Pilihan disimpan.',
    applied: 'Berkas diterapkan.',
  },
  refused: {
    fileName: 'peserta-ditolak',
    sheet: 'Ditolak',
    row: 'Baris asal',
    reason: 'Alasan ditolak',
    inColumn: (column: string, message: string) => (column === '' ? message : `${column}: ${message}`),
  },
  template: {
    fileName: 'templat-peserta.xlsx',
    sheet: 'Peserta',
    help: 'Petunjuk',
    column: 'Kolom',
    howToFill: 'Cara mengisi',
    rules: [
      'Satu baris untuk satu peserta. Jangan masukkan NIK, KK, atau nama ibu: tidak dibaca dan tidak disimpan.',
      'Urutan kolom bebas; kolom yang tidak dipakai boleh dihapus.',
      'Berkas yang sama boleh dikirim lagi: yang sama tidak berubah, yang kosong tidak menghapus.',
    ],
    badChoice: 'Pilih dari daftar.',
    results: ['lulus', 'tidak lulus', 'kompeten', 'belum kompeten'],
    genders: ['L', 'P'],
    howTo,
  },
  codes: {
    title: 'Kode pengambilalihan',
    text: 'Kode membuat pemilik mengambil alih UMKM-nya sendiri. Cetak untuk seluruh kelas sekaligus, lalu bagikan.',
    none: 'Semua UMKM kelas ini sudah ada pemiliknya, atau belum ada peserta yang dicocokkan dengan UMKM.',
    noneNext: 'Cocokkan peserta dengan UMKM lewat Impor atau di daftar peserta.',
    count: (amount: number) => `${count(amount)} UMKM belum ada pemiliknya`,
    owned: (amount: number) => `${count(amount)} UMKM sudah ada pemiliknya`,
    ownedText: 'Tidak perlu kode:',
    withoutEnterprise: (amount: number) =>
      `${count(amount)} peserta belum dicocokkan dengan UMKM, jadi belum bisa diberi kode.`,
    more: (amount: number) => `dan ${count(amount)} lainnya`,
  },
  problems: {
    noFile: 'Pilih dahulu berkasnya.',
    emptyFile:
      'Berkas ini kosong. Isinya harus satu baris judul kolom, misalnya nama_peserta dan nama_usaha, lalu satu baris untuk tiap peserta. Pakai templatnya sebagai contoh.',
    tooLarge: 'Berkas lebih dari 5 MB. Bagi menjadi beberapa berkas, atau simpan sebagai CSV.',
    noRows: 'Berkas ini tidak berisi peserta: di bawah judul kolom tidak ada apa-apa.',
    tooManyRows: (most: number) =>
      `Berkas ini lebih dari ${count(most)} baris. Bagi menjadi beberapa berkas, atau impor lewat baris perintah.`,
    unknownFile: 'Berkas ini sudah tidak ada: berkas disimpan sehari. Kirim lagi berkasnya.',
    notFound: 'Kelas ini tidak ditemukan.',
  },
};
