import { clothOf, wornCategory } from './cloth.ts';
import type { GlyphName } from './glyph.ts';
import type { PatternCategory } from './pattern.ts';
import { spriteId } from './sprite.ts';
import { variationOf, type Medallion, type Variation } from './variation.ts';

/** The side of a tile in its own units. */
export const tileSide = 300;

/** Half of what a turned cloth must cover so that no corner stays bare, at the smallest scale. */
const reach = 250;

/** How much of its medallion a line drawing may fill; pointed ones have less room. */
const glyphSize: Record<Medallion, number> = {
  round: 1.3,
  quatrefoil: 1.35,
  star: 1.2,
  gate: 1.25,
  lozenge: 1.15,
};

/** What stands inside a tile's svg: it only points into the page's sprite, so that fifty tiles stay small. */
export function tileMarkup(categoryId: string, seed: number, glyph: GlyphName): string {
  const category = wornCategory(categoryId);
  const variation = variationOf(category, seed);
  const [ground, figure] = coloursOf(category, variation.isSwapped);
  return [
    `<rect width="300" height="300" fill="${ground}"/>`,
    clothField(category, variation),
    layoutMarkup(category, variation, ground, figure),
    medallionMarkup(variation, glyph, ground, figure),
  ].join('');
}

/** Only the cloth, at rest: for bands, category tiles and backgrounds of the given size. */
export function bandMarkup(categoryId: string, width: number, height: number): string {
  const category = wornCategory(categoryId);
  const size = `width="${width}" height="${height}"`;
  return `<rect ${size} fill="${clothOf(category).ground}"/><rect ${size} fill="url(#${spriteId.cloth(category)})"/>`;
}

function coloursOf(category: PatternCategory, isSwapped: boolean): readonly [string, string] {
  const { ground, figure } = clothOf(category);
  return isSwapped ? [figure, ground] : [ground, figure];
}

function clothTransform({ turn, scale, shiftX, shiftY }: Variation): string {
  const turned = turn === 0 ? '' : `rotate(${turn})`;
  return `translate(${150 + shiftX - 24} ${150 + shiftY - 24})${turned}scale(${scale.toFixed(2)})`;
}

function clothField(category: PatternCategory, variation: Variation): string {
  return (
    `<rect x="-${reach}" y="-${reach}" width="${2 * reach}" height="${2 * reach}" transform="${clothTransform(variation)}" ` +
    `fill="url(#${spriteId.cloth(category, variation.isSwapped)})"/>`
  );
}

function layoutMarkup(
  category: PatternCategory,
  variation: Variation,
  ground: string,
  figure: string,
): string {
  const other = spriteId.cloth(category, !variation.isSwapped);
  switch (variation.layout) {
    case 'full':
      return '';
    case 'pagi-sore':
      return `<path d="M300 0v300H0z" fill="${figure}"/><path d="M300 0v300H0z" fill="url(#${other})"/>`;
    case 'tumpal':
      return `<path d="M0 226h300v74H0z" fill="${ground}"/><use href="#${spriteId.tumpal}" fill="${figure}" stroke="${figure}"/>`;
    case 'edged':
      return `<use href="#${spriteId.edge}" fill="${ground}" stroke="${figure}"/>`;
  }
}

function medallionMarkup(
  { medallion, isInverted }: Variation,
  glyph: GlyphName,
  ground: string,
  figure: string,
): string {
  const [field, line] = isInverted ? [figure, ground] : [ground, figure];
  const size = glyphSize[medallion];
  return (
    `<use href="#${spriteId.medallion(medallion)}" fill="${field}" stroke="${line}"/>` +
    `<use href="#${spriteId.glyph(glyph)}" transform="translate(${150 - 50 * size} ${150 - 50 * size})scale(${size})" fill="${line}" stroke="${line}"/>`
  );
}
