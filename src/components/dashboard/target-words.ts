import type { TargetLine } from '#src/domain/dashboard/views.ts';
import { countedFrom } from '#src/domain/programme/measure.ts';
import { dashboard } from '#src/i18n/messages/dashboard.ts';
import { measure as measures } from '#src/i18n/messages/measure.ts';

const t = dashboard.target;

/** How a line of the targets is counted, in words. */
export function countingRule({ measure, unit }: Pick<TargetLine, 'measure' | 'unit'>): string {
  const { from } = countedFrom[measure];
  const isOfPeople = from === 'passed' || from === 'certified';
  const rules = isOfPeople ? [unit === 'usaha' ? t.onceAnUmkm : t.everyRecord, t.people] : [];
  return [measures[measure].counted, ...rules].join(' ');
}

/** Lines by their programme, in the order in which they come; what was reached without a target apart. */
export function byProgramme(
  lines: readonly TargetLine[],
): { name: string; lines: TargetLine[]; aimless: TargetLine[] }[] {
  return [...Map.groupBy(lines, ({ programme }) => programme)].map(([id, own]) => ({
    name: own[0]?.programmeName ?? id,
    lines: own.filter(({ source }) => source !== null),
    aimless: own.filter(({ source }) => source === null),
  }));
}
