import { patternSvg } from '#src/domain/pattern/pattern-svg.ts';
import { photoFileName, photoWidths } from '#src/domain/photo/photo-widths.ts';
import { drawingToPng, photoAsJpeg } from '#src/platform/pictures.server.ts';
import type { ProductWords } from './print-words.ts';

/** The picture of a product for print: its photo, or its pattern where there is none or the file is gone. */
export async function productPicture(
  { photo, categoryTopId, patternSeed }: ProductWords,
  width: number,
  height: number,
): Promise<Buffer> {
  const file = photo === null ? undefined : photoFileName(photo, photoWidths[1], 'webp');
  const jpeg = file === undefined ? undefined : await photoAsJpeg(file, width, height);
  return jpeg ?? drawingToPng(patternSvg({ categoryId: categoryTopId, seed: patternSeed, width, height }));
}

/** A band of a category's cloth. */
export function clothBand(categoryId: string | null, width: number, height: number): Promise<Buffer> {
  return drawingToPng(patternSvg({ categoryId: categoryId ?? 'batik', seed: 1, width, height, bare: true }));
}
