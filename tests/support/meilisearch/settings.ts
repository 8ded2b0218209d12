import { ApiError, countIn, objectWith, textsIn, type Json, type JsonObject } from './api-error.ts';

export type IndexSettings = {
  searchableAttributes: string[];
  filterableAttributes: string[];
  sortableAttributes: string[];
  rankingRules: string[];
  stopWords: string[];
  synonyms: Record<string, string[]>;
  typoTolerance: { enabled: boolean; oneTypo: number; twoTypos: number };
  maxTotalHits: number;
  maxValuesPerFacet: number;
};

const builtInRules = ['words', 'typo', 'proximity', 'attribute', 'sort', 'exactness'];

export const defaultSettings: IndexSettings = {
  searchableAttributes: ['*'],
  filterableAttributes: [],
  sortableAttributes: [],
  rankingRules: builtInRules,
  stopWords: [],
  synonyms: {},
  typoTolerance: { enabled: true, oneTypo: 5, twoTypos: 9 },
  maxTotalHits: 1000,
  maxValuesPerFacet: 100,
};

/** Every setting that Meilisearch documents; those after the first line are known here and not imitated. */
const settingNames = [
  ...[
    'searchableAttributes',
    'filterableAttributes',
    'sortableAttributes',
    'rankingRules',
    'stopWords',
    'synonyms',
  ],
  ...[
    'typoTolerance',
    'pagination',
    'faceting',
    'displayedAttributes',
    'distinctAttribute',
    'proximityPrecision',
  ],
  ...[
    'separatorTokens',
    'nonSeparatorTokens',
    'dictionary',
    'embedders',
    'searchCutoffMs',
    'localizedAttributes',
  ],
  ...['facetSearch', 'prefixSearch', 'foreignKeys', 'chat', 'vectorStore'],
];

/** The settings with those of a request in place of the old ones; refuses what the server would. */
export function changedSettings(old: IndexSettings, body: Json | undefined): IndexSettings {
  const given = objectWith(body, settingNames, '');
  const lists = Object.fromEntries(
    (
      [
        'searchableAttributes',
        'filterableAttributes',
        'sortableAttributes',
        'rankingRules',
        'stopWords',
      ] as const
    )
      .filter((name) => given[name] !== undefined)
      .map((name) => [name, textsIn(given[name], `.${name}`, codeOf(name))]),
  );
  const changed = { ...old, ...lists, ...objects(given) };
  for (const rule of changed.rankingRules) {
    if (!builtInRules.includes(rule) && !/^[^:]+:(asc|desc)$/.test(rule)) {
      throw new ApiError(
        400,
        'invalid_settings_ranking_rules',
        `Invalid value at \`.rankingRules\`: \`${rule}\` ranking rule is invalid.`,
      );
    }
  }
  return changed;
}

function objects(given: JsonObject): Partial<IndexSettings> {
  const changed: Partial<IndexSettings> = {};
  if (given['pagination'] !== undefined) {
    const pagination = objectWith(given['pagination'], ['maxTotalHits'], ' inside `.pagination`');
    changed.maxTotalHits = countIn(
      pagination['maxTotalHits'],
      '.pagination.maxTotalHits',
      codeOf('pagination'),
    );
  }
  if (given['faceting'] !== undefined) {
    const faceting = objectWith(
      given['faceting'],
      ['maxValuesPerFacet', 'sortFacetValuesBy'],
      ' inside `.faceting`',
    );
    changed.maxValuesPerFacet = countIn(
      faceting['maxValuesPerFacet'],
      '.faceting.maxValuesPerFacet',
      codeOf('faceting'),
    );
  }
  if (given['typoTolerance'] !== undefined) changed.typoTolerance = typoTolerance(given['typoTolerance']);
  if (given['synonyms'] !== undefined) changed.synonyms = synonyms(given['synonyms']);
  return changed;
}

function typoTolerance(value: Json): IndexSettings['typoTolerance'] {
  const known = [
    'enabled',
    'disableOnAttributes',
    'disableOnWords',
    'disableOnNumbers',
    'minWordSizeForTypos',
  ];
  const given = objectWith(value, known, ' inside `.typoTolerance`');
  const at = '.typoTolerance.minWordSizeForTypos';
  const sizes = objectWith(given['minWordSizeForTypos'] ?? {}, ['oneTypo', 'twoTypos'], ` inside \`${at}\``);
  const oneTypo = countIn(sizes['oneTypo'] ?? 5, `${at}.oneTypo`, codeOf('typoTolerance'));
  const twoTypos = countIn(sizes['twoTypos'] ?? 9, `${at}.twoTypos`, codeOf('typoTolerance'));
  if (oneTypo > twoTypos || twoTypos > 255) {
    throw new ApiError(400, codeOf('typoTolerance'), `\`${at}\`: 0 <= oneTypo <= twoTypos <= 255`);
  }
  return { enabled: given['enabled'] !== false, oneTypo, twoTypos };
}

function synonyms(value: Json): Record<string, string[]> {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) {
    throw new ApiError(400, codeOf('synonyms'), 'Invalid value type at `.synonyms`: expected an object');
  }
  return Object.fromEntries(
    Object.entries(value).map(([word, others]) => [
      word,
      textsIn(others, `.synonyms.${word}`, codeOf('synonyms')),
    ]),
  );
}

function codeOf(name: string): string {
  return `invalid_settings_${name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`;
}
