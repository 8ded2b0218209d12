/** A text in both languages; the English one is empty where it says the same. */
export type BothWays = { id: string; en: string };

/** What is printed of an UMKM, in words. */
export interface BookletEntry {
  name: string;
  /** Whether it is an example, led by a woman, ships abroad. */
  marks: BothWays[];
  place: string;
  about: string;
  url: string;
  /** The stored photo's file; the pattern of the category stands in where there is none. */
  photo: string | null;
  categoryTopId: string;
  patternSeed: number;
  sections: { title: BothWays; lines: BothWays[] }[];
}

/** A shortlist as it is printed, in words. */
export interface BookletWords {
  name: string;
  title: BothWays;
  event: BothWays;
  asOf: BothWays;
  count: BothWays;
  page: (page: number, of: number) => string;
}
