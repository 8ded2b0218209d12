import { join } from 'node:path';
import { folder } from './import-world.ts';
import { writeWorkbook, type FixtureSheet } from './workbook-file.ts';

/** A workbook made by hand, in the folder of the test. */
export async function aWorkbook(name: string, ...sheets: FixtureSheet[]): Promise<string> {
  const path = join(folder, name);
  await writeWorkbook(path, ...sheets);
  return path;
}
