import { eq, sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { photos, products, publications } from '#db/schema/index.ts';
import type { Database } from '#db/client.ts';
import { operator, type Actor } from '#src/domain/actor/actor.ts';
import { grantExemption } from '#src/domain/enterprise/grant-exemption.server.ts';
import { isPublic } from '#src/domain/product/public-products.queries.server.ts';
import { publishProduct } from '#src/domain/product/publish-product.server.ts';
import { publishingProblems } from '#src/domain/product/publishing.ts';
import { findPublishingFacts } from '#src/domain/product/publishing-facts.queries.server.ts';
import { withdrawProduct } from '#src/domain/product/withdraw-product.server.ts';
import { endSuspension } from '#src/domain/suspension/end-suspension.server.ts';
import { suspend } from '#src/domain/suspension/suspend.server.ts';
import { now, useClock } from '#src/platform/clock.server.ts';
import { aMember, anOfficer } from '../../support/actors.ts';
import { freshDatabase } from '../../support/database.ts';
import {
  anEnterprise,
  aProduct,
  aTrainedEnterprise,
  laySetting,
  putInWindow,
  today,
  train,
} from './shop-window.ts';

let officer: Actor;

async function aShop(): Promise<Database> {
  useClock(() => new Date(`${today}T03:00:00Z`));
  const database = await freshDatabase();
  await laySetting(database);
  officer = await anOfficer(database, 'trade_officer');
  return database;
}

async function isInSight(database: Database, productId: number): Promise<boolean> {
  const [row] = await database.all<{ seen: number }>(
    sql`select ${isPublic('p', today)} seen from products p where p.id = ${productId}`,
  );
  return row?.seen === 1;
}

async function indexed(database: Database, productId: number): Promise<boolean> {
  const rows = await database.all(sql`select 1 from search_products where product_id = ${productId}`);
  return rows.length > 0;
}

const publicationsOf = (database: Database, productId: number) =>
  database.select().from(publications).where(eq(publications.productId, productId));

describe('The publishing rule', () => {
  const yesOrNo = [true, false];
  const suspensions = ['nothing', 'product', 'UMKM', 'long ago'] as const;
  const worlds = yesOrNo.flatMap((isTrained) =>
    yesOrNo.flatMap((isExempt) =>
      yesOrNo.flatMap((hasPhoto) =>
        yesOrNo.flatMap((hasPattern) =>
          yesOrNo.flatMap((hasPrice) =>
            yesOrNo.flatMap((hasCategory) =>
              suspensions.map((suspended) => ({
                isTrained,
                isExempt,
                hasPhoto,
                hasPattern,
                hasPrice,
                hasCategory,
                suspended,
              })),
            ),
          ),
        ),
      ),
    ),
  );

  it('is the same in SQL as in TypeScript, whatever a product has or lacks', async () => {
    const database = await aShop();
    for (const world of worlds) {
      const enterpriseId = await anEnterprise(database);
      if (world.isTrained) await train(database, enterpriseId);
      if (world.isExempt) await grantExemption(officer, { enterpriseId, reason: 'Binaan lama' });
      const productId = await aProduct(database, enterpriseId, {
        patternSeed: world.hasPattern ? 7 : null,
        price: world.hasPrice ? 15_000 : null,
        categoryId: world.hasCategory ? 'camilan' : null,
      });
      if (world.hasPhoto) {
        await database
          .insert(photos)
          .values({ enterpriseId, productId, position: 0, file: 'abc', width: 640, height: 480 });
      }
      await putInWindow(database, productId);
      if (world.suspended !== 'nothing') {
        const subject = world.suspended === 'UMKM' ? { enterpriseId } : { productId };
        const answer = await suspend(operator, subject, 'Fotonya bukan produk sendiri.');
        const ended = world.suspended === 'long ago' && answer.ok ? answer.suspensionId : 0;
        await endSuspension(operator, ended, 'Fotonya sudah diganti.');
      }
      const facts = await findPublishingFacts(productId, today);
      expect(facts).toBeDefined();
      if (facts === undefined) continue;
      const lacksNothing = publishingProblems(facts).length === 0;
      expect(await isInSight(database, productId), JSON.stringify(world)).toBe(lacksNothing);
      expect(lacksNothing).toBe(
        (world.isTrained || world.isExempt) &&
          (world.hasPhoto || world.hasPattern) &&
          world.hasPrice &&
          world.hasCategory &&
          world.suspended !== 'product' &&
          world.suspended !== 'UMKM',
      );
    }
  });

  it('does not take the exemption of one UMKM for that of another', async () => {
    const database = await aShop();
    const exempt = await anEnterprise(database);
    const other = await anEnterprise(database);
    await grantExemption(officer, { enterpriseId: exempt, reason: 'Binaan lama' });
    const facts = await findPublishingFacts(await aProduct(database, other), today);
    expect(facts).toMatchObject({ hasExemption: false, hasVerifiedGraduation: false });
  });
});

describe('Publishing a product', () => {
  it('puts it into the window and the search, with the office that did it', async () => {
    const database = await aShop();
    const productId = await aProduct(database, await aTrainedEnterprise(database));
    expect(await publishProduct(officer, productId)).toEqual({ ok: true, isNew: true, isWaiting: false });
    expect(await isInSight(database, productId)).toBe(true);
    expect(await indexed(database, productId)).toBe(true);
    expect(await publicationsOf(database, productId)).toMatchObject([
      { publishedBy: officer.office, publishedAt: now().toISOString(), endedAt: null },
    ]);
  });

  it('is refused with everything that the product lacks, and saves nothing', async () => {
    const database = await aShop();
    const productId = await aProduct(database, await anEnterprise(database), {
      price: null,
      categoryId: null,
      patternSeed: null,
    });
    expect(await publishProduct(officer, productId)).toEqual({
      ok: false,
      problem: 'incomplete',
      gaps: ['training', 'picture', 'price', 'category'],
    });
    expect(await publicationsOf(database, productId)).toEqual([]);
  });

  it('twice at once gives one publication', async () => {
    const database = await aShop();
    const productId = await aProduct(database, await aTrainedEnterprise(database));
    const answers = await Promise.all([
      publishProduct(officer, productId),
      publishProduct(officer, productId),
    ]);
    expect(answers.map((answer) => answer.ok && answer.isNew).toSorted()).toEqual([false, true]);
    expect(await publicationsOf(database, productId)).toHaveLength(1);
  });

  it('of a product that is not there, or by somebody who may not, is refused', async () => {
    const database = await aShop();
    const productId = await aProduct(database, await aTrainedEnterprise(database));
    expect(await publishProduct(officer, 999)).toEqual({ ok: false, problem: 'unknown_product' });
    const stranger = await aMember(database, await anEnterprise(database));
    expect(await publishProduct(stranger, productId)).toEqual({ ok: false, problem: 'unknown_product' });
  });
});

describe('Withdrawing a product', () => {
  it('ends its publication with the reason and takes it out of the search', async () => {
    const database = await aShop();
    const productId = await aProduct(database, await aTrainedEnterprise(database));
    await publishProduct(officer, productId);
    expect(await withdrawProduct(officer, productId, ' Tidak dibuat lagi ')).toEqual({ ok: true });
    expect(await isInSight(database, productId)).toBe(false);
    expect(await indexed(database, productId)).toBe(false);
    expect(await publicationsOf(database, productId)).toMatchObject([
      { endedAt: now().toISOString(), endReason: 'Tidak dibuat lagi' },
    ]);
  });

  it('and publishing it again begins a new publication; the old one stays on record', async () => {
    const database = await aShop();
    const productId = await aProduct(database, await aTrainedEnterprise(database));
    await publishProduct(officer, productId);
    await withdrawProduct(officer, productId, 'Habis');
    expect(await publishProduct(officer, productId)).toEqual({ ok: true, isNew: true, isWaiting: false });
    expect(await publicationsOf(database, productId)).toHaveLength(2);
  });

  it('needs a reason and a product that stands in the window; of two at once one finds none', async () => {
    const database = await aShop();
    const productId = await aProduct(database, await aTrainedEnterprise(database));
    await publishProduct(officer, productId);
    expect(await withdrawProduct(officer, productId, '  ')).toEqual({ ok: false, problem: 'reason_missing' });
    const answers = await Promise.all([
      withdrawProduct(officer, productId, 'Habis'),
      withdrawProduct(officer, productId, 'Habis'),
    ]);
    expect(answers.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
    expect(await database.select().from(products).where(eq(products.id, productId))).toHaveLength(1);
  });
});
