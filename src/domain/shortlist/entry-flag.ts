/** The parts of a filter, as somebody can fail each of them. */
export const filterParts = [
  'category',
  'kecamatan',
  'text',
  'hsCode',
  'right',
  'past',
  'certificate',
  'size',
  'capacity',
  'programme',
  'womenLed',
  'shipsAbroad',
  'inWindow',
] as const;
export type FilterPart = (typeof filterParts)[number];

/** Why an officer should look at an entry again: flagged, never dropped. */
export type EntryFlag =
  | { kind: 'suspended'; reason: string }
  | { kind: 'merged'; into: { id: number; name: string; slug: string } }
  /** None of its products is in the window. */
  | { kind: 'not_public' }
  /** It met the kept filter once, or was added without it. */
  | { kind: 'misses'; parts: FilterPart[] };
