/** Units as shops write them; all in a row are the same one. */
const units: readonly (readonly string[])[] = [
  ['gr', 'g', 'gram', 'grm'],
  ['kg', 'kilo', 'kilogram'],
  ['ml', 'mililiter', 'cc'],
  ['l', 'lt', 'ltr', 'liter', 'litre'],
  ['cm', 'senti', 'sentimeter'],
  ['m', 'mtr', 'meter', 'metre'],
  ['mm', 'milimeter'],
  ['pcs', 'pc', 'buah', 'biji', 'bh', 'piece', 'pieces'],
  ['pak', 'pack', 'pk', 'bungkus', 'bks'],
  ['lusin', 'lsn', 'dz', 'dozen'],
  ['kodi'],
  ['inch', 'inci', 'in'],
];

const byUnit = new Map(units.flatMap((same) => same.map((unit) => [unit, same] as const)));

/** All ways to write a unit; undefined when it is none. */
export function unitForms(word: string): readonly string[] | undefined {
  return byUnit.get(word);
}

/** A number written together with its unit (`250gr`). */
export function splitMeasure(word: string): [amount: string, unit: string] | undefined {
  const [, amount, unit] = /^(\d{1,5})(\p{L}{1,10})$/u.exec(word) ?? [];
  return amount !== undefined && unit !== undefined && byUnit.has(unit) ? [amount, unit] : undefined;
}
