import { holdsLongNumber, wordsInOrder } from './query-words.ts';
import type { ReadJson } from './read.server.ts';
import type { Shelf } from './shelf.server.ts';
import { namedRows, namesOf } from './words/named-rows.server.ts';
import { scoreRow, type Scored } from './words/name-score.ts';
import { readings, slotWeights, type Reading } from './words/readings.ts';
import { readSlots } from './words/read-slots.ts';
import { allOf, type Slot } from './words/slot.ts';
import { unfinishedSlots } from './words/unfinished-slots.ts';
import { WordSource, type KnownWords } from './words/word-source.server.ts';

/** Rows that match a text; `isRanked` when they stand in the order of relevance, else in no order that means anything. */
export type TextMatch = { ids: number[]; isRanked: boolean; correctedQuery: string | null };

/** bm25 over 50,000 rows took 34 ms and the rows alone 0.2: beyond the cap the words tell products too little apart. */
const mostRanked = 10_000;
/** So many of the best by bm25 are held against the words once more, name by name. */
const mostScored = 200;

/** Suggestions are looked for among so many of the newest: a beginning that thousands share needs no better ones. */
const mostSuggested = 60;
const fewSuggested = 8;

const nothing: TextMatch = { ids: [], isRanked: true, correctedQuery: null };

/** Finds the rows of one shelf that a text asks for. */
export class TextMatcher {
  readonly #read: ReadJson;
  readonly #shelf: Shelf;
  readonly #words: WordSource;

  constructor(read: ReadJson, shelf: Shelf) {
    this.#read = read;
    this.#shelf = shelf;
    this.#words = new WordSource(read, shelf);
  }

  /** The rows by the strictest reading of the text that finds one that may be shown; `version` is that of the index. */
  async match(text: string, version: number, isShown: (id: number) => boolean): Promise<TextMatch> {
    if (holdsLongNumber(text)) return nothing;
    const known = await this.#words.current(version);
    const slots = readSlots(text, known);
    if (slots.length === 0) return nothing;
    for (const reading of readings(slots, known, namesOf(this.#shelf.kind))) {
      if (reading.onlyIf !== undefined && !(await this.#isAnywhere(reading.onlyIf))) continue;
      const ids = await this.#ids(reading.matches);
      if (ids.some(isShown)) return this.#inOrder(text, ids, reading, known);
    }
    return nothing;
  }

  /** The best of the rows whose name goes on as a text that is being typed, a few of them. */
  async suggest(text: string, version: number, isShown: (id: number) => boolean): Promise<number[]> {
    if (holdsLongNumber(text)) return [];
    const known = await this.#words.current(version);
    const slots = unfinishedSlots(text, known);
    if (slots.length === 0) return [];
    const { words, kind } = this.#shelf;
    const ids = await this.#read<number[]>(
      `select json_group_array(rowid) from (select rowid from ${words} where ${words} match ?
        order by rowid desc limit ${mostSuggested})`,
      [`${namesOf(kind)} : ${allOf(slots)}`],
    );
    const expression = allOf(slots);
    const reading = { slots, matches: expression, order: expression, isWhole: true };
    return (await this.#scored(ids.filter(isShown), reading, known))
      .map(({ id }) => id)
      .slice(0, fewSuggested);
  }

  async #inOrder(text: string, ids: number[], reading: Reading, known: KnownWords): Promise<TextMatch> {
    const ranked = ids.length > mostRanked ? ids : await this.#ranked(reading.order);
    const best = await this.#scored(ranked.slice(0, mostScored), reading, known);
    const correctedQuery = corrected(text, reading.slots, best[0]?.corrected);
    if (ids.length > mostRanked) return { ids, isRanked: false, correctedQuery };
    return {
      ids: [...best.map(({ id }) => id), ...ranked.slice(mostScored)],
      isRanked: true,
      correctedQuery,
    };
  }

  async #scored(ids: number[], { slots, isWhole }: Reading, { vocabulary }: KnownWords) {
    const weights = slotWeights(slots, vocabulary.mostRows);
    const rows = await namedRows(this.#read, this.#shelf.kind, ids);
    const scored = ids.flatMap((id): (Scored & { id: number })[] => {
      const row = rows.get(id);
      return row === undefined ? [] : [{ id, ...scoreRow(row, slots, weights, isWhole) }];
    });
    return scored.sort((one, other) => other.score - one.score);
  }

  #ranked(expression: string): Promise<number[]> {
    const { words, weights } = this.#shelf;
    return this.#read<number[]>(
      `select json_group_array(id) from (select rowid id from ${words} where ${words} match ?
        order by bm25(${words}, ${weights}), rowid)`,
      [expression],
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
