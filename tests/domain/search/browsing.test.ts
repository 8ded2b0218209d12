import { expect, test } from 'vitest';
import { Browsing } from '#src/domain/search/browsing.ts';
import { countFacets } from '#src/domain/search/count-facets.ts';
import { FacetColumns } from '#src/domain/search/facet-columns.ts';
import type { Chosen } from '#src/domain/search/facet-filter.ts';
import { seeded } from '../../support/seeded.ts';

const random = seeded(31);
const today = 20_000;
const dayOf = (day: number) => new Date(day * 86_400_000).toISOString().slice(0, 10);
const oneOf = <Value>(values: readonly Value[]): Value | undefined =>
  values[Math.floor(random() * values.length)];
const categories = ['camilan', 'keripik_singkong', 'batik'];
const kecamatan = ['36.71.05', '36.71.07'];
const certificates = ['halal', 'pirt', 'sni'];

function randomCity(rows: number): FacetColumns {
  const columns = new FacetColumns(new Map([['keripik_singkong', 'camilan']]));
  for (let id = 1; id <= rows; id += 1) {
    columns.put({
      id,
      until: dayOf(today + Math.floor(random() * 10) - 1),
      price: Math.floor(random() * 100),
      listedAt: id,
      single: {
        category: oneOf(categories) ?? null,
        kecamatan: oneOf(kecamatan) ?? null,
        kelurahan: null,
        readiness: null,
        ships_abroad: random() < 0.2 ? 'ya' : null,
      },
      claims: certificates.flatMap((value): [string, string, string][] =>
        random() < 0.4 ? [['certificate', value, dayOf(today + Math.floor(random() * 10) - 5)]] : [],
      ),
    });
  }
  return columns;
}

test('browsing a city counts as going through its rows one by one does', () => {
  const columns = randomCity(60_000);
  const browsing = new Browsing();
  const choices: Chosen[] = [
    {},
    { category: ['camilan'] },
    { certificate: ['halal'] },
    { certificate: ['halal', 'sni'], kecamatan: ['36.71.05'] },
    { certificate: ['pirt'], ships_abroad: ['ya'], category: ['batik', 'keripik_singkong'] },
    { certificate: ['unknown'] },
  ];
  for (const chosen of choices) {
    for (const priceMax of [undefined, 30]) {
      const narrowing = { chosen, priceMin: priceMax === undefined ? undefined : 5, priceMax, today };
      const browsed = browsing.narrow(columns, 1, narrowing);
      const plain = countFacets(columns, columns.ids(), narrowing);
      expect([...browsed.matches.ids()]).toEqual([...plain.matches]);
      expect(browsed.total).toBe(plain.matches.length);
      expect(browsed.facets).toEqual(plain.facets);
    }
  }
});
