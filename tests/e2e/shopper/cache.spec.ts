import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { openDatabase, type Database } from '#db/client.ts';
import { paths } from '#src/paths.ts';
import { indexProducts } from '#src/domain/search/index-statements.server.ts';
import { expect, test } from '../../support/browser.ts';

interface Renamed {
  id: number;
  slug: string;
  name: string;
  nameEn: string | null;
  maker: string;
}

/** Renames a product in both languages as a command does, from this process, which is not the site's. */
async function rename(
  database: Database,
  id: number,
  { name, nameEn }: Pick<Renamed, 'name' | 'nameEn'>,
): Promise<void> {
  const statement = sql`update products set name = ${name}, name_en = ${nameEn} where id = ${id}`;
  await database.batch([database.run(statement), ...indexProducts(database, { productIds: [id] })]);
}

async function findProduct(database: Database, slug: string): Promise<Renamed> {
  const [row] = await database.all<Renamed>(sql`
    select p.id, p.slug, p.name, p.name_en "nameEn", e.slug maker from products p join enterprises e on e.id = p.enterprise_id
    where p.slug = ${slug}`);
  if (row === undefined) throw new Error(`No product ${slug}: is the site under test that of E2E_DATA_DIR?`);
  return row;
}

// Once is enough, and not three times at once over the same product.
test('a change by another process shows by itself on every page that shows it @desk', async ({
  page,
  request,
}) => {
  await page.goto(paths.home('id'));
  const href = await page.locator('main a[href^="/produk/"]').last().getAttribute('href');
  const slug = href?.split('/').at(-1) ?? '';
  const database = openDatabase(`file:${join(process.env['E2E_DATA_DIR'] ?? '', 'etalase.db')}`);
  const product = await findProduct(database, slug);
  const name = `${product.name} Edisi Cisadane`;
  const search = new URLSearchParams({ q: 'Edisi Cisadane' });
  const own = paths.product('id', slug);
  const addresses = [
    own,
    paths.product('en', slug),
    ...(['id', 'en'] as const).flatMap((locale) => [
      paths.home(locale),
      paths.products(locale),
      paths.products(locale, search),
      paths.enterprise(locale, product.maker),
    ]),
  ];
  try {
    // Seen twice before: the browser has each page as well, and the second time it came from the cache.
    for (const address of [...addresses, ...addresses]) {
      await page.goto(address);
      await expect(page.getByText(name)).toHaveCount(0);
    }
    await rename(database, product.id, { name, nameEn: name });
    const shows = async (address: string) => (await (await request.get(address)).text()).includes(name);
    // Changes are looked for four times a second (tests/server/page-cache/changes.test.ts); no clock of a busy machine
    // decides here. Once one page shows the change, every other one does.
    await expect.poll(() => shows(own), { timeout: 10_000, intervals: [50] }).toBe(true);
    for (const address of addresses) expect(await shows(address), address).toBe(true);
    for (const address of addresses) {
      await page.goto(address);
      await expect(page.getByText(name).first(), address).toBeVisible();
    }
  } finally {
    await rename(database, product.id, product);
    database.$client.close();
  }
});

test('a page that was seen before is not sent again while nothing changed', async ({ page }) => {
  const first = await page.goto('/tanda-dan-data');
  const etag = first?.headers()['etag'];
  expect(etag).toMatch(/^"/);
  const again = await page.request.get('/tanda-dan-data', { headers: { 'if-none-match': etag ?? '' } });
  expect(again.status()).toBe(304);
});
