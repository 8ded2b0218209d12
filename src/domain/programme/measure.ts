/** What a programme's targets count, in the order in which they are listed. */
export const targetMeasures = [
  'trained',
  'trained_capacity',
  'trained_competitiveness',
  'trained_creative',
  'trained_tourism',
  'certified',
  'certified_tourism',
  'capital_grant',
  'loan',
  'capital_package',
  'partnership',
  'haki_facilitation',
  'exhibition',
  'trade_promotion',
  'trade_mission',
  'campaign',
  'exporter',
  'instructor',
  'kelurahan',
] as const;
export type TargetMeasure = (typeof targetMeasures)[number];

/** The kinds of event and of support that targets count. */
export type CountedEvent = 'exhibition' | 'trade_promotion' | 'trade_mission' | 'campaign';
export type CountedSupport =
  'capital_grant' | 'loan' | 'capital_package' | 'partnership' | 'haki_facilitation';

/**
 * The records that a measure is counted from. Ended and superseded rows never count, and a record counts for the year of
 * the day named here. A target whose unit is the UMKM counts each of them once (`countsEnterprises`), and beside them the
 * people without a known one. The example world counts while nothing real is recorded.
 *
 * - `passed`: participants whose standing result is `lulus` or `kompeten`, in classes of the programme with one of these
 *   measures; dated by the result (`decided_on`).
 * - `certified`: participants with a certificate that was not revoked (`issued_on`), or with a test of competency that
 *   found them competent (`tested_on`), the earlier of the two days, each person once; in every class of the programme, or
 *   in those with one of these measures.
 * - `supports`: what UMKM received from the programme, of this kind, each time once (`received_on`).
 * - `participations`: UMKM that took part in events of this kind, once for each event; dated by the event's first day
 *   (`starts_on`). An event belongs to no programme, so it counts for each that aims at it.
 * - `instructors`: people who teach a class of the programme, each once; dated by the class (`starts_on`).
 * - `kelurahan`: those in which classes of the programme are held or from which their participants come, each once; dated
 *   by the class (`starts_on`).
 */
export type CountedFrom =
  | { from: 'passed'; classes: readonly TargetMeasure[] }
  | { from: 'certified'; classes: readonly TargetMeasure[] | 'all' }
  | { from: 'supports'; kind: CountedSupport }
  | { from: 'participations'; kind: CountedEvent }
  | { from: 'instructors' }
  | { from: 'kelurahan' };

/** What each measure is counted from. */
export const countedFrom: Record<TargetMeasure, CountedFrom> = {
  trained: { from: 'passed', classes: ['trained'] },
  trained_capacity: { from: 'passed', classes: ['trained_capacity'] },
  trained_competitiveness: { from: 'passed', classes: ['trained_competitiveness'] },
  trained_creative: { from: 'passed', classes: ['trained_creative'] },
  trained_tourism: { from: 'passed', classes: ['trained_tourism'] },
  certified: { from: 'certified', classes: 'all' },
  certified_tourism: { from: 'certified', classes: ['certified_tourism', 'trained_tourism'] },
  capital_grant: { from: 'supports', kind: 'capital_grant' },
  loan: { from: 'supports', kind: 'loan' },
  capital_package: { from: 'supports', kind: 'capital_package' },
  partnership: { from: 'supports', kind: 'partnership' },
  haki_facilitation: { from: 'supports', kind: 'haki_facilitation' },
  exhibition: { from: 'participations', kind: 'exhibition' },
  trade_promotion: { from: 'participations', kind: 'trade_promotion' },
  trade_mission: { from: 'participations', kind: 'trade_mission' },
  campaign: { from: 'participations', kind: 'campaign' },
  exporter: { from: 'passed', classes: ['exporter'] },
  instructor: { from: 'instructors' },
  kelurahan: { from: 'kelurahan' },
};

/** Whether a target in this unit counts UMKM: each once, however many of its people or events. */
export function countsEnterprises(unit: string): boolean {
  return ['usaha', 'umkm'].includes(unit.trim().toLowerCase());
}

/** The measures that the participants of a class can count for. */
export const cohortMeasures: readonly TargetMeasure[] = targetMeasures.filter((measure) => {
  const counted = countedFrom[measure];
  return (
    counted.from === 'passed' ||
    (counted.from === 'certified' && counted.classes !== 'all' && counted.classes.includes(measure))
  );
});

/** Whether a text is one of the measures. */
export function isTargetMeasure(text: string): text is TargetMeasure {
  return (targetMeasures as readonly string[]).includes(text);
}

/** The last year that a target covers. */
export function lastYearOf({ year, years }: { year: number; years: number }): number {
  return year + years - 1;
}
