import { beforeEach, describe, expect, it } from 'vitest';
import { categoryName } from '#src/domain/category/category.ts';
import type { CategoryTree } from '#src/domain/category/category-tree.ts';
import { categoryTree, findCategory } from '#src/domain/category/categories.queries.server.ts';
import { freshDatabase } from '../../support/database.ts';

let tree: CategoryTree;
beforeEach(async () => {
  await freshDatabase();
  tree = await categoryTree();
});

describe('finding the category that a person means', () => {
  it.each([
    ['camilan', 'camilan'],
    ['Camilan & makanan kering', 'camilan'],
    ['CAMILAN DAN MAKANAN KERING', 'camilan'],
    ['Snacks & dry foods', 'camilan'],
    ['keripik_singkong', 'keripik_singkong'],
    ['kripik singkong', 'keripik_singkong'],
    ['Cassava chips', 'keripik_singkong'],
    ['gamis syar’i', 'gamis'],
    ['batik', 'batik'],
    ['kopi', 'kopi'],
  ])('takes "%s" for %s', async (word, id) => {
    expect((await findCategory(word))?.id).toBe(id);
  });

  it.each([
    ['pangan', 'siapsaji'],
    ['fashion', 'busana'],
    ['kriya', 'kriya'],
    ['tekstil', 'batik'],
    ['kuliner', 'siapsaji'],
    ['minuman', 'minuman'],
    ['kosmetik', 'kosmetik'],
    ['Alas kaki', 'alaskaki'],
    ['Peyek', 'peyek'],
    ['Bandeng', 'sate_bandeng'],
    ['Agrobisnis', 'tani'],
    ['Konveksi', 'busana'],
  ])('knows the press’s and the open data’s word "%s" as %s', async (word, id) => {
    expect((await findCategory(word))?.id).toBe(id);
  });

  it('does not guess at a word that nobody has explained', async () => {
    expect(await findCategory('suku cadang pesawat')).toBeUndefined();
    expect(await findCategory('')).toBeUndefined();
  });
});

describe('the tree', () => {
  it('has 15 branches, none of them bare, and every category in one of them', () => {
    expect(tree.branches).toHaveLength(15);
    expect(tree.branches.filter(({ children }) => children.length === 0)).toEqual([]);
    expect(tree.branches.reduce((sum, { children }) => sum + children.length, 0)).toBe(122);
  });

  it('says which top category a category belongs to, and what lies below one', () => {
    expect(tree.topOf('kecap')?.id).toBe('bumbu');
    expect(tree.topOf('bumbu')?.id).toBe('bumbu');
    expect(tree.topOf('unknown')).toBeUndefined();
    expect(tree.withDescendants('jasa')).toEqual(['jasa', 'kemasan', 'jahit', 'katering', 'cukur']);
    expect(tree.withDescendants('kecap')).toEqual(['kecap']);
    expect(tree.withDescendants('unknown')).toEqual([]);
  });

  it('names a category in the language of the page', () => {
    const kecap = tree.find('kecap');
    expect(kecap && categoryName(kecap, 'id')).toBe('Kecap');
    expect(kecap && categoryName(kecap, 'en')).toBe('Soy sauce');
  });
});
