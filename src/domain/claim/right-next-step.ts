import { addDays, addMonths } from './days.ts';
import { ipRightStanding, protectionEnd, type IpRightKind, type IpRightStage } from './ip-right.ts';
import type { RightFeeId } from './right-fees.ts';
import { isMark } from './right-kinds.ts';

/** What the owner of a right does next. */
export const nextSteps = [
  'file',
  'wait',
  'wait_for_opposition',
  'answer_opposition',
  'answer_refusal',
  'wait_for_appeal',
  'use_and_guard',
  'renew',
  'renew_late',
  'file_anew',
  'appeal_or_file_anew',
  'keep_secret',
] as const;
export type NextStep = (typeof nextSteps)[number];

export type RightToAdvise = {
  kind: IpRightKind;
  stage: IpRightStage;
  filedOn: string | null;
  /** The last day that the document itself names, after a renewal. */
  expiresOn: string | null;
};

/** The next step and the fees that it costs, the usual one first. */
export function nextStepOfRight(right: RightToAdvise, today: string): { step: NextStep; fees: RightFeeId[] } {
  if (right.kind === 'rahasia_dagang') return { step: 'keep_secret', fees: [] };
  const step = stepOf(right, today);
  return { step, fees: feesOf(step, right.kind) };
}

/** Renewal of a mark opens six months before its last day and is late, and dearer, for six months after it. */
const renewalMonths = 6;

function stepOf({ kind, stage, filedOn, expiresOn }: RightToAdvise, today: string): NextStep {
  if (ipRightStanding(stage) === 'active' || stage === 'berakhir') {
    const end = expiresOn ?? protectionEnd(kind, filedOn);
    return end === undefined || !isMark(kind) ? unrenewable(stage, end, today) : renewal(stage, end, today);
  }
  return steps[stage] ?? 'wait';
}

function renewal(stage: IpRightStage, end: string, today: string): NextStep {
  if (today > addMonths(end, renewalMonths)) return 'file_anew';
  if (today > end) return 'renew_late';
  if (stage === 'berakhir') return 'file_anew';
  return today >= addDays(addMonths(end, -renewalMonths), 1) ? 'renew' : 'use_and_guard';
}

function unrenewable(stage: IpRightStage, end: string | undefined, today: string): NextStep {
  return stage === 'berakhir' || (end !== undefined && end < today) ? 'file_anew' : 'use_and_guard';
}

const steps: Partial<Record<IpRightStage, NextStep>> = {
  persiapan: 'file',
  pengumuman: 'wait_for_opposition',
  keberatan: 'answer_opposition',
  usulan_penolakan: 'answer_refusal',
  banding: 'wait_for_appeal',
  ditolak: 'appeal_or_file_anew',
  ditarik_kembali: 'file_anew',
  dihapus: 'file_anew',
  dibatalkan: 'file_anew',
};

/** What filing costs, by kind; a collective mark is charged as a mark. */
const filing: Partial<Record<IpRightKind, RightFeeId[]>> = {
  merek: ['mark_application'],
  merek_kolektif: ['mark_application'],
  hak_cipta: ['copyright_record'],
  paten: ['patent_application'],
  paten_sederhana: ['simple_patent_application'],
  desain_industri: ['design_application'],
  indikasi_geografis: ['indication_application', 'indication_examination'],
  dtlst: ['layout_application'],
};

function feesOf(step: NextStep, kind: IpRightKind): RightFeeId[] {
  switch (step) {
    case 'file':
    case 'file_anew':
      return filing[kind] ?? [];
    case 'appeal_or_file_anew':
      return [...(isMark(kind) ? (['mark_appeal'] as const) : []), ...(filing[kind] ?? [])];
    case 'renew':
      return ['mark_renewal'];
    case 'renew_late':
      return ['mark_late_renewal'];
    default:
      return [];
  }
}
