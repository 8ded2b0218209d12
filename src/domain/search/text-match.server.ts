import { holdsLongNumber, wordsInOrder } from './query-words.ts';
import type { ReadJson, ReadStamp } from './read.server.ts';
import type { Shelf } from './shelf.server.ts';
import { bestOf } from './sorted-ids.ts';
import { NameScorer } from './words/name-score.ts';
import type { NamePool } from './words/name-pool.ts';
import { readings, type Reading } from './words/readings.ts';
import { readSlots } from './words/read-slots.ts';
import { allOf, type Slot } from './words/slot.ts';
import { endingSlot, goingOn, unfinished } from './words/unfinished-slots.ts';
import { WordSource, type KnownWords } from './words/word-source.server.ts';

/** Rows that match a text, by their ids, and how well each does. */
export type TextMatch = {
  ids: readonly number[];
  scorer: NameScorer | undefined;
  /** What the rows were found by. */
  slots: readonly Slot[];
  /** Whether some word was corrected; `correctedQuery` says how, as the best row has it. */
  isCorrected: boolean;
  correctedQuery: (best: number | undefined) => string | null;
};

/** Suggestions are looked for among so many of the newest: a beginning that thousands share needs no better ones. */
const mostSuggested = 60;
const fewSuggested = 8;
/** The names of so many of the newest tell what stands beside the words that were typed. */
const mostBeside = 1000;

const nothing: TextMatch = {
  ids: [],
  scorer: undefined,
  slots: [],
  isCorrected: false,
  correctedQuery: () => null,
};

/** What the matcher asks of the rows in memory. */
export type RowsInMemory = {
  /** The version of the index that they are of. */
  version: number;
  names: NamePool;
  isShown: (id: number) => boolean;
  /** How much of its static score a row has for claims that are over. */
  endedPoints: (id: number) => number;
};

/** Finds the rows of one shelf that a text asks for. */
export class TextMatcher {
  readonly #read: ReadJson;
  readonly #shelf: Shelf;
  readonly #words: WordSource;

  constructor(read: ReadJson, shelf: Shelf, stamp: ReadStamp | undefined) {
    this.#read = read;
    this.#shelf = shelf;
    this.#words = new WordSource(read, shelf, stamp);
  }

  /** The rows by the strictest reading of the text that finds one that may be shown. */
  async match(text: string, { version, names, isShown, endedPoints }: RowsInMemory): Promise<TextMatch> {
    if (holdsLongNumber(text)) return nothing;
    const known = await this.#words.current(version);
    const slots = readSlots(text, known);
    if (slots.length === 0) return nothing;
    for (const reading of readings(slots, known, this.#shelf.nameColumns)) {
      if (reading.onlyIf !== undefined && !(await this.#isAnywhere(reading.onlyIf))) continue;
      const ids = await this.#ids(reading.matches);
      if (ids.some(isShown))
        return textMatch(text, ids, reading, scorerOf(reading, names, known, endedPoints));
    }
    return nothing;
  }

  /** The best of the rows whose name goes on as a text that is being typed, a few of them. */
  async suggest(text: string, { version, names, isShown, endedPoints }: RowsInMemory): Promise<number[]> {
    if (holdsLongNumber(text)) return [];
    const known = await this.#words.current(version);
    const typed = unfinished(text, known);
    if (typed === undefined) return [];
    const { before, last } = typed;
    const rowsBeside = before.length === 0 ? [] : await this.#newest(before, mostBeside);
    const beside = goingOn(rowsBeside.filter(isShown), last, names);
    const ending = endingSlot(last, known, beside.words);
    if (ending === undefined) return [];
    const slots = [...before, ending];
    const isEnough = beside.ids.length >= fewSuggested;
    const found = isEnough ? beside.ids : (await this.#newest(slots, mostSuggested)).filter(isShown);
    const ids = Uint32Array.from(found.slice(0, mostSuggested)).reverse();
    const scorer = scorerOf({ slots, isWhole: true }, names, known, endedPoints);
    return bestOf(ids, scorer.scores(ids), 0, fewSuggested);
  }

  /** The newest rows whose names match all slots. */
  #newest(slots: readonly Slot[], most: number): Promise<number[]> {
    const { words, nameColumns } = this.#shelf;
    return this.#read<number[]>(
      `select json_group_array(rowid) from (select rowid from ${words} where ${words} match ?
        order by rowid desc limit ${most})`,
      [`${nameColumns} : ${allOf(slots)}`],
    );
  }

  #ids(expression: string): Promise<number[]> {
    const { words } = this.#shelf;
    return this.#read<number[]>(`select json_group_array(rowid) from ${words} where ${words} match ?`, [
      expression,
    ]);
  }

  async #isAnywhere(expression: string): Promise<boolean> {
    const { words } = this.#shelf;
    const found = await this.#read<number[]>(
      `select json_group_array(rowid) from (select rowid from ${words} where ${words} match ? limit 1)`,
      [expression],
    );
    return found.length > 0;
  }
}

function scorerOf(
  { slots, isWhole }: Pick<Reading, 'slots' | 'isWhole'>,
  names: NamePool,
  known: KnownWords,
  endedPoints: RowsInMemory['endedPoints'],
) {
  return new NameScorer(names, slots, isWhole, known.vocabulary, endedPoints);
}

function textMatch(text: string, ids: readonly number[], { slots }: Reading, scorer: NameScorer): TextMatch {
  return {
    ids,
    scorer,
    slots,
    isCorrected: slots.some(({ forms }) => forms.some((form) => form.corrected !== undefined)),
    correctedQuery: (best) =>
      corrected(text, slots, best === undefined ? undefined : scorer.corrections(best)),
  };
}

/** The text with each misspelt word as the best row has it; null when none was corrected. */
function corrected(
  text: string,
  slots: readonly Slot[],
  byBest: Map<Slot, string> | undefined,
): string | null {
  const words = new Map<string, string>();
  for (const slot of slots) {
    const word =
      byBest?.get(slot) ??
      (slot.isUnknown ? slot.forms.find((form) => form.corrected)?.corrected : undefined);
    if (word !== undefined) words.set(slot.text, word);
  }
  if (words.size === 0) return null;
  return wordsInOrder(text)
    .map((word) => words.get(word) ?? word)
    .join(' ');
}
