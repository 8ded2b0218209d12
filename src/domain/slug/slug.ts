import { nameKey } from '#src/domain/enterprise/name-key.ts';

const longest = 80;

/** The readable end of an address: `Kecap Benteng SH (Siong Hin)` is `kecap-benteng-sh-siong-hin`; empty without Latin letters. */
export function slugOf(name: string): string {
  const words = nameKey(name)
    .replaceAll(/[^a-z0-9 ]/g, '')
    .split(' ')
    .filter((word) => word !== '');
  let slug = '';
  for (const word of words) {
    const longer = slug === '' ? word : `${slug}-${word}`;
    if (longer.length > longest) break;
    slug = longer;
  }
  return slug === '' ? (words[0] ?? '').slice(0, longest) : slug;
}

/** The first of `base`, `base-2`, `base-3` … that is free. */
export function numberedSlug(base: string, isTaken: (slug: string) => boolean): string {
  let slug = base;
  for (let number = 2; isTaken(slug); number += 1) slug = `${base}-${number}`;
  return slug;
}
