import { typedText, type Typed } from '#src/domain/form/form-answer.ts';
import type { PhotoEdit } from './photo.ts';

const turns = [0, 90, 180, 270] as const;

/** What the form asks for that turns and cuts a photo: percents of the turned photo; undefined when they are none. */
export function editIn(typed: Typed): PhotoEdit | undefined {
  const turn = turns.find((each) => String(each) === typedText(typed, 'turn')) ?? 0;
  const [left, top, width, height] = ['left', 'top', 'width', 'height'].map((name) =>
    percentIn(typedText(typed, name)),
  );
  if (left === undefined || top === undefined || width === undefined || height === undefined)
    return undefined;
  // Rounded to a tenth, left and width may come to a hair beyond the edge together.
  return {
    turn,
    crop: { left, top, width: upTo(1 - left, width), height: upTo(1 - top, height) },
  };
}

function percentIn(text: string): number | undefined {
  if (!/^\d{1,3}(?:[.,]\d+)?$/.test(text.trim())) return undefined;
  const part = Number(text.trim().replace(',', '.')) / 100;
  return part <= 1 ? part : undefined;
}

const hair = 0.0011;

function upTo(room: number, length: number): number {
  return length > room && length - room < hair ? room : length;
}
