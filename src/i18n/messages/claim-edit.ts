import type { ClaimField, ClaimFieldProblem } from '#src/domain/claim/claim.schema.ts';
import type { Doubt } from '#src/domain/claim/number-checks.ts';
import type { EndReason, OwnClaimState } from '#src/domain/claim/own-claim.ts';
import type { RightFeeId } from '#src/domain/claim/right-fees.ts';
import type { NextStep } from '#src/domain/claim/right-next-step.ts';

const states: Record<OwnClaimState, string> = {
  declared: 'Belum diajukan',
  submitted: 'Sedang diperiksa petugas',
  verified: 'Terverifikasi',
  needs_correction: 'Perlu perbaikan',
  refused: 'Ditolak',
  expired: 'Masa berlaku habis',
  ended: 'Tidak dipakai lagi',
};

/** What its owner does next with a claim, by its state. */
const toDo: Record<OwnClaimState, string> = {
  declared: 'Tambahkan bukti, lalu ajukan agar diperiksa petugas.',
  submitted: 'Tunggu. Petugas membandingkan data ini dengan buktinya.',
  verified: 'Tandanya tampil di halaman UMKM Anda.',
  needs_correction: 'Perbaiki sesuai catatan petugas, lalu ajukan lagi.',
  refused: 'Tarik data ini. Jika dokumennya memang milik usaha Anda, tambahkan lagi dengan bukti lain.',
  expired: 'Tandanya tidak tampil lagi. Masukkan dokumen yang baru.',
  ended: 'Hanya disimpan sebagai catatan.',
};

const endReasons: Record<EndReason, string> = {
  withdrawn: 'Ditarik oleh usaha Anda.',
  replaced: 'Diganti dengan data yang baru.',
};

const problems: Record<ClaimFieldProblem['problem'], string> = {
  missing: 'Bagian ini perlu diisi.',
  too_long: 'Terlalu panjang. Persingkat.',
  holds_nik: 'Ini tampak seperti NIK. Hapus: NIK tidak kami perlukan dan tidak kami simpan.',
  not_a_day: 'Tanggal ini tidak ada. Pilih tanggal lain.',
  in_future: 'Tanggal ini belum terjadi. Periksa tahunnya.',
  too_early: 'Tanggal ini tidak masuk akal. Periksa tahunnya.',
  unknown_choice: 'Pilih salah satu yang tersedia.',
  nib_not_13_digits: 'NIB terdiri dari 13 angka. Hitung lagi angkanya.',
  number_of_register_missing: 'Tahap ini sudah punya nomor. Isi nomornya, atau pilih tahap lain.',
  ends_before_it_begins: 'Tanggal berakhir lebih awal dari tanggal terbit. Periksa keduanya.',
  holder_missing: 'Isi nama pemegang haknya.',
};

/** What to fill in, where a field that must not be empty is. */
const missing: Partial<Record<ClaimField, string>> = {
  title: 'Isi nama atau judulnya.',
  stage: 'Pilih sudah sampai tahap apa.',
  typeId: 'Pilih jenis sertifikatnya.',
  idKind: 'Pilih jenis izinnya.',
  number: 'Isi nomornya.',
  training: 'Pilih pelatihannya.',
  result: 'Pilih hasilnya.',
};

/** What is wrong with a field of a claim, in a sentence that says how to mend it. */
export function claimFieldSentence({ field, problem }: ClaimFieldProblem): string {
  return (problem === 'missing' ? missing[field] : undefined) ?? problems[problem];
}

