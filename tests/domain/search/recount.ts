import { expect } from 'vitest';
import type { Database } from '#db/client.ts';
import { everyProduct } from '#src/domain/search/search-params.ts';
import type { FacetCount, ProductFacet, ProductQuery } from '#src/domain/search/search.ts';
import { seeded } from '../../support/seeded.ts';
import type { Engine } from './contract.ts';
import {
  writeEnterprise,
  writeProduct,
  type ClaimFixture,
  type EnterpriseFixture,
  type ProductFixture,
} from './world.ts';

// No two of these words are near enough to be taken for one another's misspelling, nor a beginning of each other.
const words = ['zorvanek', 'quimbalo', 'tuxedrim', 'wyfoglan', 'hespurdo', 'mlikanta'];
const kelurahan = ['36.71.05.1001', '36.71.05.1003', '36.71.07.1009', '36.71.07.1005'];
const parents: Record<string, string | undefined> = {
  keripik_singkong: 'camilan',
  keripik_pisang: 'camilan',
};
const categories = ['camilan', 'keripik_singkong', 'keripik_pisang', 'batik', 'minuman'];
const certificates = ['halal', 'pirt', 'sni'];
export const days = ['2026-06-10', '2026-06-15', '2026-06-20', '2026-06-25'];
const trainings = ['blk', 'gampang-kerja'];
const stages = ['substantif', 'didaftar', 'persiapan', 'ditolak'] as const;

type Known = { id: number; maker: EnterpriseFixture; product: ProductFixture };

/** Writes a random world and asks random queries; every answer must be what a plain recount over the fixtures gives. */
export async function compareWithRecount(database: Database, engine: Engine): Promise<void> {
  const random = seeded(20_260_615);
  const known = await writeRandomWorld(database, random);
  await engine.settle();
  let answers = 0;
  for (let round = 0; round < 150; round += 1) {
    const query = randomQuery(random);
    const today = pick(random, days);
    const answer = await engine.index.searchProducts(query, today);
    const expected = recount(known, query, today);
    expect({ query, today, ...answer, ids: answer.ids.toSorted(byNumber) }).toEqual({
      query,
      today,
      total: expected.ids.length,
      ids: expected.ids,
      facets: expected.facets,
      correctedQuery: null,
      // What rows were found by is each engine's own.
      matched: answer.matched,
    });
    answers += answer.total;
  }
  // The queries must be worth asking.
  expect(answers).toBeGreaterThan(500);
}

/** Writes UMKM and products at random, with claims of every kind that run out on different days. */
export async function writeRandomWorld(database: Database, random: () => number): Promise<Known[]> {
  const known: Known[] = [];
  for (let maker = 0; maker < 14; maker += 1) {
    const fixture: EnterpriseFixture = {
      name: `Usaha ${pick(random, words)}`,
      shipsAbroad: random() < 0.3,
      claims: randomClaims(random, ['enterprise']),
      ...(random() < 0.85 ? { kelurahan: pick(random, kelurahan) } : {}),
      ...(random() < 0.15 ? { exemptUntil: pick(random, days) } : {}),
    };
    const enterpriseId = await writeEnterprise(database, fixture);
    for (let index = 0; index < 6; index += 1) {
      const product: ProductFixture = {
        name: `${pick(random, words)} ${pick(random, words)}`,
        description: pick(random, words),
        category: pick(random, categories),
        price: 1000 * (1 + Math.floor(random() * 5)),
        isWithdrawn: random() < 0.1,
        hasPicture: random() < 0.9,
        claims: randomClaims(random, ['product']),
      };
      known.push({ id: await writeProduct(database, enterpriseId, product), maker: fixture, product });
    }
  }
  return known;
}

function randomClaims(random: () => number, [about]: ['enterprise' | 'product']): ClaimFixture[] {
  const claims: ClaimFixture[] = [];
  const state = () => ({
    ...(random() < 0.4 ? { until: pick(random, days) } : {}),
    ...(random() < 0.3 ? { checkedUntil: pick(random, days) } : {}),
    isVerified: random() < 0.8,
    hasEnded: random() < 0.1,
  });
  if (about === 'enterprise') claims.push({ programme: pick(random, trainings), ...state() });
  if (about === 'enterprise' && random() < 0.5)
    claims.push({ programme: pick(random, trainings), ...state() });
  while (random() < 0.5) claims.push({ certificate: pick(random, certificates), ...state() });
  if (random() < 0.4)
    claims.push({
      right: pick(random, ['merek', 'hak_cipta'] as const),
      stage: pick(random, stages),
      ...state(),
    });
  return claims;
}

