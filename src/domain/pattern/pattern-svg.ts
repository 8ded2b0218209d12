import { wornCategory } from './cloth.ts';
import { glyphFor } from './glyph-choice.ts';
import type { GlyphName } from './glyph.ts';
import { loneSpriteMarkup } from './sprite.ts';
import { bandMarkup, tileMarkup, tileSide } from './tile.ts';

/** What to draw: the tile of a product or firm, in pixels; `bare` leaves the medallion out for a background. */
export interface PatternRequest {
  categoryId: string;
  seed: number;
  width: number;
  height: number;
  glyph?: GlyphName | undefined;
  bare?: boolean | undefined;
}

/** A tile as an svg that stands alone, for shared pictures and letters; a page uses PatternTile instead. */
export function patternSvg({ categoryId, seed, width, height, glyph, bare = false }: PatternRequest): string {
  const category = wornCategory(categoryId);
  const drawing = glyph ?? glyphFor(category);
  const viewBox = bare ? `0 0 ${width} ${height}` : `0 0 ${tileSide} ${tileSide}`;
  const content = bare ? bandMarkup(category, width, height) : tileMarkup(category, seed, drawing);
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="${viewBox}" preserveAspectRatio="xMidYMid slice">` +
    `${loneSpriteMarkup(category, drawing)}${content}</svg>`
  );
}
