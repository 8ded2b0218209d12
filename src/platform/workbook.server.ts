import { posix } from 'node:path';
import type { TableRow } from '#src/domain/import/table.ts';
import { openArchive, type Archive } from './archive.server.ts';
import { readSheetRows, type SheetContext } from './sheet-rows.server.ts';
import { surveySheet, type SheetLimits } from './sheet-survey.server.ts';
import { UnreadableFile } from './unreadable-file.server.ts';
import { readDateStyles, readRelations, readSharedTexts, readSheetList } from './workbook-parts.server.ts';

/** The most that a workbook may hold, in each of its sheets and unpacked. */
export type WorkbookLimits = SheetLimits & { unpackedBytes: number; files: number };

/**
 * The most that an officer's workbook may hold. The city's books list 125,000 UMKM; a workbook of 200,000 rows unpacks to some
 * 200 MB of XML. CSV files have no limit, since nothing of them is kept in memory.
 */
export const workbookLimits: WorkbookLimits = {
  rows: 200_000,
  cells: 4_000_000,
  merges: 20_000,
  unpackedBytes: 300_000_000,
  files: 5_000,
};

export type Workbook = {
  /** How many sheets can be seen. */
  sheetCount: number;
  /** The rows of a sheet (from 0) in which anything stands. */
  rows: (sheet: number) => AsyncGenerator<TableRow>;
  close: () => void;
};

/**
 * Opens an .xlsx workbook and streams its sheets: values of formulas, days, merged cells, faults cell by cell. The
 * libraries at hand end at the first faulty cell or read everything into memory, and tell no merged cells.
 */
export async function openWorkbook(path: string, limits = workbookLimits): Promise<Workbook> {
  const archive = await openArchive(path, { entries: limits.files, entryBytes: limits.unpackedBytes });
  try {
    return await openParts(archive, limits);
  } catch (error) {
    archive.close();
    throw error;
  }
}

async function openParts(archive: Archive, limits: WorkbookLimits): Promise<Workbook> {
  const main = await mainPart(archive);
  const relations = await relationsOf(archive, main);
  const { relationIds, from1904 } = await readSheetList(await archive.open(main));
  const part = (kind: string) => relations.find((relation) => relation.kind === kind)?.target;
  const context: SheetContext = {
    texts: await readPart(archive, part('sharedStrings'), readSharedTexts),
    dateStyles: await readPart(archive, part('styles'), readDateStyles),
    from1904,
  };
  const sheets = relationIds
    .map((id) => relations.find((relation) => relation.id === id && relation.kind === 'worksheet')?.target)
    .filter((target) => target !== undefined);
  if (sheets.length === 0) throw new UnreadableFile('file_damaged');
  return {
    sheetCount: sheets.length,
    rows: (sheet) => sheetRows(archive, sheets[sheet] ?? '', context, limits),
    close: archive.close,
  };
}

async function* sheetRows(
  archive: Archive,
  sheet: string,
  context: SheetContext,
  limits: WorkbookLimits,
): AsyncGenerator<TableRow> {
  const survey = await surveySheet(await archive.open(sheet), limits);
  yield* readSheetRows(await archive.open(sheet), context, survey.merges);
}

/** An .xlsx names its main part itself; nearly all call it `xl/workbook.xml`. */
async function mainPart(archive: Archive): Promise<string> {
  const relations = await readPart(archive, '_rels/.rels', readRelations);
  const target =
    relations.find((relation) => relation.kind === 'officeDocument')?.target ?? 'xl/workbook.xml';
  const name = posix.normalize(target.replace(/^\//, ''));
  if (!archive.files.has(name)) throw new UnreadableFile('file_not_a_table');
  return name;
}

/** The relations of a part, their targets as names in the archive. */
async function relationsOf(archive: Archive, part: string) {
  const folder = posix.dirname(part);
  const relations = await readPart(archive, `${folder}/_rels/${posix.basename(part)}.rels`, readRelations);
  return relations.map((relation) => ({
    ...relation,
    target: relation.target.startsWith('/')
      ? relation.target.slice(1)
      : posix.normalize(`${folder}/${relation.target}`),
  }));
}

async function readPart<Item>(
  archive: Archive,
  name: string | undefined,
  read: (stream: Awaited<ReturnType<Archive['open']>>) => Promise<Item[]>,
): Promise<Item[]> {
  return name !== undefined && archive.files.has(name) ? read(await archive.open(name)) : [];
}
