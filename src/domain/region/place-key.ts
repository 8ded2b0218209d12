const titles = {
  kabkota: /^(kota|kab|kabupaten)\b/,
  kecamatan: /^(kec|kecamatan)\b/,
  kelurahan: /^(kel|kelurahan|ds|desa)\b/,
};

/** Spellings that people and the press use, and the official one; word by word. */
const officialSpelling = new Map([
  ['palawad', 'plawad'],
  ['pelawad', 'plawad'],
  ['nerogtog', 'neroktog'],
  ['grendeng', 'gerendeng'],
  ['blendung', 'belendung'],
  ['kroncong', 'keroncong'],
  ['kranggan', 'keranggan'],
  ['priuk', 'periuk'],
  ['penunggangan', 'panunggangan'],
  ['selapanjang', 'selapajang'],
  ['pancing', 'pacing'],
  ['tangsel', 'tangerang selatan'],
]);

/**
 * The name of an area as matching compares it: without case, accents, punctuation, blanks and its title, in the official
 * spelling. `Kel. Poris Palawad` and `porisplawad` are the same.
 */
export function placeKey(name: string, level: keyof typeof titles): string {
  const words = plain(name).replace(titles[level], ' ').split(' ');
  return words
    .map((word) => officialSpelling.get(word) ?? word)
    .join('')
    .replaceAll(' ', '');
}

/** Whether a kota or a kabupaten was said; undefined when the name leaves it open. */
export function kabkotaKind(name: string): 'kota' | 'kabupaten' | undefined {
  const title = titles.kabkota.exec(plain(name))?.[1];
  if (title === undefined) return undefined;
  return title === 'kota' ? 'kota' : 'kabupaten';
}

/** The Kemendagri code in a cell, with dots (`3671051004` is `36.71.05.1004`); undefined when it holds none. */
export function placeCode(cell: string): string | undefined {
  const digits = cell.replaceAll(/[.\s]/g, '');
  if (!/^\d{4}(\d{2}(\d{4})?)?$/.test(digits)) return undefined;
  const parts = [digits.slice(0, 2), digits.slice(2, 4), digits.slice(4, 6), digits.slice(6)];
  return parts.filter((part) => part !== '').join('.');
}

function plain(name: string): string {
  return name
    .normalize('NFKD')
    .replaceAll(/\p{Mark}/gu, '')
    .toLowerCase()
    .replaceAll(/['’`]/g, '')
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim();
}
