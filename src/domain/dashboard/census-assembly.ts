import { sizeClassOf } from '#src/domain/enterprise/size-class.ts';
import { isTargetMeasure } from '#src/domain/programme/measure.ts';
import { sizes, type Census, type CohortOfCity, type EnterpriseColumns, type Participant } from './census.ts';
import type { Participation, RecordOfCity, Support, Target, TrainingColumns } from './census.ts';
import type { CensusRows, EnterpriseRow } from './census-rows.ts';
import { EnterpriseNumbers } from './enterprise-numbers.ts';
import type { EventKind, SupportKind } from './record-kinds.ts';
import { aimlessIn, choicesIn, participantsByProgramme } from './census-parts.ts';
import { fact } from './steps.ts';

/** Puts a census together. What is known of an UMKM that was merged counts for the one that it was merged into. */
export function assembleCensus(rows: CensusRows, { asOf, day }: { asOf: string; day: string }): Census {
  const places = new Places();
  const numbers = new EnterpriseNumbers(rows.enterprises, rows.merges);
  const enterprises = columnsOf(rows, numbers, places);
  const cohorts = rows.cohorts.map(([id, programme, measure, year, place, instructors]): CohortOfCity => {
    places.number(place);
    const known = measure !== null && isTargetMeasure(measure) ? measure : null;
    return { id, programme, measure: known, year, place, instructors };
  });
  const participants = participantsOf(rows, numbers, enterprises, places);
  const supports = rows.supports.map(([id, enterprise, programme, kind, year, isExample]): Support => ({
    ...about(id, enterprise, isExample, numbers),
    programme,
    kind: kind as SupportKind,
    year,
  }));
  const participations = rows.participations.map(
    ([id, enterprise, kind, year, , isExample]): Participation => ({
      ...about(id, enterprise, isExample, numbers),
      kind: kind as EventKind,
      year,
    }),
  );
  const programmes = rows.programmes.map(([id, name, trains]) => ({ id, name, trains: trains === 1 }));
  const trainings = trainingsOf(rows, numbers, programmes);
  const targets = rows.targets.flatMap(targetOf);
  const known = { day, programmes, targets, trainings, cohorts, participants, supports, participations };
  return {
    ...known,
    asOf,
    places: places.codes,
    enterprises,
    participantsOf: participantsByProgramme(known),
    aimless: aimlessIn(known),
    choices: choicesIn(known),
    ...kindsOfRecords(enterprises, trainings, [participants, supports, participations]),
  };
}

/** Gives each code of a place a number; '' is 0. */
class Places {
  readonly codes: string[] = [''];
  readonly #numbers = new Map([['', 0]]);

  number(code: string): number {
    const known = this.#numbers.get(code);
    if (known !== undefined) return known;
    this.#numbers.set(code, this.codes.length);
    return this.codes.push(code) - 1;
  }
}

function columnsOf(rows: CensusRows, numbers: EnterpriseNumbers, places: Places): EnterpriseColumns {
  const own = rows.enterprises.filter(([id]) => !numbers.isMerged(id));
  const columns: EnterpriseColumns = {
    id: Int32Array.from(own, ([id]) => id),
    facts: new Int32Array(own.length),
    place: Uint16Array.from(own, ([, , place]) => places.number(place)),
    woman: Uint8Array.from(own, ([, , , womenLed]) => (womenLed === null ? 0 : womenLed + 1)),
    size: Uint8Array.from(own, sizeOf),
    ...orderOf(own),
  };
  const add = (enterpriseId: number, bits: number) => {
    const at = numbers.place(enterpriseId);
    if (at !== -1) columns.facts[at] = (columns.facts[at] ?? 0) | bits;
  };
  for (const [id, , , , isExample, ships, , , publishing, otherClaim, certificate, nib] of rows.enterprises) {
    const ownBits = numbers.isMerged(id)
      ? 0
      : (isExample === 1 ? fact.isExample : 0) | (ships === 1 ? fact.shipsAbroad : 0);
    add(
      id,
      ownBits |
        (publishing === 1 ? fact.publishing : 0) |
        (otherClaim === 1 ? fact.otherClaim : 0) |
        (certificate === 1 ? fact.certificate : 0) |
        (nib === 1 ? fact.nib : 0),
    );
  }
  for (const id of rows.shortlisted) add(id, fact.chosen);
  for (const [, enterprise, kind, , hasSold, isExample] of rows.participations) {
    const isPromoted = kind === 'trade_promotion' || kind === 'trade_mission';
    if (isPromoted) add(enterprise, isExample === 1 ? fact.chosenExample : fact.chosen);
    if (hasSold === 1) add(enterprise, isExample === 1 ? fact.soldExample : fact.sold);
  }
  return columns;
}

