import { clothOf, wornCategory } from './cloth.ts';
import { glyphOf, type GlyphName } from './glyph.ts';
import { motifOf } from './motif.ts';
import { patternCategories, type MotifName, type PatternCategory } from './pattern.ts';

/** Ids in a page: `mo-` a motif's drawing, `pt-` a cloth, `pts-` the same with its colours swapped, `gl-` a line drawing, `md-` a medallion, `pt-tumpal` a border. */
export const spriteId = {
  motif: (name: MotifName) => `mo-${name}`,
  cloth: (category: PatternCategory, isSwapped = false) => `pt${isSwapped ? 's' : ''}-${category}`,
  glyph: (name: GlyphName) => `gl-${name}`,
  medallion: (name: string) => `md-${name}`,
  tumpal: 'bd-tumpal',
  edge: 'bd-edge',
};

const medallionPaths: Record<string, string> = {
  round: 'M72 150a78 78 0 1 0 156 0 78 78 0 1 0-156 0z',
  quatrefoil: 'M100 100a55 55 0 0 1 100 0 55 55 0 0 1 0 100 55 55 0 0 1-100 0 55 55 0 0 1 0-100z',
  star: 'M150 54L179 80L218 82L220 121L246 150L220 179L218 218L179 220L150 246L121 220L82 218L80 179L54 150L80 121L82 82L121 80z',
  gate: 'M78 226v-76a72 76 0 0 1 144 0v76z',
  lozenge: 'M150 40Q196 104 260 150 196 196 150 260 104 196 40 150 104 104 150 40z',
};

const medallionSymbols = Object.entries(medallionPaths).map(
  ([name, path]) =>
    `<path id="${spriteId.medallion(name)}" d="${path}" stroke-width="4" stroke-linejoin="round"/>`,
);

const tumpalTeeth = [0, 60, 120, 180, 240]
  .map((x) => `M${x} 300l30-62 30 62zM${x + 16} 300l14-30 14 30z`)
  .join('');
const borders =
  `<path id="${spriteId.tumpal}" stroke-width="3" fill-rule="evenodd" d="M0 232h300M0 226h300${tumpalTeeth}"/>` +
  `<g id="${spriteId.edge}" stroke-width="3"><path fill-rule="evenodd" d="M-4-4h308v308H-4zM32 32v236h236V32z"/>` +
  `<path fill="none" stroke-dasharray="3 9" stroke-linecap="round" d="M16 16h268v268H16z"/></g>`;

const motifMarkup = once((name: MotifName) => `<g id="${spriteId.motif(name)}">${motifOf(name).drawing}</g>`);
const clothsMarkup = once(
  (category: PatternCategory) => clothMarkup(category, false) + clothMarkup(category, true),
);
const glyphMarkup = once(drawGlyph);

/** The parts of a sprite are few and on nearly every page. */
function once<Name extends string>(draw: (name: Name) => string): (name: Name) => string {
  const drawn = new Map<Name, string>();
  return (name) => {
    const markup = drawn.get(name) ?? draw(name);
    drawn.set(name, markup);
    return markup;
  };
}

function clothMarkup(category: PatternCategory, isSwapped: boolean): string {
  const { motif, ground, figure } = clothOf(category);
  const { width, height, lie } = motifOf(motif);
  const colour = isSwapped ? ground : figure;
  const transform = lie === 0 ? '' : ` patternTransform="rotate(${lie})"`;
  return (
    `<pattern id="${spriteId.cloth(category, isSwapped)}" width="${width}" height="${height}" patternUnits="userSpaceOnUse"${transform}>` +
    `<use href="#${spriteId.motif(motif)}" stroke="${colour}" fill="${colour}"/></pattern>`
  );
}

function drawGlyph(name: GlyphName): string {
  const { body, lines } = { lines: '', ...glyphOf(name) };
  return (
    `<g id="${spriteId.glyph(name)}" stroke-linecap="round" stroke-linejoin="round"><path fill-opacity=".16" stroke-width="3" d="${body}"/>` +
    `${lines === '' ? '' : `<path fill="none" stroke-width="2.2" d="${lines}"/>`}</g>`
  );
}

/** What a page must hold once so that tiles of these categories can point into it: the content of one hidden svg. */
export function spriteMarkup(categories: readonly string[]): string {
  const worn = new Set(categories.map(wornCategory));
  const shown = patternCategories.filter((category) => worn.has(category));
  const motifs = new Set(shown.map((category) => clothOf(category).motif));
  const glyphs = new Set(shown.flatMap((category) => clothOf(category).glyphs));
  return [
    '<defs>',
    ...[...motifs].map(motifMarkup),
    ...shown.map(clothsMarkup),
    ...[...glyphs].map(glyphMarkup),
    ...medallionSymbols,
    borders,
    '</defs>',
  ].join('');
}

/** The same for a single drawing that stands alone: only what its category, glyph and medallion need. */
export function loneSpriteMarkup(category: PatternCategory, glyph: GlyphName): string {
  return (
    `<defs>${motifMarkup(clothOf(category).motif)}${clothsMarkup(category)}` +
    `${glyphMarkup(glyph)}${medallionSymbols.join('')}${borders}</defs>`
  );
}
