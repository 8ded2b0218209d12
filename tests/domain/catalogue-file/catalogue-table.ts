import { openWorkbook } from '#src/platform/workbook.server.ts';
import type { FixtureCell } from '../import/workbook-file.ts';

/** The cells of a workbook's sheet. */
export async function cellsOf(path: string, sheet = 0): Promise<FixtureCell[][]> {
  const workbook = await openWorkbook(path);
  try {
    const rows: FixtureCell[][] = [];
    for await (const { cells } of workbook.rows(sheet)) {
      const plain = cells.map((cell) => (typeof cell === 'object' && cell !== null ? 'x' : cell));
      if (plain.some((cell) => cell !== null)) rows.push(plain);
    }
    return rows;
  } finally {
    workbook.close();
  }
}

/** The same table with some cells typed anew, by the number of the row (1 is the first product) and the heading. */
export function retyped(
  table: FixtureCell[][],
  ...cells: [row: number, heading: string, cell: FixtureCell][]
): FixtureCell[][] {
  const copy = table.map((row) => [...row]);
  for (const [row, heading, cell] of cells) {
    const index = copy[0]?.indexOf(heading) ?? -1;
    if (index === -1) throw new Error(`no column ${heading}`);
    copy[row] ??= [];
    const line = copy[row];
    while (line.length <= index) line.push(null);
    line[index] = cell;
  }
  return copy;
}
