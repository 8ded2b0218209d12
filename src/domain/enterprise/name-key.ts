/** A name as matching compares it: lower case, no accents, no punctuation, `&` as `dan`. `Syar'i` and `Syari` are one. */
export function nameKey(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll('&', ' dan ')
    .replaceAll(/[\p{Mark}'’‘`´]/gu, '')
    .replaceAll(/[^\p{Letter}\p{Number}]+/gu, ' ')
    .trim();
}
