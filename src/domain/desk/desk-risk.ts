/** What makes something at the desk urgent, the gravest first. */
export const deskSigns = [
  'opens_publishing',
  'opens_export',
  'taken_down',
  'counterfeit',
  'takes_over',
  'refused_before',
  'rivals',
  'not_local',
  'several_reports',
  'makes_claim',
  'doubtful',
] as const;
export type DeskSign = (typeof deskSigns)[number];

export type RiskLevel = 'high' | 'raised' | 'usual';

export type DeskRisk<Sign extends DeskSign = DeskSign> = { level: RiskLevel; points: number; signs: Sign[] };

/**
 * What opens a door, hands an UMKM to somebody or keeps one out of the window outweighs everything that is merely odd,
 * so that the signs order the queue one after the other.
 */
const points: Record<DeskSign, number> = {
  opens_publishing: 4,
  opens_export: 4,
  taken_down: 4,
  counterfeit: 4,
  takes_over: 4,
  refused_before: 2,
  rivals: 2,
  not_local: 2,
  several_reports: 2,
  makes_claim: 1,
  doubtful: 1,
};

/** How urgent these signs make something. */
export function riskOf<Sign extends DeskSign>(signs: Sign[]): DeskRisk<Sign> {
  const sum = signs.reduce((total, sign) => total + points[sign], 0);
  return { level: sum >= 4 ? 'high' : sum > 0 ? 'raised' : 'usual', points: sum, signs };
}
