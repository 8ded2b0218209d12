import { beforeEach, describe, expect, it } from 'vitest';
import { sql } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { listClaimsOfEnterprise } from '#src/domain/claim/claims.queries.server.ts';
import { verifyClaim, type ClaimDecision } from '#src/domain/claim/verify-claim.server.ts';
import { findEnterprisePage } from '#src/domain/enterprise/enterprise-page.queries.server.ts';
import { listProductCards } from '#src/domain/product/product-cards.queries.server.ts';
import { findProductPage } from '#src/domain/product/product-page.queries.server.ts';
import { findEnterprises } from '#src/domain/search/find-enterprises.queries.server.ts';
import { findProducts } from '#src/domain/search/find-products.queries.server.ts';
import { everyEnterprise, everyProduct } from '#src/domain/search/search-params.ts';
import { today, useClock } from '#src/platform/clock.server.ts';
import { anOfficer } from '../../support/actors.ts';
import { freshDatabase } from '../../support/database.ts';
import { trained, writeEnterprise, writeProduct } from '../search/world.ts';

/** The last moment of 22 November in Tangerang, and the first of the 23rd. */
const beforeMidnight = new Date('2026-11-22T16:59:59.999Z');
const midnight = new Date('2026-11-22T17:00:00.000Z');
const lastDay = '2026-11-22';

let database: Database;
let verifier: Actor;
let enterpriseId: number;
let productId: number;

beforeEach(async () => {
  useClock(() => beforeMidnight);
  database = await freshDatabase();
  verifier = await anOfficer(database, 'verifier');
  enterpriseId = await writeEnterprise(database, {
    name: 'Dapur Ibu',
    claims: [{ ...trained, isVerified: false }],
  });
  productId = await writeProduct(database, enterpriseId, {
    name: 'Keripik',
    category: 'keripik_singkong',
    claims: [{ certificate: 'halal', isVerified: false }],
  });
});

/** An officer verifies the claim of a kind; `validUntilOn` is the last day of what was decided. */
async function verify(kind: 'certificate' | 'graduation', validUntilOn?: string): Promise<void> {
  const [claim] = await database.all<{ id: number }>(sql`select id from claims where kind = ${kind}`);
  const decision: ClaimDecision = {
    claimId: claim?.id ?? 0,
    insteadOf: null,
    decision: 'verified',
    method: 'document_seen',
    validUntilOn,
  };
  expect(await verifyClaim(verifier, decision)).toMatchObject({ ok: true });
}

/** What shoppers see by the clock: nothing but the time differs between two askings. */
async function seenByShoppers() {
  const halal = { ...everyProduct, chosen: { certificate: ['halal'] } };
  const { answer: all } = await findProducts(everyProduct, today());
  const { answer: filtered } = await findProducts(halal, today());
  const [card] = await listProductCards([productId]);
  return {
    found: all.ids,
    badges: card?.badges.length ?? 0,
    filtered: filtered.ids,
    facet: all.facets.certificate,
  };
}

describe('A claim whose last day ends at midnight, without any job', () => {
  it('leaves badge, filter and facet as the day ends in Tangerang', async () => {
    await verify('graduation');
    await verify('certificate', lastDay);
    expect(await seenByShoppers()).toEqual({
      found: [productId],
      badges: 1,
      filtered: [productId],
      facet: [{ value: 'halal', count: 1 }],
    });
    useClock(() => midnight);
    expect(await seenByShoppers()).toEqual({ found: [productId], badges: 0, filtered: [], facet: [] });
  });

  it('does so too where the document ends and the decision names no day', async () => {
    await verify('graduation');
    await verify('certificate');
    await database.run(sql`update claims set expires_on = ${lastDay} where kind = 'certificate'`);
    expect((await listProductCards([productId]))[0]?.badges).toHaveLength(1);
    useClock(() => midnight);
    expect((await listProductCards([productId]))[0]?.badges).toEqual([]);
    const states = await listClaimsOfEnterprise(enterpriseId, today());
    expect(states.find(({ kind }) => kind === 'certificate')?.state).toBe('expired');
  });

  it('lowers what it raised in the ranking', async () => {
    await verify('graduation');
    await verify('certificate', lastDay);
    const other = await writeProduct(database, enterpriseId, {
      name: 'Keripik',
      category: 'keripik_singkong',
      listedAt: '2026-06-01T00:00:00Z',
    });
    const ranked = async () => (await findProducts({ ...everyProduct, text: 'keripik' }, today())).answer.ids;
    const unchanged = () =>
      database.all(sql`select product_id, static_score from search_products order by product_id`);
    const rows = await unchanged();
    // Five months later in the window are worth a little; a certificate is worth more than that.
    expect(await ranked()).toEqual([productId, other]);
    useClock(() => midnight);
    expect(await ranked()).toEqual([other, productId]);
    expect(await unchanged()).toEqual(rows);
  });

  it('takes the whole catalogue out of the window where it was the training', async () => {
    await verify('graduation', lastDay);
    const slugOf = async (table: 'products' | 'enterprises', id: number) => {
      const [row] = await database.all<{ slug: string }>(
        sql`select slug from ${sql.raw(table)} where id = ${id}`,
      );
      return row?.slug ?? '';
    };
    const productSlug = await slugOf('products', productId);
    const trainings = async () =>
      (await findEnterprises(everyEnterprise, today())).answer.facets.programme.map(({ value }) => value);
    expect((await findProductPage(productSlug)).state).toBe('public');
    expect((await seenByShoppers()).found).toEqual([productId]);
    expect(await trainings()).toEqual(['blk']);
    useClock(() => midnight);
    expect((await findProductPage(productSlug)).state).not.toBe('public');
    expect((await seenByShoppers()).found).toEqual([]);
    expect(await trainings()).toEqual([]);
    const page = await findEnterprisePage(await slugOf('enterprises', enterpriseId), 1);
    expect(page?.products).toEqual([]);
  });
});