const doubts: Record<Doubt, (about: string) => string> = {
  pirt_not_15_digits: () => 'Nomor P-IRT biasanya 15 angka. Hitung lagi angkanya.',
  pirt_packaging: (digit) => `Angka pertama P-IRT (jenis kemasan) biasanya 1 sampai 8, di sini ${digit}.`,
  pirt_food_group: (digits) =>
    `Angka ke-2 dan ke-3 P-IRT (jenis pangan) biasanya 01 sampai 16, di sini ${digits}.`,
  pirt_other_region: (code) =>
    `Kode daerah di nomor P-IRT ini ${code}, lain dari daerah usaha Anda (Kota Tangerang: 3671). P-IRT hanya berlaku di alamat produksi yang didaftarkan.`,
  pirt_expired_by_number: (year) => `Menurut nomornya, P-IRT ini berakhir tahun ${year}.`,
  pirt_other_year: (year) =>
    `Menurut nomornya, P-IRT ini berakhir tahun ${year}, lain dari tanggal yang diisi.`,
  halal_is_decree: () =>
    'Ini tampak seperti nomor Ketetapan Halal. Yang diperlukan nomor sertifikat, diawali ID.',
  halal_is_old: () => 'Ini tampak seperti nomor lama dari MUI. Nomor BPJPH diawali ID.',
  halal_format: () => 'Nomor sertifikat halal biasanya ID diikuti 14 sampai 17 angka.',
  bpom_food_format: () => 'Nomor pangan BPOM biasanya MD diikuti 12 sampai 15 angka.',
  bpom_is_imported: () => 'Nomor ML untuk pangan impor. Pangan buatan sendiri bernomor MD.',
  bpom_cosmetics_format: () => 'Nomor kosmetik BPOM biasanya NA (sampai NE) diikuti 11 angka.',
  sni_format: () => 'Nomor SNI biasanya seperti SNI 3543.1:2013.',
  nib_is_dummy: () => 'NIB ini hanya satu angka yang diulang. Periksa lagi.',
  application_format: () =>
    'Bentuk nomor permohonan ini tidak biasa. Salin persis dari bukti permohonan DJKI.',
  application_other_year: (year) =>
    `Menurut nomornya, permohonan diajukan tahun ${year}, lain dari tanggal yang diisi.`,
  application_number_missing: () => 'Nomor permohonan belum diisi. Petugas memerlukannya untuk memeriksa.',
  registration_format: () => 'Bentuk nomor pendaftaran ini tidak biasa. Salin persis dari sertifikat.',
  registered_before_filed: () => 'Tanggal pendaftaran lebih awal dari tanggal pengajuan.',
  end_is_not_from_filing: (day) =>
    `Masa pelindungan dihitung dari tanggal pengajuan: sampai ${day}, kecuali sudah diperpanjang.`,
  holder_unknown: () => 'Belum diisi siapa pemegang haknya.',
};

const fees: Record<RightFeeId, string> = {
  mark_application: 'Permohonan merek, per kelas (online)',
  mark_renewal: 'Perpanjangan merek, per kelas',
  mark_late_renewal: 'Perpanjangan merek setelah berakhir (paling lama 6 bulan), per kelas',
  mark_opposition: 'Keberatan atas merek pihak lain',
  mark_appeal: 'Banding merek',
  mark_name_change: 'Perubahan nama atau alamat pemilik merek',
  mark_transfer: 'Pengalihan hak merek, per nomor',
  copyright_record: 'Pencatatan hak cipta (bukan program komputer)',
  patent_application: 'Permohonan paten (online)',
  simple_patent_application: 'Permohonan paten sederhana (online)',
  indication_application: 'Permohonan indikasi geografis (online)',
  indication_examination: 'Pemeriksaan substantif indikasi geografis',
  layout_application: 'Permohonan DTLST',
  design_application: 'Permohonan desain industri, satu desain',
};

const steps: Record<NextStep, { title: string; text: string }> = {
  file: {
    title: 'Ajukan ke DJKI',
    text: 'Siapkan berkasnya, lalu ajukan online di DJKI. Tarif UMK memerlukan surat keterangan UMK dari dinas koperasi atau perdagangan; satu surat untuk satu merek, ditandatangani pada tahun pengajuan. Tanyakan juga ke dinas: Kota Tangerang pernah membiayai pendaftaran merek UMKM.',
  },
  wait: {
    title: 'Tunggu proses DJKI',
    text: 'Belum ada yang perlu Anda lakukan. Periksa tahapnya di PDKI dari waktu ke waktu, lalu perbarui di sini.',
  },
  wait_for_opposition: {
    title: 'Tunggu masa pengumuman',
    text: 'Merek diumumkan 2 bulan. Selama itu pihak lain boleh berkeberatan.',
  },
  answer_opposition: {
    title: 'Jawab keberatan sekarang',
    text: 'Ada pihak yang berkeberatan. Kirim sanggahan ke DJKI sebelum batas waktu di surat pemberitahuannya.',
  },
  answer_refusal: {
    title: 'Tanggapi usulan penolakan sekarang',
    text: 'DJKI berencana menolak. Kirim tanggapan sebelum batas waktu di surat pemberitahuannya.',
  },
  wait_for_appeal: {
    title: 'Tunggu putusan banding',
    text: 'Belum ada yang perlu Anda lakukan.',
  },
  use_and_guard: {
    title: 'Pakai dan jaga',
    text: 'Simpan sertifikatnya dan catat tanggal berakhirnya. Tanda ® hanya untuk merek yang sudah didaftar.',
  },
  renew: {
    title: 'Perpanjang sekarang',
    text: 'Perpanjangan merek dibuka 6 bulan sebelum berakhir. Setelah lewat, biayanya dua kali lipat.',
  },
  renew_late: {
    title: 'Perpanjang, sudah terlambat',
    text: 'Masa pelindungan sudah berakhir. Merek masih dapat diperpanjang paling lama 6 bulan sesudahnya, dengan biaya lebih tinggi.',
  },
  file_anew: {
    title: 'Ajukan baru bila masih diperlukan',
    text: 'Hak ini tidak berlaku lagi dan tidak dapat dilanjutkan.',
  },
  appeal_or_file_anew: {
    title: 'Banding, atau ajukan baru',
    text: 'Permohonan ditolak. Banding ke Komisi Banding, atau ajukan yang baru dengan perbaikan.',
  },
  keep_secret: {
    title: 'Jaga sendiri',
    text: 'Rahasia dagang tidak didaftarkan. Jangan tuliskan resep atau caranya di sini.',
  },
};

