import type { MessagesIn } from '../messages.ts';

/** The page that explains every badge, who checks it and where the data come from. */
const id = {
  title: 'Arti setiap tanda, dan dari mana datanya',
  description:
    'Siapa yang memeriksa halal, P-IRT, merek, dan pelatihan di Etalase, bagaimana caranya, sampai kapan berlaku, apa yang tidak dijamin, dan dari mana datanya.',
  lead: 'Setiap tanda di Etalase bisa ditelusuri: siapa yang memeriksa, dengan cara apa, kapan, dan sampai kapan berlaku.',
  contents: 'Isi halaman',
  reading: 'Cara membaca tanda',
  readingText: 'Bentuknya berbeda, bukan hanya warnanya, supaya tidak tertukar.',
  verified: 'Garis penuh dan ✓',
  verifiedText:
    'Sudah diperiksa petugas dan masih berlaku hari ini. Hanya tanda ini yang masuk saringan pencarian.',
  verifiedExample: 'Halal',
  filed: 'Garis putus dan ◔',
  filedText:
    'Permohonannya sudah diterima, tetapi belum terdaftar. Petugas sudah melihat nomor permohonannya.',
  filedExample: 'Merek diajukan',
  declared: 'Pengakuan sendiri',
  declaredText:
    'Baru kata pemiliknya dan belum diperiksa. Ditulis apa adanya di halaman usaha, tanpa tanda di daftar.',
  expired: 'Masa berlaku habis',
  expiredText: 'Tandanya hilang dari semua daftar pada hari berikutnya, tanpa menunggu siapa pun.',
  who: 'Siapa yang memeriksa',
  how: 'Caranya',
  until: 'Berlaku sampai',
  not: 'Bukan berarti',
  issuer: 'Penerbit',
  register: 'Daftar resmi',
  lookUp: 'Cek nomornya',
  training: {
    title: 'Pelatihan',
    text: 'Hanya UMKM yang lulus program pelatihan yang katalognya tampil di Etalase.',
    who: 'Pengelola program atau petugas dinas. Nama kantornya tertulis pada setiap kelulusan.',
    how: 'Namanya dicocokkan dengan daftar kelulusan program, atau sertifikatnya dilihat.',
    until:
      'Tidak berakhir, kecuali petugas menulis batasnya. Sesekali petugas mencatat pengecualian, dengan alasan.',
    not: 'Jaminan mutu setiap produk. Nilai dan hasil yang tidak lulus tidak ditampilkan.',
  },
  permits: {
    title: 'Izin usaha: NIB dan lainnya',
    text: 'NIB (Nomor Induk Berusaha) adalah identitas usaha dari sistem OSS. Kami hanya menulis “NIB ada”.',
    who: 'Petugas dinas.',
    how: 'Nomornya dicek di OSS, atau dokumennya dilihat.',
    until: 'Selama usahanya berjalan. Petugas dapat menulis kapan harus dicek lagi.',
    not: 'Izin edar produk. Nomornya tidak ditampilkan karena dapat menunjuk orang pribadi.',
  },
  registered: {
    title: 'HAKI terdaftar',
    text: 'Merek didaftar, ciptaan dicatat, paten diberikan: haknya sudah ada di daftar DJKI. Tanda ® hanya untuk merek yang sudah didaftar.',
    who: 'Petugas dinas. Yang mendaftar adalah DJKI, Kementerian Hukum.',
    how: 'Nomornya dicek di pangkalan data DJKI (PDKI), atau sertifikatnya dilihat.',
    until:
      'Merek sepuluh tahun sejak diajukan, bukan sejak didaftar, dan dapat diperpanjang. Paten 20 tahun; paten sederhana dan desain industri 10 tahun.',
    not: 'Bukti bahwa produknya bermutu. Pemegang haknya bisa saja bukan usaha itu; kalau begitu, kami menuliskannya.',
  },
  filedRight: {
    title: 'HAKI diajukan',
    text: 'Permohonannya sudah diterima DJKI dan bernomor. Bisa saja masih ditolak atau diperkarakan pihak lain.',
    who: 'Petugas dinas.',
    how: 'Nomor permohonannya dicek di PDKI, atau tanda terimanya dilihat.',
    until: 'Berubah begitu DJKI memutuskan; petugas memperbarui tahapnya.',
    not: 'Terdaftar. Tanda ini tidak pernah memakai ®.',
  },
  certificatesTitle: 'Sertifikat dan izin edar',
  certificatesText:
    'Untuk semua jenis di bawah ini: petugas dinas melihat dokumennya, mengecek nomornya di daftar resmi, atau berkunjung. Tandanya hilang saat dokumen atau pemeriksaannya habis, mana yang lebih dulu. Sertifikat untuk satu produk hanya tampil pada produk itu.',
  forSale: 'Untuk dijual di dalam negeri',
  forExport: 'Sering diminta pembeli luar negeri',
  stagesTitle: 'Tahap HAKI dalam kata biasa',
  stagesText: 'DJKI memakai banyak istilah. Pembeli cukup mengenal empat keadaan.',
  stage: 'Istilah DJKI',
  meaning: 'Artinya',
  standing: {
    'moving-on': 'Sedang berjalan',
    'needs-your-action': 'Menunggu pemiliknya',
    active: 'Aktif',
    ended: 'Berakhir',
  },
  other: 'Tanda lain',
  abroad: 'Kirim ke luar negeri',
  abroadText: 'Kata pemiliknya sendiri. Belum diperiksa, jadi selalu ditulis “kata pemilik”.',
  example: 'Contoh',
  exampleText:
    'Usaha, produk, dan nomornya dikarang untuk menunjukkan cara kerja Etalase. Tidak ada di dunia nyata.',
  waiting: 'Menunggu pemiliknya',
  waitingText:
    'Usaha sungguhan yang disebut dalam berita. Kami hanya menulis apa yang ada di sumbernya, dengan tautan dan tahunnya.',
  sourcesTitle: 'Sumber data',
  sourcesText:
    'Data usaha dan produk berasal dari pemiliknya dan dari daftar kelulusan program. Data rujukan berasal dari:',
  data: 'Data',
  source: 'Sumber',
  licence: 'Lisensi',
  sources: {
    regions: {
      data: 'Wilayah dan batas kelurahan',
      source: 'Kepmendagri 300.2.2-2430/2025 lewat cahyadsn/wilayah_boundaries, batasnya disederhanakan',
      licence: 'MIT',
    },
    kbli: {
      data: 'KBLI 2020',
      source:
        'BPS. KBLI 2025 sudah menggantikannya, tetapi daftar terbukanya belum ada; versinya tertulis pada tiap kode',
      licence: 'teks peraturan negara',
    },
    hs: {
      data: 'Kode HS 2022',
      source: 'UN Comtrade lewat datasets/harmonized-system; sebagian nama Indonesia disusun sendiri',
      licence: 'ODC-PDDL',
    },
    nice: {
      data: 'Kelas merek (Nice)',
      source: 'Nama pendek 45 kelas, disusun sendiri',
      licence: 'bebas dipakai',
    },
    certificates: {
      data: 'Jenis sertifikat dan tahap HAKI',
      source: 'Daftar resmi dan peraturan; penjelasannya disusun sendiri',
      licence: 'fakta',
    },
    programmes: {
      data: 'Program dan pelatihan',
      source: 'Berita, masing-masing dengan tautan sumbernya',
      licence: 'fakta',
    },
    press: {
      data: 'UMKM dari berita',
      source: 'Berita, tautannya di halaman setiap usaha; tanpa harga, telepon, atau status HAKI',
      licence: 'fakta',
    },
  },
  privacy: 'Data pribadi',
  privacyText:
    'Kami menampilkan nama usaha, kelurahan, dan tanda yang sudah diperiksa. Nomor WhatsApp hanya tampil bila pemiliknya memilihnya. Alamat rumah, surel, NIB, omzet, dan catatan pendampingan tidak pernah tampil (UU 27/2022).',
  report: 'Menemukan kesalahan?',
  reportText:
    'Formulir laporan belum ada; ia datang bersama akun pemilik dan petugas. Sampai saat itu, sampaikan langsung ke kantor yang namanya tertulis pada tanda tersebut.',
};

