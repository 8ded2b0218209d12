import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type * as OpenType from 'opentype.js';

export type Weight = 500 | 800;

/** A line of text as outlines: the path's data from its baseline's left end, and its width, both in pixels. */
export type Lettering = { path: string; width: number };

// Required, not imported: Node sees only a default export of this package and a bundler only named ones.
const require = createRequire(import.meta.url);
const { parse } = require('opentype.js') as Pick<typeof OpenType, 'parse'>;

const fonts = new Map<string, OpenType.Font>();

/**
 * Draws a line of Plus Jakarta Sans as outlines, since a fresh server has no fonts to draw text with. `tracking` is in
 * parts of the size. Letters that the font lacks (CJK, emoji) are left out.
 */
export function letter(text: string, weight: Weight, size: number, tracking = 0): Lettering {
  const paths: string[] = [];
  let width = 0;
  let before: { font: OpenType.Font; glyph: OpenType.Glyph } | undefined;
  for (const character of text.normalize('NFC')) {
    const font = fontWith(character, weight);
    if (font === undefined) continue;
    const glyph = font.charToGlyph(character);
    const scale = size / font.unitsPerEm;
    if (before?.font === font) width += font.getKerningValue(before.glyph, glyph) * scale;
    paths.push(pathData(glyph.getPath(width, 0, size)));
    width += (glyph.advanceWidth ?? 0) * scale + tracking * size;
    before = { font, glyph };
  }
  return { path: paths.join(''), width };
}

/** The outline as path data. The package's own `toPathData` writes NaN for numbers such as 7e-15. */
function pathData({ commands }: OpenType.Path): string {
  const parts = commands.map((command) => {
    const point = (x: number, y: number) => `${x.toFixed(1)} ${y.toFixed(1)}`;
    switch (command.type) {
      case 'M':
      case 'L':
        return command.type + point(command.x, command.y);
      case 'Q':
        return `Q${point(command.x1, command.y1)} ${point(command.x, command.y)}`;
      case 'C':
        return `C${point(command.x1, command.y1)} ${point(command.x2, command.y2)} ${point(command.x, command.y)}`;
      case 'Z':
        return 'Z';
    }
  });
  return parts.join('');
}

function fontWith(character: string, weight: Weight): OpenType.Font | undefined {
  return (['latin', 'latin-ext'] as const)
    .map((subset) => fontOf(subset, weight))
    .find((font) => font.charToGlyphIndex(character) > 0);
}

function fontOf(subset: 'latin' | 'latin-ext', weight: Weight): OpenType.Font {
  const file = `@fontsource/plus-jakarta-sans/files/plus-jakarta-sans-${subset}-${weight}-normal.woff`;
  const known = fonts.get(file);
  if (known !== undefined) return known;
  const bytes = readFileSync(require.resolve(file));
  const font = parse(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
  fonts.set(file, font);
  return font;
}
