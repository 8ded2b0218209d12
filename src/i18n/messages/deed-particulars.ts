import type { OfficeRole } from '#src/domain/actor/actor.ts';
import type { VerificationDecision } from '#src/domain/claim/claim.ts';
import { claimEdit } from './claim-edit.ts';
import { claim } from './claim.ts';
import { classResults } from './class-results.ts';
import { deedNouns } from './deed-nouns.ts';
import { deeds } from './deeds.ts';
import { deskKeeping } from './desk-keeping.ts';
import { deskQueue } from './desk-queue.ts';
import { desk } from './desk.ts';
import { deskSecond } from './desk-second.ts';
import { measure } from './measure.ts';
import { mentoring } from './mentoring.ts';
import { productEdit } from './product-edit.ts';
import { reportDesk } from './report-desk.ts';
import { support } from './support.ts';
import { workspace } from './workspace.ts';

/** How a particular is written: a row by its number, a day, a size, a count; others as they stand. */
type Form = 'row' | 'day' | 'bytes' | 'count';

/** The words of one particular of a deed. */
export type Particular = {
  label: string;
  form?: Form;
  /** What its values are called; another one is shown as it is. */
  words?: Readonly<Record<string, string>>;
  /** Where it is a field's name only beside this kind. */
  wordsFor?: string;
  /** The particular that says what became of it. */
  after?: string;
  /** What is said where it is empty; nothing is, without it. */
  none?: string;
};

const officeRoles: Record<OfficeRole, string> = {
  verifier: 'Verifikator',
  trade_officer: 'Petugas perdagangan',
  programme_manager: 'Pengelola program',
  admin: 'Admin',
};

const decisions: Record<VerificationDecision, string> & Record<string, string> = {
  ...desk.decision.past,
  suspended: deskKeeping.reasons.decisions.suspended,
  exempted: deskKeeping.reasons.decisions.exempted,
  accepted: 'Diterima',
  granted: 'Diberikan',
  lifted: 'Keberatan diterima, penangguhan dicabut',
  upheld: 'Keberatan ditolak, penangguhan tetap',
};

const kinds: Record<string, string> = {
  ...claimEdit.kinds,
  ...support.kinds,
  field: 'Bagian produk',
  word: 'Kata',
  xlsx: 'Excel',
  pdf: 'PDF',
};

const outcomes: Record<string, string> = {
  ...reportDesk.outcomes,
  ...deskSecond.samples.states,
  ...classResults.tests.outcomes,
  declined: 'Ditolak petugas kedua',
  withdrawn: 'Ditarik pengusulnya',
};

const measures = Object.fromEntries(Object.entries(measure).map(([key, { name }]) => [key, name]));

/**
 * What the particulars of a deed are called in the audit log, by the names under which commands write them, and what
 * their values are called. Indonesian only (docs/decisions/0013). tests/architecture/deed-particulars.test.ts holds
 * names and words complete.
 */