/** Claims as their owner writes them down and sends them. Indonesian only (docs/decisions/0013). */
export const claimEdit = {
  title: 'HAKI & izin',
  add: 'Tambah',
  addTitle: 'Apa yang ingin ditambahkan?',
  addRights: 'Hak kekayaan intelektual (HAKI)',
  addPermits: 'Izin, sertifikat, pelatihan',
  kinds: {
    ip_right: 'HAKI',
    certificate: 'Sertifikat & izin edar',
    business_id: 'Izin usaha',
    graduation: 'Pelatihan',
  },
  choices: {
    merek: 'Nama atau logo dagang',
    merek_kolektif: 'Dipakai bersama oleh sentra atau koperasi',
    hak_cipta: 'Motif batik, gambar, tulisan, lagu',
    paten: 'Penemuan teknik',
    paten_sederhana: 'Perbaikan alat atau cara yang sudah ada',
    desain_industri: 'Bentuk atau kemasan yang khas',
    indikasi_geografis: 'Produk khas satu daerah',
    rahasia_dagang: 'Resep atau cara yang dijaga sendiri',
    dtlst: 'Rancangan sirkuit elektronik',
    certificate: 'Halal, P-IRT, BPOM, SNI, HACCP…',
    business_id: 'NIB, IUMK, TDP, akta',
    graduation: 'Pelatihan dari pemerintah atau mitranya',
  },
  moreRights: 'HAKI lainnya',
  emptyTitle: 'Belum ada HAKI atau izin',
  emptyText:
    'Mulai dari yang sudah Anda punya: NIB, sertifikat halal, P-IRT, atau merek. Isi datanya, foto dokumennya, lalu ajukan. Setelah diperiksa petugas, tandanya tampil di halaman UMKM Anda.',
  emptyNone:
    'Belum punya satu pun? Mulai dari NIB di oss.go.id. P-IRT diurus lewat OSS, dan pernyataan halal untuk usaha mikro dan kecil juga memerlukan NIB.',
  feesLink: 'Biaya HAKI',
  calendarLink: 'Simpan tanggal ke kalender',
  expiringTitle: 'Segera berakhir',
  daysLeft: (days: string) => (days === '0' ? 'hari terakhir' : `${days} hari lagi`),
  endsDocument: (day: string) => `berakhir ${day}`,
  endsVerification: (day: string) => `perlu diperiksa ulang sebelum ${day}`,
  endedList: (count: string) => `${count} yang tidak dipakai lagi`,
  states,
  toDo,
  toDoPrepared: 'Setelah diajukan ke DJKI, perbarui tahap dan nomornya di sini, lalu tambahkan buktinya.',
  endReasons,
  verifiedUntil: (day: string) => `Terverifikasi sampai ${day}`,
  expiredOn: (day: string) => `Habis ${day}`,
  reason: 'Catatan petugas',
  decidedBy: (office: string, day: string) => `${office}, ${day}`,
  productOnly: (name: string) => `Hanya untuk produk ${name}`,
  number: 'Nomor',
  atRegister: (stage: string) => `DJKI: ${stage}`,
  standing: {
    'moving-on': 'sedang berjalan',
    'needs-your-action': 'perlu tindakan Anda',
    active: 'terdaftar',
    ended: 'berakhir',
  },
  replacesOther:
    'Ini perubahan dari data yang sudah terverifikasi. Tandanya tetap tampil sampai ini diperiksa.',
  isReplaced: 'Perubahannya sedang menunggu.',
  seeReplacement: 'Lihat perubahannya',
  seeReplaced: 'Lihat data yang berlaku sekarang',
  edit: 'Ubah data',
  correct: 'Perbaiki data',
  renewData: 'Masukkan dokumen baru',
  submit: 'Ajukan untuk diperiksa',
  submitAgain: 'Ajukan lagi',
  submitNeedsEvidence: 'Tambahkan minimal satu bukti, lalu ajukan.',
  withdraw: 'Tarik data ini',
  withdrawTitle: 'Tarik data ini?',
  withdrawText: 'Tandanya langsung hilang dari halaman UMKM Anda. Catatannya tetap tersimpan.',
  withdrawTraining: 'Tanpa pelatihan yang terverifikasi, produk Anda tidak dapat tampil.',
  nextTitle: 'Langkah berikutnya',
  checkAgain: 'Periksa lagi',
  checkAgainText: 'Ini hanya peringatan. Jika sudah sesuai dokumen, lanjutkan saja.',
  registerLink: 'Cek di daftar resmi',
  data: 'Data',
  back: 'Kembali ke HAKI & izin',
  backToClaim: 'Kembali',
  editVerified:
    'Data ini sudah terverifikasi. Perubahan Anda diperiksa dulu; sampai itu selesai, tanda yang sekarang tetap tampil.',
  save: 'Simpan',
  saveAndGoOn: 'Simpan, lanjut ke bukti',
  // The form.
  fields: {
    certificateType: 'Jenis sertifikat',
    typeGroups: { forSale: 'Izin edar dan mutu', forExport: 'Untuk ekspor' },
    certificateNumber: 'Nomor sertifikat',
    issuer: 'Penerbit',
    issuedOn: 'Tanggal terbit',
    expiresOn: 'Berlaku sampai',
    expiresHint: 'Kosongkan jika dokumennya tidak punya tanggal berakhir.',
    renewedUntil: 'Berlaku sampai (jika sudah diperpanjang)',
    renewedHint: 'Kosongkan saja: dihitung dari tanggal pengajuan.',
    product: 'Untuk produk apa?',
    wholeEnterprise: 'Seluruh usaha',
    idKind: 'Jenis izin',
    idNumber: 'Nomor',
    nibHint: 'NIB terdiri dari 13 angka.',
    title: {
      merek: 'Nama merek',
      merek_kolektif: 'Nama merek',
      hak_cipta: 'Judul ciptaan',
      paten: 'Judul penemuan',
      paten_sederhana: 'Judul penemuan',
      desain_industri: 'Judul desain',
      indikasi_geografis: 'Nama produk daerah',
      rahasia_dagang: 'Sebutan saja, tanpa isinya',
      dtlst: 'Judul rancangan',
    },
    stage: 'Sekarang sampai tahap apa?',
    stageHint: 'Lihat di pdki-indonesia.dgip.go.id (PDKI) atau di surat terakhir dari DJKI.',
    applicationNumber: 'Nomor permohonan',
    applicationHint: {
      merek: 'Misalnya DID2024012345.',
      hak_cipta: 'Misalnya EC00202279411.',
      paten: 'Misalnya P00202301234.',
      paten_sederhana: 'Misalnya S00202010344.',
      desain_industri: 'Misalnya A00202301234.',
    },
    filedOn: 'Tanggal pengajuan',
    registrationNumber: { merek: 'Nomor pendaftaran', hak_cipta: 'Nomor pencatatan', paten: 'Nomor paten' },
    registeredOn: 'Tanggal terdaftar',
    registeredHint: 'Isi hanya jika sudah ada sertifikatnya.',
    holding: 'Siapa pemegang haknya?',
    holdings: { own: 'Usaha ini', other: 'Orang atau badan lain' },
    holder: 'Nama pemegang hak',
    holderHint: 'Hanya dibaca petugas, tidak ditampilkan.',
    niceClasses: 'Kelas barang atau jasa',
    niceHint: 'Sesuai bukti permohonan. Boleh lebih dari satu.',
    niceSearch: 'Cari kelas, misalnya keripik',
    niceMore: 'Semua kelas',
    niceClass: (number: string) => `Kelas ${number}`,
    training: 'Pelatihan apa?',
    chooseOne: 'Pilih…',
    graduatedOn: 'Tanggal selesai',
    trainingNumber: 'Nomor sertifikat pelatihan',
    result: 'Hasilnya',
    results: { lulus: 'Lulus', kompeten: 'Kompeten (uji kompetensi)' },
  },
  problems,
  recordProblems: {
    unknown_enterprise: 'UMKM ini tidak ditemukan di akun Anda.',
    unknown_product: 'Produk ini tidak ada lagi. Pilih yang lain.',
    unknown_certificate_type: 'Jenis sertifikat ini tidak dikenal. Pilih dari daftar.',
    unknown_programme: 'Pelatihan ini tidak dikenal. Pilih dari daftar.',
    unknown_cohort: 'Angkatan ini tidak dikenal. Pilih dari daftar.',
    number_taken: 'Nomor ini sudah tercatat pada UMKM lain. Periksa angkanya, atau hubungi petugas.',
  },
  commandProblems: {
    unknown_claim: 'Data ini tidak ada lagi. Muat ulang halamannya.',
    not_open: 'Data ini sudah berubah sejak halaman dibuka. Muat ulang halamannya.',
    other_kind: 'Jenis data tidak dapat diubah. Tambahkan sebagai data baru.',
    changed_meanwhile: 'Data ini baru saja diubah orang lain. Muat ulang halamannya.',
    evidence_missing: 'Tambahkan minimal satu bukti dahulu.',
  },
  notices: {
    tersimpan: 'Tersimpan. Sekarang tambahkan buktinya.',
    diubah: 'Perubahan tersimpan.',
    pengganti: 'Perubahan tersimpan. Ajukan agar diperiksa; tanda yang lama tetap tampil sampai selesai.',
    diajukan: 'Terkirim. Petugas akan memeriksanya.',
    ditarik: 'Data sudah ditarik.',
    bukti: 'Bukti tersimpan.',
    dihapus: 'Bukti dihapus.',
  },
  // Fees.
  feesTitle: 'Biaya HAKI untuk UMK',
  feesIntro:
    'Tarif DJKI, kantor HAKI negara. UMK adalah usaha mikro dan kecil. Tarif UMK memerlukan surat keterangan UMK; biaya merek tidak kembali walaupun ditolak.',
  feesAsOf: (day: string) => `Data per ${day}. Pastikan lagi di laman DJKI sebelum membayar.`,
  feesColumns: { service: 'Layanan', small: 'Tarif UMK', general: 'Tarif umum', source: 'Sumber' },
  fees,
  feeSmall: 'Tarif UMK',
  feeGeneral: 'Tarif umum',
  feeUnknown: 'tidak disebut sumbernya',
  feeForClasses: (count: string) => `untuk ${count} kelas`,
  feeToConfirm: 'Sumbernya lama atau berbeda-beda: tanyakan dulu.',
  feeSource: (source: string, day: string) => `Sumber: ${source}, data per ${day}.`,
  umkTitle: 'Cara mendapat tarif UMK',
  umkText:
    'Minta surat keterangan atau rekomendasi UMK ke dinas koperasi atau perdagangan. Satu surat berlaku untuk satu merek dan harus ditandatangani pada tahun yang sama dengan pengajuan.',
  cityText:
    'Menurut Antara (2023), Kota Tangerang telah membiayai pendaftaran merek sekitar 3.020 UMKM dari APBD. Tanyakan ke dinas apakah masih ada kuota tahun ini.',
  // Calendar.
  calendarName: (enterprise: string) => `Izin & HAKI ${enterprise}`,
  calendarEvent: (what: string) => `${what} berakhir`,
  calendarCheck: (what: string) => `${what}: perlu diperiksa ulang petugas`,
  steps,
  doubts,
};

/** What the fields of a claim are called, where a sentence does not say it. */
export const claimLabels: Partial<Record<ClaimField, string>> = {
  productId: claimEdit.fields.product,
  expiresOn: claimEdit.fields.expiresOn,
  idKind: claimEdit.fields.idKind,
  number: claimEdit.fields.idNumber,
  typeId: claimEdit.fields.certificateType,
  issuer: claimEdit.fields.issuer,
  issuedOn: claimEdit.fields.issuedOn,
  title: 'Nama atau judul',
  stage: 'Tahap',
  applicationNumber: claimEdit.fields.applicationNumber,
  filedOn: claimEdit.fields.filedOn,
  registrationNumber: claimEdit.fields.registrationNumber.merek,
  registeredOn: claimEdit.fields.registeredOn,
  holder: claimEdit.fields.holder,
  niceClasses: claimEdit.fields.niceClasses,
  training: 'Pelatihan',
  graduatedOn: claimEdit.fields.graduatedOn,
  certificateNumber: claimEdit.fields.trainingNumber,
  result: 'Hasil',
};
