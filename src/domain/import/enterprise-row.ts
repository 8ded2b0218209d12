import type { CategoryTree } from '#src/domain/category/category-tree.ts';
import type { Place } from '#src/domain/region/region.ts';
import type { EnterpriseField } from './columns.ts';
import { readEmail, readNib, readSource, readWhatsapp } from './identity-cells.ts';
import { holdsOwnContact } from './own-contact.ts';
import { note } from './problem.ts';
import { readPrivateMoney, readYesNo, wholeNumberOf, yearOf } from './number-cells.ts';
import { categoryIn, categoryOfSector, type PlaceReader } from './reference-cells.ts';
import type { RowReader } from './row-reader.ts';
import { lineOf, nameOf, proseOf, textOf } from './text-cells.ts';

/** The lists that cells are looked up in, and the day. */
export type Lookup = { places: PlaceReader; categories: CategoryTree; today: string };

/** An UMKM as a row tells of it; what is undefined the row does not speak of. */
export type EnterpriseRow = {
  row: number;
  name: string;
  nib: string | undefined;
  whatsapp: string | undefined;
  email: string | undefined;
  place: Place | undefined;
  categoryId: string | undefined;
  mainProduct: string | undefined;
  story: string | undefined;
  foundedYear: number | undefined;
  womenLed: boolean | undefined;
  annualSales: number | undefined;
  capital: number | undefined;
  workers: number | undefined;
  sourceUrl: string | undefined;
  sourceYear: number | undefined;
};

/** Reads an UMKM; undefined when the reader has gathered problems. */
export function readEnterpriseRow(
  row: number,
  reader: RowReader<EnterpriseField>,
  lookup: Lookup,
): EnterpriseRow | undefined {
  const year = Number(lookup.today.slice(0, 4));
  const mainProduct = reader.read('mainProduct', lineOf(200));
  const name = reader.require('name', nameOf(150));
  const found = {
    nib: reader.read('nib', readNib),
    whatsapp: reader.read('whatsapp', readWhatsapp),
    email: reader.read('email', readEmail),
    place: placeOf(reader, lookup.places),
    categoryId: categoryOf(reader, lookup.categories, mainProduct),
    mainProduct,
    story: reader.read('story', proseOf(5000)),
    foundedYear: reader.read('foundedYear', yearOf(1800, year)),
    womenLed: reader.read('womenLed', readYesNo),
    annualSales: reader.read('annualSales', readPrivateMoney),
    capital: reader.read('capital', readPrivateMoney),
    workers: reader.read('workers', wholeNumberOf(0, 100_000)),
    sourceUrl: reader.read('source', readSource),
    sourceYear: reader.read('sourceYear', yearOf(1900, year)),
  };
  if (name === undefined || reader.problems.length > 0) return undefined;
  return withoutOwnContact({ row, name, ...found }, reader);
}

/** Leaves out public texts with the row's own phone, NIB or e-mail address: only the owner may choose to show them. */
function withoutOwnContact(row: EnterpriseRow, reader: RowReader<EnterpriseField>): EnterpriseRow {
  const kept = { ...row };
  for (const [column, field] of publicTexts) {
    const text = row[field];
    if (text === undefined || !holdsOwnContact(text, row)) continue;
    kept[field] = undefined;
    reader.remark(column, note('text_with_contact'));
  }
  return kept;
}

const publicTexts = [
  ['mainProduct', 'mainProduct'],
  ['story', 'story'],
  ['source', 'sourceUrl'],
] as const;

function placeOf(reader: RowReader<EnterpriseField>, places: PlaceReader): Place | undefined {
  const words = {
    kabkota: reader.read('kabkota', lineOf(100)),
    kecamatan: reader.read('kecamatan', lineOf(100)),
    kelurahan: reader.read('kelurahan', lineOf(100)),
  };
  const answer = places.read(words);
  if (answer.ok) return answer.place;
  reader.refuse(answer.field, answer.problem);
  return undefined;
}

function categoryOf(
  reader: RowReader<EnterpriseField>,
  categories: CategoryTree,
  mainProduct: string | undefined,
): string | undefined {
  let sector: string | undefined;
  const named = reader.read('category', (cell) => {
    sector = textOf(cell);
    return categoryIn(categories)(cell);
  });
  return categoryOfSector(categories, sector, named, mainProduct);
}
