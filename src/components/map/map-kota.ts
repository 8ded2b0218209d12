import { kotaTangerang, kotaTangerangSelatan } from '#src/domain/region/region.ts';

/** The kota that have a map: their kelurahan have open outlines. The slug stands in the address as `kota`. */
export const mapKota = [
  { code: kotaTangerang, slug: 'kota-tangerang', name: 'Kota Tangerang' },
  { code: kotaTangerangSelatan, slug: 'kota-tangerang-selatan', name: 'Kota Tangerang Selatan' },
] as const;

/** The kota whose map an address asks for: the one it names, else the one in which its chosen places lie. */
export function chosenKota(slug: string | null, places: readonly string[]): string {
  const named = mapKota.find((kota) => kota.slug === slug);
  const around = mapKota.find(
    ({ code }) => places.length > 0 && places.every((place) => place.startsWith(`${code}.`)),
  );
  return (named ?? around ?? mapKota[0]).code;
}
