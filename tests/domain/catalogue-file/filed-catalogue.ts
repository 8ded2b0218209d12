import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import type { CatalogueReport } from '#src/domain/catalogue-file/catalogue-report.ts';
import { findCatalogueUpload } from '#src/domain/catalogue-file/catalogue-uploads.queries.server.ts';
import { downloadCatalogue } from '#src/domain/catalogue-file/download-catalogue.server.ts';
import { previewCatalogue } from '#src/domain/catalogue-file/preview-catalogue.server.ts';
import { aMember } from '../../support/actors.ts';
import { aTrainedEnterprise } from '../product/shop-window.ts';
import { aDesk } from '../product/written-product.ts';
import { cellsOf } from './catalogue-table.ts';
import { writeWorkbook, type FixtureCell } from '../import/workbook-file.ts';
import { scratchData } from '../../support/scratch-data.ts';
import { readFile } from 'node:fs/promises';

export type Filing = { database: Database; enterpriseId: number; owner: Actor; folder: string };

/** A shop whose owner works with files. */
export async function aFiling(): Promise<Filing> {
  const folder = scratchData();
  const database = await aDesk();
  const enterpriseId = await aTrainedEnterprise(database);
  return { database, enterpriseId, owner: await aMember(database, enterpriseId), folder };
}

/** The first sheet of the catalogue as it is downloaded: heading row and rows. */
export async function downloaded({ owner, enterpriseId, folder }: Filing): Promise<FixtureCell[][]> {
  const workbook = await downloadCatalogue(owner, enterpriseId);
  if (workbook === undefined) throw new Error('nothing to download');
  const path = join(folder, 'unduhan.xlsx');
  writeFileSync(path, workbook.bytes);
  return cellsOf(path);
}

/** Sends a table in, as a workbook that a spreadsheet saved. */
export async function sent(filing: Filing, table: FixtureCell[][], name = 'katalog.xlsx'): Promise<number> {
  const path = join(filing.folder, 'kiriman.xlsx');
  await writeWorkbook(path, { rows: table });
  return sentBytes(filing, await readFile(path), name);
}

export async function sentBytes(filing: Filing, bytes: Uint8Array, name = 'katalog.xlsx'): Promise<number> {
  const answer = await previewCatalogue(filing.owner, filing.enterpriseId, { name, bytes });
  if (!answer.ok) throw new Error(JSON.stringify(answer));
  return answer.uploadId;
}

/** What the file is about to do, or has done. */
export async function reportOf({ owner, enterpriseId }: Filing, uploadId: number): Promise<CatalogueReport> {
  const upload = await findCatalogueUpload(owner, { uploadId, enterpriseId });
  if (upload?.report.kind !== 'catalogue') throw new Error('there is no such preview');
  return upload.report;
}
