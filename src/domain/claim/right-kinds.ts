import { ipRightStages, type IpRightKind, type IpRightStage } from './ip-right.ts';

/** The stage by which a kind of right is in its register: a mark registered, a work recorded, a patent granted. */
export function registeredStageOf(kind: IpRightKind): IpRightStage | undefined {
  if (kind === 'rahasia_dagang') return undefined;
  if (kind === 'hak_cipta') return 'tercatat';
  return kind === 'paten' || kind === 'paten_sederhana' ? 'diberi' : 'didaftar';
}

/**
 * The stages that an owner chooses from. The announcement's end and the technical service are words of the register of
 * marks alone, a work is recorded without being examined, and a trade secret has no register (UU 30/2000).
 */
export function stagesOf(kind: IpRightKind): IpRightStage[] {
  if (kind === 'rahasia_dagang') return ['persiapan'];
  return ipRightStages.filter((stage) => {
    if (registeredStages.has(stage)) return stage === registeredStageOf(kind);
    if (marksOnly.has(stage)) return isMark(kind);
    return !(kind === 'hak_cipta' && examination.has(stage));
  });
}

/** Whether the right is a mark: classes of goods, an announcement for opposition, renewal. */
export function isMark(kind: IpRightKind): boolean {
  return kind === 'merek' || kind === 'merek_kolektif';
}

const registeredStages = new Set<IpRightStage>(['didaftar', 'tercatat', 'diberi']);
const marksOnly = new Set<IpRightStage>(['selesai_pengumuman', 'pelayanan_teknis']);
const examination = new Set<IpRightStage>([
  'formalitas',
  'pengumuman',
  'keberatan',
  'substantif',
  'usulan_penolakan',
  'banding',
]);
