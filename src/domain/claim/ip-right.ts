/** The kinds of intellectual property right (HAKI) that an UMKM can hold or wait for. */
export const ipRightKinds = [
  'merek',
  'merek_kolektif',
  'hak_cipta',
  'paten',
  'paten_sederhana',
  'desain_industri',
  'indikasi_geografis',
  'rahasia_dagang',
  'dtlst',
] as const;
export type IpRightKind = (typeof ipRightKinds)[number];

/** The stages as the register words them, in the order of their lives. */
export const ipRightStages = [
  'persiapan',
  'diajukan',
  'formalitas',
  'pengumuman',
  'selesai_pengumuman',
  'pelayanan_teknis',
  'keberatan',
  'substantif',
  'usulan_penolakan',
  'banding',
  'didaftar',
  'tercatat',
  'diberi',
  'ditarik_kembali',
  'ditolak',
  'dihapus',
  'dibatalkan',
  'berakhir',
] as const;
export type IpRightStage = (typeof ipRightStages)[number];

/** What a stage asks of its owner: nineteen register words come down to four that everybody understands. */
export type IpRightStanding = 'moving-on' | 'needs-your-action' | 'active' | 'ended';

const standings: Record<IpRightStage, IpRightStanding> = {
  persiapan: 'moving-on',
  diajukan: 'moving-on',
  formalitas: 'moving-on',
  pengumuman: 'moving-on',
  selesai_pengumuman: 'moving-on',
  pelayanan_teknis: 'moving-on',
  keberatan: 'needs-your-action',
  substantif: 'moving-on',
  usulan_penolakan: 'needs-your-action',
  banding: 'moving-on',
  didaftar: 'active',
  tercatat: 'active',
  diberi: 'active',
  ditarik_kembali: 'ended',
  ditolak: 'ended',
  dihapus: 'ended',
  dibatalkan: 'ended',
  berakhir: 'ended',
};

/** The standing of a stage: moving on, waiting for its owner, active, or ended. */
export function ipRightStanding(stage: IpRightStage): IpRightStanding {
  return standings[stage];
}

/** The steps that a right passes on its way, as a reader sees them; only marks are published for opposition first. */
export const ipRightSteps = ['prepared', 'filed', 'published', 'examined', 'registered'] as const;
export type IpRightStep = (typeof ipRightSteps)[number];

const steps: Partial<Record<IpRightStage, IpRightStep>> = {
  persiapan: 'prepared',
  diajukan: 'filed',
  formalitas: 'filed',
  pengumuman: 'published',
  selesai_pengumuman: 'published',
  pelayanan_teknis: 'published',
  keberatan: 'published',
  substantif: 'examined',
  usulan_penolakan: 'examined',
  banding: 'examined',
  didaftar: 'registered',
  tercatat: 'registered',
  diberi: 'registered',
};

/** The step that a stage belongs to; undefined once the right has ended. */
export function ipRightStep(stage: IpRightStage): IpRightStep | undefined {
  return steps[stage];
}

/** Whether the right is in the register: a mark or design registered, a work recorded, a patent granted. */
export function isRegistered(stage: IpRightStage): boolean {
  return standings[stage] === 'active';
}

/** Whether the register has received the application and has not decided yet; papers in preparation do not count. */
export function isFiled(stage: IpRightStage): boolean {
  return (
    stage !== 'persiapan' && (standings[stage] === 'moving-on' || standings[stage] === 'needs-your-action')
  );
}

/** Whether ® may stand behind the name: marks only, and only after *didaftar* (UU 20/2016). */
export function mayUseRegisteredSign(kind: IpRightKind, stage: IpRightStage): boolean {
  return (kind === 'merek' || kind === 'merek_kolektif') && stage === 'didaftar';
}

/**
 * Years of protection from the day of filing. Absent where no such term exists: copyright counts from its author's
 * death or its publication, a geographical indication lasts while its qualities do, a trade secret is never registered.
 */
const termYears: Partial<Record<IpRightKind, number>> = {
  merek: 10,
  merek_kolektif: 10,
  paten: 20,
  paten_sederhana: 10,
  desain_industri: 10,
  dtlst: 10,
};

/**
 * The last day of protection, counted from **filing** and not from registration: the real marks IDM001322045 (filed
 * 2024-08-05, registered 2025-03-27) and IDM001422980 both end ten years after filing. Undefined where it is unknown.
 */
export function protectionEnd(kind: IpRightKind, filedOn: string | null): string | undefined {
  const years = termYears[kind];
  if (years === undefined || filedOn === null) return undefined;
  const year = String(Number(filedOn.slice(0, 4)) + years);
  const end = `${year}${filedOn.slice(4)}`;
  return isLeapDay(filedOn) && !isLeapYear(Number(year)) ? `${year}-02-28` : end;
}

/** Whether the right can be prolonged when its term ends: marks can, patents and designs cannot. */
export function isRenewable(kind: IpRightKind): boolean {
  return kind === 'merek' || kind === 'merek_kolektif';
}

function isLeapDay(day: string): boolean {
  return day.endsWith('-02-29');
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}
