/** What a shared link shows of a product or an UMKM, already in words. */
export type SharePicture = {
  title: string;
  /** `Rp18.000`, or what an UMKM makes. */
  headline: string;
  /** Behind the headline, smaller: `per bungkus`. */
  headlineNote: string;
  /** Who and where, one line each. */
  lines: readonly string[];
  /** Verified badges, at most two fit. */
  badges: readonly string[];
  /** The cloth to the left as the content of a standing svg of 630 by 630. */
  tile: string;
};

/** A line of text as outlines, as `letter` in the platform draws it. */
export type Letter = (
  text: string,
  weight: 500 | 800,
  size: number,
  tracking?: number,
) => { path: string; width: number };

export const shareWidth = 1200;
export const shareHeight = 630;

const ink = '#1c2722';
const muted = '#59635b';
const river = '#0e5a53';
const left = 690;
const room = shareWidth - left - 56;

/** Draws the picture as an svg without a single text element, so that it looks the same on a server without fonts. */
export function sharePictureSvg(picture: SharePicture, letter: Letter): string {
  const title = fitTitle(picture.title, letter);
  const titleTop = 150;
  const headlineBase = titleTop + title.lines.length * title.size * 1.14 + 58;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${shareWidth}" height="${shareHeight}">`,
    `<rect width="${shareWidth}" height="${shareHeight}" fill="#fbf7ef"/>${picture.tile}`,
    `<rect x="630" width="8" height="${shareHeight}" fill="#d99a1c"/>`,
    brand(letter),
    ...title.lines.map((line, index) =>
      text(letter, line, left, titleTop + title.size * (0.82 + index * 1.14), 800, title.size, ink, -0.025),
    ),
    headline(picture, headlineBase, letter),
    badgeRow(picture.badges, headlineBase + 36, letter),
    ...footLines(picture.lines, letter),
    '</svg>',
  ].join('');
}

/** Sizes and how many lines of each leave room for what stands below. */
const titleSizes = [
  { size: 64, most: 2 },
  { size: 52, most: 3 },
  { size: 42, most: 3 },
] as const;

/** The largest size at which the title fits; one that is too long for the smallest ends in an ellipsis. */
function fitTitle(title: string, letter: Letter): { size: number; lines: string[] } {
  for (const { size, most } of titleSizes) {
    const lines = wrapLines(title, room, (line) => letter(line, 800, size, -0.025).width);
    if (lines.length <= most) return { size, lines };
  }
  const lines = wrapLines(title, room, (line) => letter(line, 800, 42, -0.025).width);
  return { size: 42, lines: [...lines.slice(0, 2), `${(lines[2] ?? '').slice(0, 18).trimEnd()}…`] };
}

/** Breaks a text into lines that fit; a word that is too long by itself is broken anywhere. */
export function wrapLines(text: string, width: number, widthOf: (line: string) => number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).flatMap((each) => breakWord(each, width, widthOf))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && widthOf(longer) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line === '' ? lines : [...lines, line];
}

function breakWord(word: string, width: number, widthOf: (line: string) => number): string[] {
  if (widthOf(word) <= width || word.length < 2) return [word];
  const half = Math.ceil(word.length / 2);
  return [word.slice(0, half), word.slice(half)].flatMap((part) => breakWord(part, width, widthOf));
}

/** A line cut with an ellipsis where it would leave the picture. */
function cut(words: string, weight: 500 | 800, size: number, letter: Letter): string {
  if (letter(words, weight, size).width <= room) return words;
  let end = words.length;
  while (end > 1 && letter(`${words.slice(0, end)}…`, weight, size).width > room) end -= 1;
  return `${words.slice(0, end).trimEnd()}…`;
}

/** One line as large as a price, or two smaller ones for a sentence. */
function headline({ headline: words, headlineNote }: SharePicture, base: number, letter: Letter): string {
  const { width } = letter(words, 800, 46, -0.02);
  if (width > room) {
    const [first = '', ...rest] = wrapLines(words, room, (line) => letter(line, 800, 32).width);
    const second = cut(rest.join(' '), 800, 32, letter);
    return (
      text(letter, first, left, base - 22, 800, 32, river) +
      text(letter, second, left, base + 16, 800, 32, river)
    );
  }
  const note = letter(headlineNote, 500, 28).width + width + 14 > room ? '' : headlineNote;
  return (
    text(letter, words, left, base, 800, 46, river, -0.02) +
    text(letter, note, left + width + 14, base, 500, 28, muted)
  );
}

function badgeRow(badges: readonly string[], top: number, letter: Letter): string {
  let x = left;
  const row: string[] = [];
  for (const badge of badges.slice(0, 2)) {
    const { width } = letter(badge, 800, 24);
    const box = width + 66;
    if (x + box > left + room) break;
    row.push(
      `<rect x="${x}" y="${top}" width="${box.toFixed(1)}" height="48" rx="10" fill="#d7e9e4"/>`,
      `<path d="M${x + 18} ${top + 25}l7 7 12-14" fill="none" stroke="#083e3a" stroke-width="4" stroke-linecap="round" stroke-linejoin="round"/>`,
      text(letter, badge, x + 48, top + 33, 800, 24, '#083e3a'),
    );
    x += box + 12;
  }
  return row.join('');
}

function footLines(lines: readonly string[], letter: Letter): string[] {
  const shown = lines.slice(0, 2);
  return shown.map((line, index) => {
    const weight = index === 0 ? 800 : 500;
    const base = 574 - (shown.length - 1 - index) * 40;
    return text(letter, cut(line, weight, 28, letter), left, base, weight, 28, index === 0 ? ink : muted);
  });
}

function text(
  letter: Letter,
  words: string,
  x: number,
  base: number,
  weight: 500 | 800,
  size: number,
  colour: string,
  tracking = 0,
): string {
  const { path } = letter(words, weight, size, tracking);
  return path === ''
    ? ''
    : `<path transform="translate(${x.toFixed(1)} ${base.toFixed(1)})" fill="${colour}" d="${path}"/>`;
}

/** The sign of the site and its name: the awning over the river, as in the header of every page. */
function brand(letter: Letter): string {
  const sign =
    '<path fill="#0e5a53" d="M9 0h14c6 0 9 3 9 9v14c0 6-3 9-9 9H9c-6 0-9-3-9-9V9c0-6 3-9 9-9z"/>' +
    '<path fill="#e3aa36" d="M0 11V9c0-6 3-9 9-9h-1v11a4 4 0 0 1-8 0zM16 0h8v11a4 4 0 0 1-8 0z"/>' +
    '<path fill="#fbf7ef" d="M8 0h8v11a4 4 0 0 1-8 0zM24 0c5 .3 8 3 8 9v2a4 4 0 0 1-8 0z"/>' +
    '<path fill="none" stroke="#ffe2a0" stroke-width="2.2" stroke-linecap="round" d="M4 21q4-5 8 0t8 0 8 0M7 27q3-3.6 6 0t6 0 6 0"/>';
  return (
    `<g transform="translate(${left} 56) scale(1.75)">${sign}</g>` +
    text(letter, 'etalase', left + 72, 98, 800, 42, ink, -0.04)
  );
}
