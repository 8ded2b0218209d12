import type { Readable } from 'node:stream';
import { UnreadableFile } from './unreadable-file.server.ts';

/** A merged cell: from 1, both ends included. */
export type Merge = { top: number; bottom: number; left: number; right: number };

export type SheetLimits = { rows: number; cells: number; merges: number };

export type SheetSurvey = { rows: number; cells: number; merges: Merge[] };

/**
 * Goes through a sheet once without building anything: how large it is, so that a sheet beyond the limits is refused
 * as soon as it is, and its merged cells, which XML tells only after the rows.
 */
export async function surveySheet(stream: Readable, limits: SheetLimits): Promise<SheetSurvey> {
  const survey: SheetSurvey = { rows: 0, cells: 0, merges: [] };
  const decoder = new TextDecoder('latin1');
  let rest = '';
  for await (const piece of stream) {
    const text = rest + decoder.decode(piece as Buffer, { stream: true });
    const end = text.lastIndexOf('<');
    takeStock(text.slice(0, Math.max(end, 0)), survey);
    refuseBeyond(survey, limits);
    rest = end === -1 ? '' : text.slice(end);
    // No tag of a sheet is that long: this is text, and text is not surveyed.
    if (rest.length > 100_000) rest = '';
  }
  takeStock(rest, survey);
  refuseBeyond(survey, limits);
  return survey;
}

function refuseBeyond({ rows, cells, merges }: SheetSurvey, limits: SheetLimits): void {
  if (rows > limits.rows || cells > limits.cells || merges.length > limits.merges) {
    throw new UnreadableFile('file_too_many_rows');
  }
}

const tags = /<(?:\w+:)?(?:(row)|(c)|mergeCell)(?=[\s/>])(?:[^<>]*?\sref="([A-Z]+)(\d+):([A-Z]+)(\d+)")?/g;

function takeStock(text: string, survey: SheetSurvey): void {
  for (const [, row, cell, left, top, right, bottom] of text.matchAll(tags)) {
    if (row !== undefined) survey.rows += 1;
    else if (cell !== undefined) survey.cells += 1;
    else if (left !== undefined && right !== undefined) {
      survey.merges.push({
        top: Number(top),
        bottom: Number(bottom),
        left: columnNumber(left),
        right: columnNumber(right),
      });
    }
  }
}

/** `A` is 1, `AA` 27. */
export function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters) number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
}
