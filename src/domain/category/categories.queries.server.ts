import { database, type Database } from '#db/client.ts';
import { categories, categoryAliases } from '#db/schema/index.ts';
import type { Category } from './category.ts';
import { CategoryTree } from './category-tree.ts';

const loaded = new WeakMap<Database, Promise<CategoryTree>>();

/** The tree of categories with their other words, read once per process and database. */
export function categoryTree(): Promise<CategoryTree> {
  const current = database();
  const known = loaded.get(current);
  if (known !== undefined) return known;
  const reading = readTree(current);
  loaded.set(current, reading);
  reading.catch(() => loaded.delete(current));
  return reading;
}

/** The category that a person means by an id, a name in either language or another word for it. */
export async function findCategory(word: string): Promise<Category | undefined> {
  return (await categoryTree()).findByWord(word);
}

async function readTree(current: Database): Promise<CategoryTree> {
  const [all, aliases] = await Promise.all([
    current.select().from(categories),
    current
      .select({ alias: categoryAliases.alias, categoryId: categoryAliases.categoryId })
      .from(categoryAliases),
  ]);
  return new CategoryTree(all, aliases);
}
