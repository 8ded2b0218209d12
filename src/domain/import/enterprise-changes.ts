import { nameKey } from '#src/domain/enterprise/name-key.ts';
import { enterpriseColumns, type EnterpriseField } from './columns.ts';
import { codesOf, placeCodes, type KnownEnterprise } from './enterprise-register.ts';
import type { EnterpriseRow } from './enterprise-row.ts';
import type { FileLedger } from './file-ledger.ts';

/** What becomes different about an UMKM. */
export type EnterpriseChanges = Partial<KnownEnterprise>;

/** What is told as of a day and never shown. */
export const figureFields = ['annualSales', 'capital', 'workers'] as const;
const plainFields = [
  'nib',
  'whatsapp',
  'email',
  'categoryId',
  'mainProduct',
  'story',
  'foundedYear',
  'womenLed',
  'sourceUrl',
  'sourceYear',
  ...figureFields,
] as const;

/** Whether a row tells any figure. */
export function hasFigures(row: EnterpriseRow): boolean {
  return figureFields.some((field) => row[field] !== undefined);
}

/** What a row says differently; a blank cell says nothing, so that it never erases. */
export function changesOf(row: EnterpriseRow, current: KnownEnterprise): EnterpriseChanges {
  const changes: EnterpriseChanges = {};
  const key = nameKey(row.name);
  if (row.name !== current.name) changes.name = row.name;
  if (key !== current.nameKey) changes.nameKey = key;
  for (const field of plainFields) {
    const said = row[field];
    if (said !== undefined && said !== current[field]) Object.assign(changes, { [field]: said });
  }
  // The owner chose to show the number that was there, not this one (UU PDP 27/2022).
  if (changes.whatsapp !== undefined && current.whatsappIsShown) changes.whatsappIsShown = false;
  if (row.nib !== undefined && current.nibs.includes(row.nib)) delete changes.nib;
  return { ...changes, ...placeChanges(row, current) };
}

/**
 * What a row adds that means an UMKM through one that was merged into it: the officer has chosen whose name, place and
 * numbers stay, and a list that still has the other's does not undo that.
 */
export function additionsOf(row: EnterpriseRow, current: KnownEnterprise): EnterpriseChanges {
  const isPlaced = current.kabkotaCode !== null;
  const isPlace = (field: string) => /^(?:kabkota|kecamatan|kelurahan)Code$/.test(field);
  return Object.fromEntries(
    Object.entries(changesOf(row, current)).filter(
      ([field]) => current[field as keyof KnownEnterprise] === null && !(isPlaced && isPlace(field)),
    ),
  );
}

/** A less precise word for the same place changes nothing. */
function placeChanges(row: EnterpriseRow, current: KnownEnterprise): EnterpriseChanges {
  const said = placeCodes(row.place);
  if (said.length === 0 || codesOf(current).join().startsWith(said.join())) return {};
  const [kabkotaCode = null, kecamatanCode = null, kelurahanCode = null] = said;
  const place = { kabkotaCode, kecamatanCode, kelurahanCode };
  return Object.fromEntries(
    Object.entries(place).filter(([level, code]) => current[level as keyof typeof place] !== code),
  );
}

const columnOfField: Partial<Record<keyof KnownEnterprise, EnterpriseField>> = {
  name: 'name',
  nameKey: 'name',
  nib: 'nib',
  whatsapp: 'whatsapp',
  email: 'email',
  categoryId: 'category',
  mainProduct: 'mainProduct',
  story: 'story',
  foundedYear: 'foundedYear',
  womenLed: 'womenLed',
  sourceUrl: 'source',
  sourceYear: 'sourceYear',
  annualSales: 'annualSales',
  capital: 'capital',
  workers: 'workers',
  kelurahanCode: 'kelurahan',
  kecamatanCode: 'kecamatan',
  kabkotaCode: 'kabkota',
};

function columnsOfChanges(changes: EnterpriseChanges): EnterpriseField[] {
  return Object.entries(changes).flatMap(([field, value]) =>
    value === null ? [] : (columnOfField[field as keyof KnownEnterprise] ?? []),
  );
}

const fieldNumbers = new Map<string, number>(enterpriseColumns.map(({ field }, index) => [field, index]));

/** The columns of changes, as the ledger counts them. */
export function fieldsOf(changes: EnterpriseChanges): number[] {
  return columnsOfChanges(changes).flatMap((field) => fieldNumbers.get(field) ?? []);
}

/** The column in which changes contradict an earlier row of the file; undefined when none does. */
export function contradictedField(
  changes: EnterpriseChanges,
  key: string,
  ledger: FileLedger,
): EnterpriseField | undefined {
  return columnsOfChanges(changes)
    .toReversed()
    .find((field) => ledger.hasSet(key, fieldNumbers.get(field) ?? 0));
}

/** An UMKM of which nothing is known. */
export const blankEnterprise: KnownEnterprise = {
  id: 0,
  slug: '',
  name: '',
  nameKey: '',
  nib: null,
  nibs: [],
  whatsapp: null,
  whatsappIsShown: false,
  email: null,
  categoryId: null,
  mainProduct: null,
  story: null,
  foundedYear: null,
  womenLed: null,
  kabkotaCode: null,
  kecamatanCode: null,
  kelurahanCode: null,
  sourceUrl: null,
  sourceYear: null,
  annualSales: null,
  capital: null,
  workers: null,
  mayPublish: false,
  mergedIntoId: null,
};