function sizeOf([, , , , , , annualSales, capital]: EnterpriseRow): number {
  const size = sizeClassOf({ annualSales, capital });
  return size === undefined ? 0 : sizes.indexOf(size);
}

function orderOf(own: readonly EnterpriseRow[]): Pick<EnterpriseColumns, 'rank' | 'byName'> {
  const names = own.map(([, nameKey]) => nameKey);
  const byName = Int32Array.from(own, (_, at) => at).sort((one, other) => {
    const [name = '', another = ''] = [names[one], names[other]];
    return name < another ? -1 : name > another ? 1 : one - other;
  });
  const rank = new Int32Array(own.length);
  for (let nth = 0; nth < byName.length; nth += 1) rank[byName[nth] ?? 0] = nth;
  return { rank, byName };
}

function about(id: number, enterprise: number, isExample: number, numbers: EnterpriseNumbers): RecordOfCity {
  return { id, enterprise: numbers.place(enterprise), isExample: isExample === 1 };
}

function participantsOf(
  { participants, cohorts }: CensusRows,
  numbers: EnterpriseNumbers,
  { place }: EnterpriseColumns,
  places: Places,
): Participant[] {
  const cohortAt = new Map(cohorts.map(([id], at) => [id, at]));
  return participants.map(
    ([id, cohort, enterpriseId, kelurahan, isWoman, isExample, passedIn, certifiedIn]) => {
      const enterprise = enterpriseId === null ? -1 : numbers.place(enterpriseId);
      const home = kelurahan === null ? 0 : places.number(kelurahan);
      return {
        id,
        enterprise,
        isExample: isExample === 1,
        cohort: cohortAt.get(cohort) ?? -1,
        home,
        place: kelurahan === null ? (place[enterprise] ?? 0) : home,
        woman: isWoman === null ? 0 : isWoman + 1,
        passedIn,
        certifiedIn,
      };
    },
  );
}

function trainingsOf(
  { trainings }: CensusRows,
  numbers: EnterpriseNumbers,
  programmes: readonly { id: string }[],
): TrainingColumns {
  const programmeAt = new Map(programmes.map(({ id }, at) => [id, at]));
  const known = trainings.filter(([id, programme]) => numbers.place(id) !== -1 && programmeAt.has(programme));
  return {
    enterprise: Int32Array.from(known, ([id]) => numbers.place(id)),
    programme: Uint16Array.from(known, ([, programme]) => programmeAt.get(programme) ?? 0),
    year: Uint16Array.from(known, ([, , year]) => year),
  };
}

function targetOf(row: CensusRows['targets'][number]): Target[] {
  const [programme, year, measure, number, unit, years, note, source, sourceUrl] = row;
  if (!isTargetMeasure(measure)) return [];
  return [{ programme, year, measure, number, unit, years, note, source, sourceUrl }];
}

function kindsOfRecords(
  { facts }: EnterpriseColumns,
  { enterprise }: TrainingColumns,
  records: readonly (readonly RecordOfCity[])[],
): Pick<Census, 'hasRealRecords' | 'hasExamples'> {
  const isExample = (at: number) => ((facts[at] ?? 0) & fact.isExample) !== 0;
  const isInvented = (record: RecordOfCity) => record.isExample || isExample(record.enterprise);
  return {
    hasRealRecords:
      enterprise.some((at) => !isExample(at)) || records.flat().some((each) => !isInvented(each)),
    hasExamples: enterprise.some(isExample) || records.flat().some(isInvented),
  };
}
