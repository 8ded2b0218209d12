import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { openDatabase } from '#db/client.ts';
import { localePath, locales, type Locale } from '#src/i18n/locale.ts';
import { paths } from '#src/paths.ts';

/** Names of things that the example world of a running site has. */
export interface World {
  product: string;
  enterprise: string;
  group: string;
  withdrawnProduct: string;
}

export interface Route {
  name: string;
  status: number;
  path: (world: World, locale: Locale) => string;
}

const filters = new URLSearchParams({ q: 'kecap', certificate: 'halal', sort: 'price_asc' });
const map = new URLSearchParams({ tampilan: 'peta' });
const nothing = new URLSearchParams({ q: 'kapal selam bertenaga nuklir' });

/** Every kind of public page, once: what must hold on each page is tested over this list. */
export const routes: Route[] = [
  { name: 'home', status: 200, path: (_, locale) => paths.home(locale) },
  { name: 'products', status: 200, path: (_, locale) => paths.products(locale) },
  { name: 'a search with filters', status: 200, path: (_, locale) => paths.products(locale, filters) },
  { name: 'a search without results', status: 200, path: (_, locale) => paths.products(locale, nothing) },
  { name: 'a product', status: 200, path: (world, locale) => paths.product(locale, world.product) },
  { name: 'UMKM', status: 200, path: (_, locale) => paths.enterprises(locale) },
  { name: 'the map of UMKM', status: 200, path: (_, locale) => paths.enterprises(locale, map) },
  { name: 'an UMKM', status: 200, path: (world, locale) => paths.enterprise(locale, world.enterprise) },
  { name: 'business groups', status: 200, path: (_, locale) => paths.groups(locale) },
  { name: 'a business group', status: 200, path: (world, locale) => paths.group(locale, world.group) },
  { name: 'checking a certificate', status: 200, path: (_, locale) => paths.certificates(locale) },
  {
    name: 'an unknown certificate',
    status: 404,
    path: (_, locale) => paths.certificate(locale, '7K4P-2XWD-9RTA-0M3V'),
  },
  {
    name: 'reporting a product',
    status: 200,
    path: (world, locale) => paths.report(locale, { produk: world.product }),
  },
  { name: 'badges and data', status: 200, path: (_, locale) => paths.badges(locale) },
  {
    name: 'a withdrawn product',
    status: 410,
    path: (world, locale) => paths.product(locale, world.withdrawnProduct),
  },
  { name: 'a missing page', status: 404, path: (_, locale) => localePath(locale, '/tidak-ada') },
];

/** Every public page in both languages. */
export const routesInBothLanguages = routes.flatMap((route) =>
  locales.map((locale) => ({
    name: `${route.name} (${locale})`,
    status: route.status,
    path: (world: World) => route.path(world, locale),
  })),
);

/** Looks up in a running site and its database what the routes need. */
export async function discoverWorld(site: string, dataDir: string): Promise<World> {
  return {
    product: await firstSlug(`${site}${paths.apiProducts}?per_page=1`),
    enterprise: await firstSlug(`${site}${paths.apiEnterprises}?per_page=1`),
    group: await firstGroup(dataDir),
    withdrawnProduct: await withdrawnSlug(dataDir),
  };
}

async function firstSlug(url: string): Promise<string> {
  const { items } = (await (await fetch(url)).json()) as { items: { slug: string }[] };
  const slug = items[0]?.slug;
  if (slug === undefined) throw new Error(`${url} lists nothing: is the example world loaded?`);
  return slug;
}

async function firstGroup(dataDir: string): Promise<string> {
  const database = openDatabase(`file:${join(dataDir, 'etalase.db')}`);
  const [row] = await database.all<{ slug: string }>(
    sql`select b.slug from business_groups b join business_group_members m on m.group_id = b.id and m.ended_at is null
      where b.ended_at is null group by b.id order by count(*), b.id limit 1`,
  );
  database.$client.close();
  if (row === undefined) throw new Error('There is no business group: is the example world loaded?');
  return row.slug;
}

async function withdrawnSlug(dataDir: string): Promise<string> {
  const database = openDatabase(`file:${join(dataDir, 'etalase.db')}`);
  const [row] = await database.all<{ slug: string }>(sql`
    select slug from products
    where id in (select product_id from publications where ended_at is not null)
      and id not in (select product_id from publications where ended_at is null)
    limit 1`);
  database.$client.close();
  if (row === undefined) throw new Error('No product was withdrawn: is the example world loaded?');
  return row.slug;
}
