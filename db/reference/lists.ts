import { sql, type SQL } from 'drizzle-orm';
import {
  categories,
  categoryAliases,
  categoryCodes,
  certificateTypes,
  classificationCodes,
  regions,
  regionLevels,
} from '../schema/index.ts';
import { numberOrNull, parseRows, textIn, textOrNull, type Row } from './csv.ts';
import { programmeFiles, programmeStatements } from './programmes.ts';
import { searchWordFiles, searchWordStatements } from './search-words.ts';
import { upsertRows } from './upsert.ts';

/** An official list: the files it is read from, and the statements that bring the database up to them. */
export type ReferenceList = {
  name: string;
  files: string[];
  statements: (texts: string[]) => SQL[];
};

export const kbliVersion = 'KBLI 2020';
export const niceVersion = 'Nice';
export const hsVersion = 'HS 2022';

type CertificateType = Omit<typeof certificateTypes.$inferInsert, 'position'>;

/** In an order in which every row finds what it points to. */
export const referenceLists: ReferenceList[] = [
  {
    name: 'regions',
    files: ['./regions/regions.csv', './regions/outlines.json'],
    statements: ([list = '', outlines = '']) => upsertRows(regions, ['code'], regionRows(list, outlines)),
  },
  {
    name: 'classification_codes',
    files: ['./classification/kbli2020.csv', './classification/nice.csv', './classification/hs2022.csv'],
    statements: (texts) =>
      upsertRows(classificationCodes, ['scheme', 'version', 'code'], classificationRows(texts)),
  },
  {
    name: 'categories',
    files: ['./categories/categories.csv', './categories/category_aliases.csv'],
    statements: ([list = '', aliases = '']) => categoryStatements(parseRows(list), parseRows(aliases)),
  },
  {
    name: 'certificate_types',
    files: ['./certificates/certificate_types.json'],
    statements: ([list = '']) =>
      upsertRows(
        certificateTypes,
        ['id'],
        (JSON.parse(list) as CertificateType[]).map((type, index) => ({
          ...type,
          position: index + 1,
        })),
      ),
  },
  { name: 'programmes', files: programmeFiles, statements: programmeStatements },
  { name: 'search_words', files: searchWordFiles, statements: searchWordStatements },
  {
    name: 'moderation_rules',
    files: ['./moderation/moderation_rules.csv'],
    statements: ([list = '']) => [moderationRuleStatement(parseRows(list))],
  },
  {
    name: 'decision_reasons',
    files: ['./decisions/decision_reasons.csv'],
    statements: ([list = '']) => [decisionReasonStatement(parseRows(list))],
  },
];

/** Adds the rules that were never there: what an admin has ended stays ended. */
function moderationRuleStatement(list: Row[]): SQL {
  const rows = list.map((row) => ({ kind: textIn(row, 'kind'), value: textIn(row, 'value') }));
  return sql`insert into moderation_rules (kind, value, added_by, added_at)
    select distinct value ->> '$.kind', value ->> '$.value', 'Daftar awal', strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
    from json_each(${JSON.stringify(rows)}) listed
    where not exists (select 1 from moderation_rules known
      where known.kind = listed.value ->> '$.kind' and known.value = listed.value ->> '$.value')`;
}

/** The same for the reasons that officers pick from. */
function decisionReasonStatement(list: Row[]): SQL {
  return sql`insert into decision_reasons (decision, claim_kind, sentence, needs_note, added_by, added_at)
    select value ->> '$.decision', value ->> '$.claim_kind', value ->> '$.sentence',
      cast(value ->> '$.needs_note' as integer), 'Daftar awal', strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
    from json_each(${JSON.stringify(list)}) listed
    where not exists (select 1 from decision_reasons known
      where known.decision = listed.value ->> '$.decision' and known.claim_kind = listed.value ->> '$.claim_kind'
        and known.sentence = listed.value ->> '$.sentence')`;
}