function randomQuery(random: () => number): ProductQuery {
  const chosen: ProductQuery['chosen'] = {};
  const maybe = (facet: ProductFacet, values: readonly string[]) => {
    if (random() < 0.25) chosen[facet] = [...new Set([pick(random, values), pick(random, values)])];
  };
  maybe('category', categories);
  maybe('kecamatan', ['36.71.05', '36.71.07']);
  maybe('kelurahan', kelurahan);
  maybe('certificate', certificates);
  maybe('right', ['merek:diajukan', 'merek:didaftar', 'hak_cipta:didaftar']);
  maybe('programme', trainings);
  maybe('ships_abroad', ['ya']);
  const text =
    random() < 0.5
      ? ''
      : random() < 0.5
        ? pick(random, words).slice(0, 5)
        : `${pick(random, words)} ${pick(random, words)}`;
  return {
    ...everyProduct,
    text,
    chosen,
    perPage: 100,
    priceMin: random() < 0.2 ? 2000 : undefined,
    priceMax: random() < 0.2 ? 4000 : undefined,
  };
}

const facets: ProductFacet[] = [
  'category',
  'kecamatan',
  'kelurahan',
  'certificate',
  'right',
  'readiness',
  'programme',
  'ships_abroad',
];

function recount(known: Known[], query: ProductQuery, today: string) {
  const candidates = known.filter(
    (one) => isPublic(one, today) && hasText(one, query.text) && isInPrice(one, query),
  );
  const passes = (one: Known, facet: ProductFacet) => {
    const chosen = query.chosen[facet];
    return chosen === undefined || valuesOf(one, facet, today).some((value) => chosen.includes(value));
  };
  const counts = facets.map((facet) => {
    const rows = candidates.filter((one) => facets.every((other) => other === facet || passes(one, other)));
    const values = [...rows.flatMap((one) => valuesOf(one, facet, today)), ...(query.chosen[facet] ?? [])];
    const list: FacetCount[] = [...new Set(values)].map((value) => ({
      value,
      count: rows.filter((one) => valuesOf(one, facet, today).includes(value)).length,
    }));
    return [
      facet,
      list.sort((one, other) => other.count - one.count || (one.value < other.value ? -1 : 1)),
    ] as const;
  });
  return {
    ids: candidates
      .filter((one) => facets.every((facet) => passes(one, facet)))
      .map(({ id }) => id)
      .sort(byNumber),
    facets: Object.fromEntries(counts),
  };
}

function isPublic({ maker, product }: Known, today: string): boolean {
  const isTrained = (maker.claims ?? []).some((claim) => 'programme' in claim && counts(claim, today));
  const isExempt = maker.exemptUntil !== undefined && maker.exemptUntil >= today;
  return (isTrained || isExempt) && product.isWithdrawn !== true && product.hasPicture !== false;
}

function hasText({ maker, product }: Known, text: string): boolean {
  const all = `${maker.name} ${product.name} ${product.description}`.toLowerCase().split(' ');
  const asked = text.split(' ').filter((word) => word !== '');
  return asked.every((word, index) =>
    all.some((one) => (index === asked.length - 1 ? one.startsWith(word) : one === word)),
  );
}

function isInPrice({ product }: Known, { priceMin, priceMax }: ProductQuery): boolean {
  const price = product.price ?? 0;
  return price >= (priceMin ?? 0) && price <= (priceMax ?? Infinity);
}

function valuesOf({ maker, product }: Known, facet: ProductFacet, today: string): string[] {
  const claims = [...(maker.claims ?? []), ...(product.claims ?? [])].filter((claim) => counts(claim, today));
  const place = maker.kelurahan;
  switch (facet) {
    case 'category':
      return [product.category, parents[product.category]].filter((value) => value !== undefined);
    case 'kecamatan':
      return place === undefined ? [] : [place.slice(0, 8)];
    case 'kelurahan':
      return place === undefined ? [] : [place];
    case 'certificate':
      return claims.flatMap((claim) => ('certificate' in claim ? [claim.certificate] : []));
    case 'right':
      return claims.flatMap((claim) => ('right' in claim ? rightValue(claim.right, claim.stage) : []));
    case 'programme':
      return claims.flatMap((claim) => ('programme' in claim ? [claim.programme] : []));
    case 'ships_abroad':
      return maker.shipsAbroad === true ? ['ya'] : [];
    case 'readiness':
      return [];
  }
}

function rightValue(kind: string, stage: string): string[] {
  if (stage === 'substantif') return [`${kind}:diajukan`];
  return stage === 'didaftar' ? [`${kind}:didaftar`] : [];
}

function counts(claim: ClaimFixture, today: string): boolean {
  const isUnexpired = [claim.until, claim.checkedUntil].every((day) => day === undefined || day >= today);
  return isUnexpired && claim.isVerified !== false && claim.hasEnded !== true;
}

function pick<Value>(random: () => number, values: readonly [Value, ...Value[]] | readonly Value[]): Value {
  const value = values[Math.floor(random() * values.length)];
  if (value === undefined) throw new Error('Nothing to pick from');
  return value;
}

function byNumber(one: number, other: number): number {
  return one - other;
}
