import { sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { openDatabase, type Database } from '#db/client.ts';
import { listProductCards } from '#src/domain/product/product-cards.queries.server.ts';
import { indexEnterprises, indexProducts } from '#src/domain/search/index-statements.server.ts';
import { freshDatabase } from '../../support/database.ts';
import { aPublicProduct, aTrainedEnterprise, laySetting, today } from './shop-window.ts';

let database: Database;
let maker: number;
let one: number;
let other: number;

beforeEach(async () => {
  database = await freshDatabase();
  await laySetting(database);
  maker = await aTrainedEnterprise(database);
  one = await aPublicProduct(database, maker);
  other = await aPublicProduct(database, await aTrainedEnterprise(database));
  await prices();
});

/** What the cards of both products say that they cost, in thousands. */
async function prices(day = today): Promise<number[]> {
  return (await listProductCards([one, other], day)).map(({ price }) => price / 1000);
}

/** Changes every price without telling anybody, so that a card that was kept can be told from one read anew. */
async function raiseAll(thousands: number): Promise<void> {
  await database.run(sql`update products set price = ${thousands * 1000}`);
}

async function tell(to: Database, statements: ReturnType<typeof indexProducts>): Promise<void> {
  const [first, ...rest] = statements;
  if (first !== undefined) await to.batch([first, ...rest]);
}

describe('cards that are kept in memory', () => {
  // What was drawn of a card is kept with the object itself (src/components/product/drawn-cards.ts).
  it('are the same objects until they are read anew', async () => {
    const [first, second] = await listProductCards([one, other], today);
    await tell(database, indexProducts(database, { productIds: [one] }));
    const [anew, same] = await listProductCards([one, other], today);
    expect(anew).not.toBe(first);
    expect(same).toBe(second);
    expect((await listProductCards([other], '2026-11-23'))[0]).not.toBe(second);
  });

  it('are read anew when their product was written, and the others are not', async () => {
    await raiseAll(20);
    await tell(database, indexProducts(database, { productIds: [one] }));
    expect(await prices()).toEqual([20, 18]);
  });

  it('are read anew when their UMKM was written', async () => {
    await raiseAll(20);
    await tell(database, indexEnterprises(database, [maker]));
    expect(await prices()).toEqual([20, 18]);
  });

  it('are read anew when another process wrote', async () => {
    const [row] = await database.all<{ file: string }>(
      sql`select file from pragma_database_list where name = 'main'`,
    );
    const elsewhere = openDatabase(`file:${row?.file ?? ''}`);
    await elsewhere.run(sql`update products set price = 21000`);
    await tell(elsewhere, indexProducts(elsewhere, { productIds: [other] }));
    elsewhere.$client.close();
    expect(await prices()).toEqual([18, 21]);
  });

  it('are all read anew on another day, and when an official list was loaded', async () => {
    await raiseAll(22);
    expect(await prices('2026-11-23')).toEqual([22, 22]);
    await raiseAll(23);
    await database.run(sql`update reference_loads set loaded_at = '2099-01-01T00:00:00.000Z'`);
    expect(await prices('2026-11-23')).toEqual([23, 23]);
  });

  it('are gone once their product is not in the window any more', async () => {
    await database.run(
      sql`update publications set ended_at = ${`${today}T00:00:00.000Z`}, end_reason = 'habis'`,
    );
    await tell(database, indexProducts(database, { productIds: [one] }));
    expect(await prices()).toEqual([18]);
  });

  it('that were being read while their product changed are not kept', async () => {
    await tell(database, indexProducts(database, { productIds: [one, other] }));
    const early = prices();
    await raiseAll(24);
    await tell(database, indexProducts(database, { productIds: [one, other] }));
    expect(await prices()).toEqual([24, 24]);
    await early;
    expect(await prices()).toEqual([24, 24]);
  });
});
