import { categoryKey, type Category, type CategoryBranch } from './category.ts';

/** All categories in memory, ready to be asked. */
export class CategoryTree {
  readonly branches: readonly CategoryBranch[];
  readonly #byId: Map<string, Category>;
  readonly #byWord: Map<string, Category>;

  constructor(categories: Category[], aliases: { alias: string; categoryId: string }[]) {
    const inOrder = categories.toSorted((a, b) => a.position - b.position);
    this.#byId = new Map(inOrder.map((category) => [category.id, category]));
    this.branches = inOrder
      .filter(({ parentId }) => parentId === null)
      .map((top) => ({ ...top, children: inOrder.filter(({ parentId }) => parentId === top.id) }));
    this.#byWord = this.#words(inOrder, aliases);
  }

  /** The category with an id, if there is one. */
  find(id: string): Category | undefined {
    return this.#byId.get(id);
  }

  /** The category that a person means by an id, a name in either language or another word for it; undefined if unknown. */
  findByWord(word: string): Category | undefined {
    return this.#byId.get(word.trim()) ?? this.#byWord.get(categoryKey(word));
  }

  /** The top category that a category belongs to; itself when it is one. */
  topOf(id: string): Category | undefined {
    const category = this.#byId.get(id);
    return category?.parentId ? this.#byId.get(category.parentId) : category;
  }

  /** The id and those of all categories below it; empty when unknown. */
  withDescendants(id: string): string[] {
    if (!this.#byId.has(id)) return [];
    const below = [...this.#byId.values()].filter(({ parentId }) => parentId === id);
    return [id, ...below.map((category) => category.id)];
  }

  /** Names win over aliases, and a top category over one below it that bears the same name. */
  #words(inOrder: Category[], aliases: { alias: string; categoryId: string }[]): Map<string, Category> {
    const words = new Map<string, Category>();
    const remember = (word: string, category: Category | undefined) => {
      const key = categoryKey(word);
      if (category !== undefined && key !== '' && !words.has(key)) words.set(key, category);
    };
    const tops = inOrder.filter(({ parentId }) => parentId === null);
    for (const category of [...tops, ...inOrder]) {
      remember(category.id, category);
      remember(category.name, category);
      remember(category.nameEn, category);
    }
    for (const { alias, categoryId } of aliases) remember(alias, this.#byId.get(categoryId));
    return words;
  }
}
