import { describe, expect, it } from 'vitest';
import { splitCsv } from '#src/domain/import/csv-rows.ts';
import type { TableRow } from '#src/domain/import/table.ts';

async function* inPieces(text: string, size: number) {
  for (let at = 0; at < text.length; at += size) yield await Promise.resolve(text.slice(at, at + size));
}

async function rowsOf(text: string, delimiter = ',', size = 7): Promise<TableRow[]> {
  return Array.fromAsync(splitCsv(inPieces(text, size), delimiter));
}

const cellsOf = async (text: string, delimiter?: string, size?: number) =>
  (await rowsOf(text, delimiter, size)).map(({ cells, fault }) => fault ?? cells);

describe('The rows of a CSV file', () => {
  it.each([1, 2, 3, 5, 1000])('come out alike however the file arrives, in pieces of %i', async (size) => {
    const text = 'a,b,c\r\n"1,5jt","dua\r\nbaris","kata ""kutip"""\r\n,,\r\nx,y,z';
    expect(await cellsOf(text, ',', size)).toEqual([
      ['a', 'b', 'c'],
      ['1,5jt', 'dua\r\nbaris', 'kata "kutip"'],
      [null, null, null],
      ['x', 'y', 'z'],
    ]);
  });

  it('end with any kind of new line', async () => {
    expect(await cellsOf('a\nb\rc\r\nd\n')).toEqual([['a'], ['b'], ['c'], ['d']]);
  });

  it.each([';', '\t', '|'])('may be set apart by %j', async (delimiter) => {
    expect(await cellsOf(`a${delimiter}"b${delimiter}c"\n`, delimiter)).toEqual([['a', `b${delimiter}c`]]);
  });

  it('are counted as the spreadsheet counts them, blank ones and those over several lines included', async () => {
    expect((await rowsOf('a,b\n\n"x\ny",1\nz,2\n')).map(({ row }) => row)).toEqual([1, 2, 3, 4]);
  });

  it('keep quotes that stand inside a name', async () => {
    expect(await cellsOf('Toko "Ibu" Jaya,"Warung" Sari\n')).toEqual([['Toko "Ibu" Jaya', '"Warung" Sari']]);
  });

  it('lose one line to a quote that is never closed, not those below it', async () => {
    expect(await cellsOf('a,b\n"lupa,1\nbaik,2\nbagus,3\n')).toEqual([
      ['a', 'b'],
      'quote_not_closed',
      ['baik', '2'],
      ['bagus', '3'],
    ]);
    expect(await cellsOf('a,b\n"lupa,1\nbaik,"dua"\nbagus,3\n')).toEqual([
      ['a', 'b'],
      'quote_not_closed',
      ['baik', 'dua'],
      ['bagus', '3'],
    ]);
  });

  it('do not fill the memory when a quote is never closed in a long file', async () => {
    const lines = Array.from(
      { length: 60_000 },
      (_, index) => `usaha ${index},keterangan yang cukup panjang`,
    );
    lines[10] = `"lupa${lines[10]}`;
    const rows = await rowsOf(`a,b\n${lines.join('\n')}\n`, ',', 65_536);
    expect(rows).toHaveLength(60_001);
    expect(rows.filter(({ fault }) => fault !== null).map(({ row }) => row)).toEqual([12]);
  });

  it('tell a last line that was torn off, but not one that only lacks its end of line', async () => {
    expect(await cellsOf('a,b,c\n1,2,3\n4,5')).toEqual([['a', 'b', 'c'], ['1', '2', '3'], 'row_cut_off']);
    expect(await cellsOf('a,b,c\n1,2,3\n4,5,6')).toEqual([
      ['a', 'b', 'c'],
      ['1', '2', '3'],
      ['4', '5', '6'],
    ]);
  });
});
