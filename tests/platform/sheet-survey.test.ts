import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { surveySheet } from '#src/platform/sheet-survey.server.ts';

const survey = (xml: string) => surveySheet(Readable.from([Buffer.from(xml)]));

test('rows, cells and merged cells are counted before anything of a sheet is built', async () => {
  const sheet = '<row r="1"><c r="A1"/><c r="B1"/></row><mergeCells><mergeCell ref="A1:B2"/></mergeCells>';
  expect(await survey(sheet)).toEqual({
    rows: 1,
    cells: 2,
    merges: [{ top: 1, bottom: 2, left: 1, right: 2 }],
  });
});

test('a tag ends where the next one begins, so that a flood of tags without an end is gone through once', async () => {
  expect(await survey('<c <c <row ref="A1:B2"/>')).toMatchObject({ rows: 1, cells: 2 });
});