function regionRows(list: string, outlines: string): (typeof regions.$inferInsert)[] {
  const polygons = (JSON.parse(outlines) as { outlines: Record<string, unknown> }).outlines;
  const seen = new Set<string>();
  return parseRows(list).map((row) => {
    const code = textIn(row, 'code');
    const outline = polygons[code];
    return {
      code,
      level: regionLevel(textIn(row, 'level')),
      name: textIn(row, 'name'),
      slug: freeSlug(row, seen),
      parentCode: textOrNull(row, 'parent_code'),
      postalCode: textOrNull(row, 'postal_code'),
      latitude: numberOrNull(row, 'latitude'),
      longitude: numberOrNull(row, 'longitude'),
      outline: outline === undefined ? null : JSON.stringify(outline),
    };
  });
}

function regionLevel(word: string): (typeof regionLevels)[number] {
  const level = regionLevels.find((known) => known === word);
  if (level === undefined) throw new Error(`regions.csv: "${word}" is no level of region.`);
  return level;
}

/** Two desa of one kecamatan may share a name; the later one carries its code. */
function freeSlug(row: Row, seen: Set<string>): string {
  const slug = textIn(row, 'name')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-');
  const place = `${textIn(row, 'parent_code')}/${slug}`;
  if (!seen.has(place)) {
    seen.add(place);
    return slug;
  }
  return `${slug}-${textIn(row, 'code').slice(-4)}`;
}

function classificationRows([
  kbli = '',
  nice = '',
  hs = '',
]: string[]): (typeof classificationCodes.$inferInsert)[] {
  const shared = (row: Row) => ({
    code: textIn(row, 'code'),
    parentCode: textOrNull(row, 'parent_code') ?? textOrNull(row, 'section') ?? textOrNull(row, 'kind'),
    nameEn: textOrNull(row, 'name_en'),
    description: textOrNull(row, 'description'),
    keywords: textOrNull(row, 'keywords'),
    usual: row['usual'] === '1',
    name: textOrNull(row, 'name') ?? textIn(row, 'name_en'),
  });
  return [
    ...parseRows(kbli).map((row) => ({ scheme: 'kbli' as const, version: kbliVersion, ...shared(row) })),
    ...parseRows(nice).map((row) => ({ scheme: 'nice' as const, version: niceVersion, ...shared(row) })),
    ...parseRows(hs).map((row) => ({ scheme: 'hs' as const, version: hsVersion, ...shared(row) })),
  ];
}

function categoryStatements(list: Row[], aliases: Row[]): SQL[] {
  return [
    ...upsertRows(
      categories,
      ['id'],
      list.map((row, index) => ({
        id: textIn(row, 'id'),
        parentId: textOrNull(row, 'parent_id'),
        name: textIn(row, 'name'),
        nameEn: textIn(row, 'name_en'),
        position: index + 1,
      })),
    ),
    ...upsertRows(
      categoryAliases,
      ['alias'],
      aliases.map((row) => ({
        alias: textIn(row, 'alias'),
        categoryId: textIn(row, 'category_id'),
        source: textIn(row, 'source'),
      })),
    ),
    ...upsertRows(categoryCodes, ['categoryId', 'scheme', 'version', 'code'], categoryCodeRows(list)),
  ];
}

/** A top category suggests what the categories below it suggest. */
function categoryCodeRows(list: Row[]): (typeof categoryCodes.$inferInsert)[] {
  const rows = new Map<string, typeof categoryCodes.$inferInsert>();
  for (const row of list) {
    for (const [scheme, version, column] of [
      ['kbli', kbliVersion, 'kbli2020'],
      ['nice', niceVersion, 'nice'],
      ['hs', hsVersion, 'hs2022'],
    ] as const) {
      const code = textOrNull(row, column);
      if (code === null) continue;
      for (const categoryId of [textIn(row, 'id'), textIn(row, 'parent_id')]) {
        rows.set([categoryId, scheme, code].join(), { categoryId, scheme, version, code });
      }
    }
  }
  return [...rows.values()];
}