const en: MessagesIn<typeof id> = {
  title: 'What every badge means, and where the data come from',
  description:
    'Who checks halal, P-IRT, trademarks and training on Etalase, how, until when it holds, what it does not promise, and where the data come from.',
  lead: 'Every badge on Etalase can be traced: who checked it, how, when, and until when it holds.',
  contents: 'On this page',
  reading: 'How to read a badge',
  readingText: 'They differ in shape, not only in colour, so that nobody mixes them up.',
  verified: 'Solid, with ✓',
  verifiedText: 'Checked by an officer and valid today. Only these pass a search filter.',
  verifiedExample: 'Halal',
  filed: 'Dashed, with ◔',
  filedText: 'The application was received but nothing is registered yet. An officer has seen its number.',
  filedExample: 'Trademark filed',
  declared: 'Self-declared',
  declaredText:
    'Only the owner says so; nobody has checked. Written on the firm’s page, never as a badge in a list.',
  expired: 'Expired',
  expiredText: 'The badge disappears from every list on the next day, without waiting for anybody.',
  who: 'Who checks',
  how: 'How',
  until: 'Valid until',
  not: 'Does not mean',
  issuer: 'Issuer',
  register: 'Public register',
  lookUp: 'Look its number up',
  training: {
    title: 'Training',
    text: 'Only firms that completed a training programme show their catalogue on Etalase.',
    who: 'The programme’s manager or a city officer. Their office is named with every completed training.',
    how: 'The name is matched with the programme’s list of graduates, or the certificate is seen.',
    until:
      'It does not run out unless an officer sets a day. Now and then an officer records an exemption, with a reason.',
    not: 'A promise about each product. Grades and failed trainings are not shown.',
  },
  permits: {
    title: 'Permits to do business: NIB and others',
    text: 'The NIB is a firm’s identification number in Indonesia’s licensing system (OSS). We only write that it has one.',
    who: 'A city officer.',
    how: 'The number is checked in OSS, or the document is seen.',
    until: 'As long as the firm runs. An officer may set a day for the next check.',
    not: 'A permit to sell a product. The number is not shown, since it can identify a private person.',
  },
  registered: {
    title: 'Registered IP rights',
    text: 'A mark registered, a work recorded, a patent granted: the right is in the register of DJKI, Indonesia’s IP office. ® stands only behind marks that are registered.',
    who: 'A city officer. The one who registers is DJKI, Ministry of Law.',
    how: 'The number is checked in DJKI’s database (PDKI), or the certificate is seen.',
    until:
      'Marks ten years from filing, not from registration, and renewable. Patents 20 years; simple patents and industrial designs 10.',
    not: 'Proof of quality. The holder may be somebody else than the firm; if so, we say it.',
  },
  filedRight: {
    title: 'Filed IP rights',
    text: 'DJKI has received and numbered the application. It may still be refused or opposed.',
    who: 'A city officer.',
    how: 'The application number is checked in PDKI, or the receipt is seen.',
    until: 'It changes as soon as DJKI decides; an officer updates the stage.',
    not: 'Registered. This badge never carries ®.',
  },
  certificatesTitle: 'Certificates and permits to sell',
  certificatesText:
    'For all kinds below: a city officer sees the document, checks its number in the public register, or visits. The badge disappears when the document or the check runs out, whichever comes first. A certificate for one product shows on that product only.',
  forSale: 'For selling in Indonesia',
  forExport: 'Often asked for by foreign buyers',
  stagesTitle: 'Stages of IP rights in plain words',
  stagesText: 'DJKI uses many terms. Four states are all that a buyer needs.',
  stage: 'DJKI’s term',
  meaning: 'What it means',
  standing: {
    'moving-on': 'Moving on',
    'needs-your-action': 'Waiting for its owner',
    active: 'Active',
    ended: 'Ended',
  },
  other: 'Other marks',
  abroad: 'Ships abroad',
  abroadText: 'The owner’s own word. Not checked, and so always marked as what the owner says.',
  example: 'Example',
  exampleText: 'Firm, products and numbers were invented to show how Etalase works. They do not exist.',
  waiting: 'Waiting for its owner',
  waitingText: 'A real firm named in the press. We write only what the source says, with its link and year.',
  sourcesTitle: 'Where the data come from',
  sourcesText:
    'Firms and products come from their owners and from the programmes’ lists of graduates. Reference data:',
  data: 'Data',
  source: 'Source',
  licence: 'Licence',
  sources: {
    regions: {
      data: 'Areas and neighbourhood boundaries',
      source: 'Decree Kepmendagri 300.2.2-2430/2025 through cahyadsn/wilayah_boundaries, simplified',
      licence: 'MIT',
    },
    kbli: {
      data: 'KBLI 2020 (business classes)',
      source:
        'Statistics Indonesia (BPS). KBLI 2025 has replaced it, but no open list exists; each code carries its version',
      licence: 'text of a state regulation',
    },
    hs: {
      data: 'HS 2022 codes',
      source: 'UN Comtrade through datasets/harmonized-system; some Indonesian names composed',
      licence: 'ODC-PDDL',
    },
    nice: {
      data: 'Trademark classes (Nice)',
      source: 'Short names of 45 classes, composed',
      licence: 'free to use',
    },
    certificates: {
      data: 'Kinds of certificates and stages of rights',
      source: 'Public registers and regulations; explanations composed',
      licence: 'facts',
    },
    programmes: {
      data: 'Programmes and trainings',
      source: 'Press, each with a link to its source',
      licence: 'facts',
    },
    press: {
      data: 'Firms from the press',
      source: 'Press, linked on each firm’s page; no prices, phone numbers or IP status',
      licence: 'facts',
    },
  },
  privacy: 'Personal data',
  privacyText:
    'We show a firm’s name, its neighbourhood and verified badges. A WhatsApp number is shown only if its owner chose so. Home addresses, e-mail, NIB numbers, turnover and mentoring notes are never shown (Law 27/2022).',
  report: 'Found a mistake?',
  reportText:
    'There is no report form yet; it will come with the accounts of owners and officers. Until then, please tell the office named beside the badge.',
};

export const badges = { id, en };
