import { Dice } from '#db/seeds/city/dice.ts';
import { plantedWords } from '#db/seeds/city/planted-words.ts';
import { everyProduct } from '#src/domain/search/search-params.ts';
import type { ProductQuery, ProductSort } from '#src/domain/search/search.ts';

export const caseNames = {
  rare: 'rare term (200)',
  usual: 'usual term (2,000)',
  common: 'common term (50,000)',
  category: 'a category’s word',
  two: 'two terms',
  twoCommon: 'two common terms',
  filtered: 'usual term with filters',
  commonFiltered: 'common term with filters',
  prefix: 'prefix of 5 letters',
  prefix3: 'prefix of 3 letters',
  prefix2: 'prefix of 2 letters',
  typo: 'typo in a usual term',
  typoTwo: 'typo in two terms',
  browse: 'browsing, newest',
  browsePrice: 'browsing by price and name, any page',
  browseFiltered: 'browsing with filters, kept',
  browseNew: 'browsing with filters, new each time',
  suggest: 'suggestion, 4 letters and more',
  suggestShort: 'suggestion, 1 to 3 letters',
} as const;
export type CaseName = (typeof caseNames)[keyof typeof caseNames];

const { rare, usual, common } = plantedWords;

/** The queries of each case. What is browsed again is kept by the engine; `browseNew` shows it without that. */
export function searchCases(): { name: CaseName; queries: ProductQuery[] }[] {
  const dice = new Dice(7);
  const texts = (list: readonly string[]) => list.map((text) => ({ ...everyProduct, text }));
  const filtered = (list: readonly ProductQuery[]) => list.map((query) => ({ ...query, ...filters(dice) }));
  const many = Array.from({ length: 40 }, () => everyProduct);
  return [
    { name: caseNames.rare, queries: texts(rare) },
    { name: caseNames.usual, queries: texts(usual) },
    { name: caseNames.common, queries: texts(common) },
    { name: caseNames.category, queries: texts(['keripik', 'batik', 'sambal', 'kopi', 'kue', 'tas']) },
    { name: caseNames.two, queries: texts(pairs(usual, common)) },
    { name: caseNames.twoCommon, queries: texts(pairs(common, common.toReversed())) },
    { name: caseNames.filtered, queries: filtered(texts(usual)) },
    { name: caseNames.commonFiltered, queries: filtered(texts(common)) },
    { name: caseNames.prefix, queries: texts(usual.map((word) => word.slice(0, 5))) },
    { name: caseNames.prefix3, queries: texts(['ker', 'bat', 'sep', 'man', 'tan', 'kop', 'pes', 'lem']) },
    { name: caseNames.prefix2, queries: texts(['ke', 'ba', 'sa', 'pe', 'ti', 'ko', 'ma', 'di']) },
    { name: caseNames.typo, queries: texts(usual.map(misspelt)) },
    { name: caseNames.typoTwo, queries: texts(pairs(usual.map(misspelt), common)) },
    { name: caseNames.browse, queries: [everyProduct] },
    {
      name: caseNames.browsePrice,
      queries: many.map((query, index) => ({ ...query, ...order(dice, index) })),
    },
    { name: caseNames.browseFiltered, queries: filtered(many) },
    { name: caseNames.browseNew, queries: filtered(many) },
  ];
}

/** What is asked while somebody types. */
export function suggestionCases(): { name: CaseName; texts: string[] }[] {
  const typed = ['keripik pi', 'batik tu', 'samba', 'kopi ar', 'dodo', 'sepat', 'tas ku', 'gami'];
  return [
    { name: caseNames.suggest, texts: [...typed, ...usual.map((word) => word.slice(0, 6))] },
    {
      name: caseNames.suggestShort,
      texts: ['k', 'ke', 'ker', 's', 'sa', 'sam', 'b', 'ba', 'bat', 't', 'te', 'd'],
    },
  ];
}

function pairs(ones: readonly string[], others: readonly string[]): string[] {
  return ones.map((word, index) => `${others[index % others.length] ?? ''} ${word}`);
}

/** Two letters in the middle change places. */
function misspelt(word: string): string {
  const swapped = `${word.charAt(4)}${word.charAt(3)}`;
  return `${word.slice(0, 3)}${swapped}${word.slice(5)}`;
}

function order(dice: Dice, index: number): Partial<ProductQuery> {
  const sorts: [ProductSort, ...ProductSort[]] = ['price_asc', 'price_desc', 'name', 'newest'];
  return { sort: dice.pick(sorts), page: 1 + Math.floor(index ** 2 / 4) };
}

/** One to three chosen facets and sometimes a price. */
function filters(dice: Dice): Partial<ProductQuery> {
  const chosen: ProductQuery['chosen'] = {};
  const choices: [() => void, ...(() => void)[]] = [
    () => (chosen.category = [dice.pick(['camilan', 'batik', 'kue', 'busana', 'keripik_singkong', 'kopi'])]),
    () => (chosen.kecamatan = [`36.71.${String(dice.between(1, 13)).padStart(2, '0')}`]),
    () => (chosen.certificate = [dice.pick(['halal', 'pirt', 'sni'])]),
    () => (chosen.right = [dice.pick(['merek:didaftar', 'merek:diajukan', 'hak_cipta:didaftar'])]),
    () => (chosen.programme = [dice.pick(['blk', 'gampang-kerja', 'sekolah-ekspor'])]),
    () => (chosen.ships_abroad = ['ya']),
  ];
  for (let count = dice.between(1, 3); count > 0; count -= 1) dice.pick(choices)();
  const priceMax = dice.chance(0.3) ? dice.between(20, 200) * 1000 : undefined;
  return { chosen, priceMax };
}
