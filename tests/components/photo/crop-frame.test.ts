import { describe, expect, it } from 'vitest';
import {
  corners,
  moveFrame,
  shapeFrame,
  stretchFrame,
  turnedSize,
  turnFrame,
  wholeFrame,
  type CropFrame,
} from '#src/components/photo/crop-frame.ts';
import { typedCrop } from '#src/components/photo/own-photo-view.ts';
import { editIn } from '#src/domain/photo/photo-form.ts';
import { frameOf } from '#src/domain/photo/photo.ts';

const portrait = { width: 600, height: 800 };
const pixels = (frame: CropFrame, { width, height } = portrait) => [
  Math.round(frame.width * width),
  Math.round(frame.height * height),
];

describe('The frame of a cut', () => {
  it('moves, at most to the edges', () => {
    const frame = { left: 0.25, top: 0.25, width: 0.5, height: 0.5 };
    expect(moveFrame(frame, 0.1, -0.1)).toEqual({ ...frame, left: 0.35, top: 0.15 });
    expect(moveFrame(frame, 9, -9)).toEqual({ ...frame, left: 0.5, top: 0 });
  });

  it('stretches at each corner while the one across stays, and never turns inside out', () => {
    const frame = { left: 0.2, top: 0.2, width: 0.6, height: 0.6 };
    const to = { x: 0.4, y: 0.6 };
    expect(stretchFrame(frame, 'bottomRight', to, 'free', portrait)).toMatchObject({ left: 0.2, top: 0.2 });
    const fromTopLeft = stretchFrame(frame, 'topLeft', to, 'free', portrait);
    expect(fromTopLeft.left + fromTopLeft.width).toBeCloseTo(0.8);
    expect(fromTopLeft.top + fromTopLeft.height).toBeCloseTo(0.8);
    for (const corner of corners)
      for (const point of [-1, 0, 0.5, 1, 2].flatMap((x) => [-1, 0.5, 2].map((y) => ({ x, y }))))
        for (const ratio of ['free', 'square', 'landscape'] as const) {
          const stretched = stretchFrame(frame, corner, point, ratio, portrait);
          expect(stretched.width).toBeGreaterThan(0.05);
          expect(stretched.left).toBeGreaterThanOrEqual(-1e-9);
          expect(stretched.left + stretched.width).toBeLessThanOrEqual(1 + 1e-9);
          expect(stretched.top + stretched.height).toBeLessThanOrEqual(1 + 1e-9);
          const [width = 0, height = 0] = pixels(stretched);
          if (ratio === 'square') expect(Math.abs(width - height)).toBeLessThanOrEqual(1);
          if (ratio === 'landscape') expect(Math.abs(width * 3 - height * 4)).toBeLessThanOrEqual(4);
        }
  });

  it('takes a shape, as large as it goes', () => {
    expect(pixels(shapeFrame(wholeFrame, 'square', portrait))).toEqual([600, 600]);
    expect(pixels(shapeFrame(wholeFrame, 'landscape', portrait))).toEqual([600, 450]);
    expect(
      pixels(shapeFrame(wholeFrame, 'landscape', { width: 800, height: 200 }), { width: 800, height: 200 }),
    ).toEqual([267, 200]);
    expect(shapeFrame(wholeFrame, 'free', portrait)).toBe(wholeFrame);
  });

  it('turns with the photo, and is the same after four quarters', () => {
    const frame = { left: 0.125, top: 0.25, width: 0.5, height: 0.25 };
    expect(turnFrame(frame)).toEqual({ left: 0.5, top: 0.125, width: 0.25, height: 0.5 });
    expect(turnFrame(turnFrame(turnFrame(turnFrame(frame))))).toEqual(frame);
    expect(turnedSize(portrait, 270)).toEqual({ width: 800, height: 600 });
  });
});

describe('What the form sends', () => {
  const typed = (left: string, top: string, width: string, height: string, turn = '90') => ({
    turn: [turn],
    left: [left],
    top: [top],
    width: [width],
    height: [height],
  });

  it('is a turn and a cut in percent, with a point or a comma', () => {
    expect(editIn(typed('10', '0', '50.5', '100'))).toEqual({
      turn: 90,
      crop: { left: 0.1, top: 0, width: 0.505, height: 1 },
    });
    const other = editIn(typed('0', '0', '33,3', '100', 'x'));
    expect(other?.turn).toBe(0);
    expect(other?.crop?.width).toBeCloseTo(0.333);
  });

  it('may go a hair beyond the edge by rounding, and no further', () => {
    const rounded = editIn(typed('33.4', '0', '66.7', '100'));
    expect(frameOf(portrait, rounded ?? {})).toMatchObject({ left: 267, width: 533 });
    expect(frameOf(portrait, editIn(typed('50', '0', '60', '100')) ?? {})).toBe('crop_outside');
  });

  it.each([
    ['', '0', '50', '50'],
    ['a', '0', '50', '50'],
    ['-1', '0', '50', '50'],
    ['0', '0', '101', '50'],
  ])('is no cut when a number is none: %s %s %s %s', (...numbers) => {
    expect(editIn(typed(...numbers))).toBeUndefined();
  });

  it('stays in the form when it was refused', () => {
    const refused = { ok: false as const, problems: [], typed: typed('10', '20', '5', '50') };
    expect(typedCrop(refused)).toEqual({
      turn: 90,
      frame: { left: 0.1, top: 0.2, width: 0.05, height: 0.5 },
    });
    expect(typedCrop(undefined)).toEqual({ turn: 0, frame: wholeFrame });
  });
});
