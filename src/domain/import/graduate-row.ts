import type { Place } from '#src/domain/region/region.ts';
import type { GraduateField } from './columns.ts';
import { pastDay } from './day-cells.ts';
import type { Lookup } from './enterprise-row.ts';
import { readNib, readWhatsapp } from './identity-cells.ts';
import { readAs, unread, type Read } from './problem.ts';
import type { RowReader } from './row-reader.ts';
import { lineOf, nameOf, shown, textOf, type FilledCell } from './text-cells.ts';

export type TrainingResult = 'lulus' | 'tidak_lulus' | 'kompeten' | 'belum_kompeten';

/** How an UMKM ended a training, as a row tells of it. */
export type GraduateRow = {
  row: number;
  name: string;
  nib: string | undefined;
  whatsapp: string | undefined;
  place: Place | undefined;
  /** Id or name of the programme. */
  programme: string;
  cohort: string | undefined;
  graduatedOn: string;
  certificateNumber: string | undefined;
  result: TrainingResult;
};

/** Reads a graduation; undefined when the reader has gathered problems. */
export function readGraduateRow(
  row: number,
  reader: RowReader<GraduateField>,
  lookup: Lookup,
): GraduateRow | undefined {
  const name = reader.require('name', nameOf(150));
  const nib = reader.read('nib', readNib);
  const whatsapp = reader.read('whatsapp', readWhatsapp);
  const place = placeOf(reader, lookup);
  const programme = reader.require('programme', nameOf(150));
  const cohort = reader.read('cohort', nameOf(100));
  const graduatedOn = reader.require('graduatedOn', pastDay(lookup.today));
  const certificateNumber = reader.read('certificateNumber', lineOf(100));
  const result = reader.read('result', readResult) ?? 'lulus';
  if (reader.problems.length > 0) return undefined;
  if (name === undefined || programme === undefined || graduatedOn === undefined) return undefined;
  return { row, name, nib, whatsapp, place, programme, cohort, graduatedOn, certificateNumber, result };
}

function placeOf(reader: RowReader<GraduateField>, lookup: Lookup): Place | undefined {
  const kelurahan = reader.read('kelurahan', lineOf(100));
  const answer = lookup.places.read({ kelurahan });
  if (answer.ok) return answer.place;
  reader.refuse('kelurahan', answer.problem);
  return undefined;
}

const results = new Map<string, TrainingResult>([
  ['lulus', 'lulus'],
  ['passed', 'lulus'],
  ['tidaklulus', 'tidak_lulus'],
  ['failed', 'tidak_lulus'],
  ['kompeten', 'kompeten'],
  ['k', 'kompeten'],
  ['competent', 'kompeten'],
  ['belumkompeten', 'belum_kompeten'],
  ['bk', 'belum_kompeten'],
  ['notyetcompetent', 'belum_kompeten'],
]);

function readResult(cell: FilledCell): Read<TrainingResult> {
  const result = results.get(
    textOf(cell)
      .toLowerCase()
      .replaceAll(/[^a-z]/g, ''),
  );
  return result === undefined ? unread('result_unclear', shown(cell)) : readAs(result);
}