export const deedParticulars: Readonly<Record<string, Particular>> = {
  about: { label: 'Tentang', words: deskQueue.nouns },
  account: { label: 'Akun' },
  bytes: { label: 'Ukuran', form: 'bytes' },
  certificateId: { label: 'Sertifikat', form: 'row' },
  certificates: { label: 'Banyaknya sertifikat', form: 'count' },
  claimId: { label: 'Klaim', form: 'row' },
  claimKind: { label: 'Jenis klaim', words: { ...claimEdit.kinds, any: 'Semua' } },
  cohortId: { label: 'Kelas', form: 'row', none: 'menurut berkas' },
  command: { label: 'Perintah', words: deeds },
  count: { label: 'Banyaknya', form: 'count' },
  created: { label: 'Data baru', form: 'count' },
  days: { label: 'Dari berapa hari terakhir', form: 'count' },
  decision: { label: 'Keputusan', words: decisions },
  decisions: { label: 'Banyaknya keputusan', form: 'count' },
  endsReplaced: { label: 'Klaim yang digantikan berakhir' },
  enterpriseIds: { label: 'UMKM', form: 'row' },
  enterprises: { label: 'UMKM', form: 'count' },
  eventId: { label: 'Acara', form: 'row' },
  followUp: { label: 'Tindak lanjut', words: mentoring.followUpStates },
  from: { label: 'Peran', words: workspace.roles, after: 'to' },
  fromId: { label: 'Digabungkan', form: 'row', after: 'intoId' },
  fromOn: { label: 'Dari tanggal', form: 'day' },
  grants: { label: 'Pengecualian diberikan' },
  groupId: { label: 'Kelompok', form: 'row' },
  id: { label: 'Nomornya', form: 'row' },
  insteadOf: { label: 'Menggantikan foto', form: 'row' },
  instructorIds: { label: 'Instruktur', form: 'row', none: 'tidak ada' },
  intoId: { label: 'Menjadi', form: 'row' },
  isByWho: { label: 'Menurut orang atau dinas' },
  isDaily: { label: 'Undian harian' },
  isNew: { label: 'UMKM baru di direktori' },
  isProposed: { label: 'Menunggu petugas kedua' },
  kecamatanCode: { label: 'Kode kecamatan' },
  kind: { label: 'Jenis', words: kinds },
  live: { label: 'Langsung tampil', words: productEdit.fields, none: 'tidak ada' },
  may: { label: 'Boleh', words: { read: 'Membaca', edit: 'Mengubah' } },
  measure: { label: 'Sasaran', words: measures },
  method: { label: 'Cara memeriksa', words: desk.decision.methods },
  note: { label: 'Catatan', form: 'row' },
  noun: { label: 'Hal', words: deedNouns },
  number: { label: 'Angka', form: 'count', none: 'tanpa angka' },
  outcome: { label: 'Hasil', words: outcomes },
  part: {
    label: 'Bagian profil',
    words: { about: 'Tentang usaha', hours: 'Jam buka & libur', contact: 'Kontak & toko lain' },
  },
  participantId: { label: 'Peserta', form: 'row' },
  participantIds: { label: 'Peserta', form: 'row', none: 'tidak ada' },
  photos: { label: 'Urutan foto', form: 'row' },
  product: { label: 'Produk', form: 'row', none: 'foto UMKM' },
  productId: { label: 'Produk', form: 'row', none: 'seluruh UMKM' },
  products: { label: 'Banyaknya produk', form: 'count' },
  programmeId: { label: 'Program' },
  proposalId: { label: 'Usulan', form: 'row' },
  purpose: {
    label: 'Untuk',
    words: {
      photo: 'Foto',
      catalogue: 'Berkas katalog',
      photo_archive: 'ZIP foto',
      whatsapp_shown: 'Menampilkan WhatsApp',
    },
  },
  reason: { label: 'Alasan' },
  registrationId: { label: 'Permohonan', form: 'row' },
  replaces: { label: 'Menggantikan', form: 'row' },
  role: { label: 'Peran', words: { ...workspace.roles, ...officeRoles } },
  rows: { label: 'Baris', form: 'count' },
  seed: { label: 'Kunci undian' },
  suspensionId: { label: 'Penangguhan', form: 'row' },
  to: { label: 'Menjadi', words: workspace.roles },
  toOn: { label: 'Sampai tanggal', form: 'day' },
  type: {
    label: 'Dokumen',
    words: { ...claim.id.rightKind, ...claim.id.permitDeclared },
    none: 'semua dari jenis ini',
  },
  unknown: {
    label: 'UMKM yang belum ada',
    words: { new: 'Dibuat baru', none: 'Dibiarkan tanpa UMKM' },
  },
  updated: { label: 'Diperbarui', form: 'count' },
  value: { label: 'Yang ditahan', words: productEdit.fields, wordsFor: 'field' },
  waiting: { label: 'Menunggu pemeriksaan', words: productEdit.fields, none: 'tidak ada' },
  year: { label: 'Tahun' },
};
