import { inArray } from 'drizzle-orm';
import { database } from '#db/client.ts';
import { enterprises, products } from '#db/schema/index.ts';
import { categoryTree } from '#src/domain/category/categories.queries.server.ts';
import { categoryName } from '#src/domain/category/category.ts';
import { gazetteer } from '#src/domain/region/gazetteer.queries.server.ts';
import { kotaTangerang } from '#src/domain/region/region.ts';
import type { Locale } from '#src/i18n/locale.ts';
import { wordsInOrder } from './query-words.ts';
import { suggestionIndex } from './search-index.server.ts';

/** Something to go to: its name, what tells it from others of that name, and what its address is made of. */
export type Suggestion = { name: string; detail: string | null; key: string };

/** What a text that is being typed may end in, at most four of each. */
export type Suggestions = Record<'products' | 'categories' | 'enterprises' | 'kelurahan', Suggestion[]>;

const mostOfEach = 4;

/** Suggestions for a text; none for an empty one. Keys are slugs, ids of categories and codes of kelurahan. */
export async function readSuggestions(text: string, locale: Locale, today: string): Promise<Suggestions> {
  const words = wordsInOrder(text);
  if (words.length === 0) return { products: [], categories: [], enterprises: [], kelurahan: [] };
  const [productIds, enterpriseIds, tree, places] = await Promise.all([
    suggestionIndex().suggest('product', text, today),
    suggestionIndex().suggest('enterprise', text, today),
    categoryTree(),
    gazetteer(),
  ]);
  const categories = tree.branches
    .flatMap((branch) => [branch, ...branch.children])
    .filter(({ name, nameEn }) => beginsIn(`${name} ${nameEn}`, words))
    .map((category) => ({ name: categoryName(category, locale), detail: null, key: category.id }));
  const kelurahan = places
    .list('kelurahan')
    .filter(({ region, place }) => place.kabkota.code === kotaTangerang && beginsIn(region.name, words))
    .map(({ region, place }) => ({
      name: region.name,
      detail: place.kecamatan?.name ?? null,
      key: region.code,
    }));
  return {
    products: await named('product', productIds, locale),
    categories: categories.slice(0, mostOfEach),
    enterprises: await named('enterprise', enterpriseIds, locale),
    kelurahan: kelurahan.slice(0, mostOfEach),
  };
}

/** Names of categories and kelurahan, parted once: some hundreds are looked through at each letter that is typed. */
const parted = new Map<string, readonly string[]>();
const mostParted = 5000;

/** Whether each typed word begins some word of a name. */
function beginsIn(name: string, typed: readonly string[]): boolean {
  const words = parted.get(name) ?? wordsInOrder(name);
  if (parted.size < mostParted) parted.set(name, words);
  return typed.every((beginning) => words.some((word) => word.startsWith(beginning)));
}

async function named(kind: 'product' | 'enterprise', ids: number[], locale: Locale): Promise<Suggestion[]> {
  if (ids.length === 0) return [];
  const rows = kind === 'product' ? await productNames(ids, locale) : await enterpriseNames(ids);
  const inOrder = ids.flatMap((id) => rows.find((row) => row.id === id) ?? []);
  const once = new Map(inOrder.map((row) => [row.name.toLowerCase(), row]));
  return [...once.values()].slice(0, mostOfEach).map(({ name, slug }) => ({ name, detail: null, key: slug }));
}

type NameRow = { id: number; name: string; slug: string };

async function productNames(ids: number[], locale: Locale): Promise<NameRow[]> {
  const { id, name, nameEn, slug } = products;
  const rows = await database().select({ id, name, nameEn, slug }).from(products).where(inArray(id, ids));
  return rows.map((row) => ({ ...row, name: locale === 'en' ? (row.nameEn ?? row.name) : row.name }));
}

function enterpriseNames(ids: number[]): Promise<NameRow[]> {
  const { id, name, slug } = enterprises;
  return database().select({ id, name, slug }).from(enterprises).where(inArray(id, ids));
}
