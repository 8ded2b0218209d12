/** What people write between the digits of a number: blanks, dots, dashes, slashes, underscores, `+` and `%20` in addresses. */
const between = String.raw`[\s\u200C\u200D./_+·\p{Dash}]`;
const runOfDigits = new RegExp(String.raw`\d(?:${between}{0,3}\d){15,}`, 'gu');

/**
 * Mobile numbers, each alone or in groups: 08 or 62 8, then 8 to 11 digits. The inner groups of two side by side often have
 * the digits of an NIK. Not behind other digits: there `0890` may be the month and year of one.
 */
const mobile = String.raw`(?:62${between}?|0)8\d{1,2}${between}?\d{3,4}${between}?\d{3,5}(?!\d)`;
const mobiles = new RegExp(String.raw`(?<!\d${between}{0,3})${mobile}(?:${between}{0,3}${mobile})*`, 'gu');

/** How the groups of an NIK are long where somebody parts them; beside other digits only these are looked for. */
const groupings = [[16], [4, 4, 4, 4], [6, 6, 4], [2, 2, 2, 2, 2, 2, 4], [2, 2, 2, 6, 4]];

/**
 * Whether a text holds what looks like an NIK: 16 digits, parted or not, with the code of a province and a day of birth
 * in them (a woman's day has 40 added). It must never be stored, wherever somebody typed it.
 */
export function holdsNik(text: string): boolean {
  if (text.length < 16) return false;
  const plain = text.normalize('NFKC').replaceAll('%20', ' ').replaceAll(mobiles, 'HP');
  return [...plain.matchAll(runOfDigits)].some(([run]) => {
    if (isTwoDays(run)) return false;
    const parts = run.split(/\D+/);
    return (
      (isLikeNik(parts.join('')) && !isOtherNumber(parts)) ||
      parts.some((_, start) => beginsNik(parts.slice(start)))
    );
  });
}

/** A file's name as it may be kept: people call a scan or a list by the number in it. */
export function fileNameToKeep(name: string): string {
  return holdsNik(name) ? `berkas${/\.[a-z\d]{1,5}$/i.exec(name)?.[0] ?? ''}` : name;
}

function beginsNik(parts: readonly string[]): boolean {
  return groupings.some((lengths) => {
    const candidate = parts.slice(0, lengths.length);
    return (
      lengths.every((length, index) => candidate[index]?.length === length) && isLikeNik(candidate.join(''))
    );
  });
}

function isLikeNik(digits: string): boolean {
  const [, province, day, month] = /^(\d{2})\d{4}(\d{2})(\d{2})\d{6}$/.exec(digits) ?? [];
  // No province has 20, with which the years of this century begin: `2024/05/12/12345678` is the address of an article.
  if (province === '20') return false;
  return isFrom(province, 11, 97) && (isFrom(day, 1, 31) || isFrom(day, 41, 71)) && isFrom(month, 1, 12);
}

function isFrom(digits: string | undefined, least: number, most: number): boolean {
  return digits !== undefined && Number(digits) >= least && Number(digits) <= most;
}

/** An NIB or a bar code with a number behind it, a permit with its year: 16 digits together, no NIK parted. */
function isOtherNumber([first, last, ...rest]: readonly string[]): boolean {
  if (first === undefined || last === undefined || rest.length > 0) return false;
  return first.length === 13 || last.length === 13 || (first.length === 12 && /^(?:19|20)\d\d$/.test(last));
}

/** `12/05/2024 - 10/06/2024` has 16 digits too. */
function isTwoDays(run: string): boolean {
  const day = String.raw`(?:0[1-9]|[12]\d|3[01])([./-])(?:0[1-9]|1[0-2])`;
  return new RegExp(String.raw`^${day}\1(?:19|20)\d\d\D+${day}\2(?:19|20)\d\d$`).test(run);
}
