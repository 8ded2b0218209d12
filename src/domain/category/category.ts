import type { Locale } from '#src/i18n/locale.ts';

/** What products are filed under; a top category has no parent. */
export type Category = {
  id: string;
  parentId: string | null;
  name: string;
  nameEn: string;
  position: number;
};

/** A top category with what stands below it, both in their order. */
export type CategoryBranch = Category & { children: Category[] };

/** The name in a page's language. */
export function categoryName(category: Pick<Category, 'name' | 'nameEn'>, locale: Locale): string {
  return locale === 'en' ? category.nameEn : category.name;
}

/** A word as category names and their aliases are compared: lower case, no accents, no punctuation, `&` as `dan`. */
export function categoryKey(word: string): string {
  return word
    .toLowerCase()
    .replaceAll('&', ' dan ')
    .normalize('NFKD')
    .replaceAll(/[\p{Mark}'’`]/gu, '')
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim();
}
