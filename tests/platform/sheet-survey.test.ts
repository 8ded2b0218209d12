import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { surveySheet } from '#src/platform/sheet-survey.server.ts';

const limits = { rows: 200_000, cells: 4_000_000, merges: 20_000 };
const survey = (xml: string, most = limits) => surveySheet(Readable.from([Buffer.from(xml)]), most);

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

test.each([
  ['rows', '<row/>'],
  ['cells', '<c/>'],
  ['merges', '<mergeCell ref="A1:B2"/>'],
] as const)('a sheet with more %s than the limit is refused', async (what, tag) => {
  const most = { ...limits, [what]: 3 };
  await expect(survey(tag.repeat(3), most)).resolves.toBeDefined();
  await expect(survey(tag.repeat(4), most)).rejects.toMatchObject({ reason: 'file_too_many_rows' });
});
