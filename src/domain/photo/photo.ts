/** What a photo must keep to be taken: its bytes, and its pixels before it is made smaller. */
export const photoLimits = { bytes: 12_000_000, pixels: 50_000_000 };

/** A longer strip shows nothing in a square, and beyond 16,383 pixels no WebP can hold its long side. */
export const longestShape = 10;

/** Fewer pixels on a side than this show nothing but a stamp. */
export const smallestSide = 50;

/** Every reason for which bytes are not taken as a photo; `src/i18n/messages/photo.ts` has a sentence for each. */
export const photoProblems = [
  'empty',
  'too_large',
  'is_svg',
  'is_pdf',
  'is_web_page',
  'is_heic',
  'is_animated',
  'other_format',
  'not_a_picture',
  'too_many_pixels',
  'too_small',
  'too_long',
  'crop_outside',
  'damaged',
] as const;
export type PhotoProblem = (typeof photoProblems)[number];

/** What its owner does to a photo: turned clockwise first, then cut; parts of the whole from 0 to 1. */
export type PhotoEdit = {
  turn?: 0 | 90 | 180 | 270 | undefined;
  crop?: { left: number; top: number; width: number; height: number } | undefined;
};

/** A photo that lies ready: the name of its files, and the size of its widest variant in pixels. */
export type ReadyPhoto = { file: string; width: number; height: number };

type Size = { width: number; height: number };
/** A part of a picture in whole pixels. */
export type PhotoFrame = Size & { left: number; top: number };

/** The part of an upright picture that stays after an edit; what rounding adds at the edges is taken off. */
export function frameOf(
  upright: Size,
  { turn = 0, crop = wholePicture }: PhotoEdit,
): PhotoFrame | 'crop_outside' | 'too_small' | 'too_long' {
  const { width, height } = turn % 180 === 0 ? upright : { width: upright.height, height: upright.width };
  if (!isInside(crop)) return 'crop_outside';
  const left = Math.round(crop.left * width);
  const top = Math.round(crop.top * height);
  const frame = {
    left,
    top,
    width: Math.min(Math.round(crop.width * width), width - left),
    height: Math.min(Math.round(crop.height * height), height - top),
  };
  const [short, long] = [Math.min(frame.width, frame.height), Math.max(frame.width, frame.height)];
  if (short < smallestSide) return 'too_small';
  return long > short * longestShape ? 'too_long' : frame;
}

const wholePicture = { left: 0, top: 0, width: 1, height: 1 };
/** A browser that cuts to the edge may be a little beyond it in its sums. */
const slack = 1e-6;

function isInside({ left, top, width, height }: PhotoFrame): boolean {
  return (
    [left, top, width, height].every((part) => Number.isFinite(part) && part >= 0) &&
    width > 0 &&
    height > 0 &&
    left + width <= 1 + slack &&
    top + height <= 1 + slack
  );
}
