import type { ReadJson, ReadStamp } from '../read.server.ts';
import type { Shelf } from '../shelf.server.ts';
import { Lexicon, type CategoryNames, type WordRow } from './lexicon.ts';
import { Vocabulary } from './vocabulary.ts';

export type KnownWords = { lexicon: Lexicon; vocabulary: Vocabulary };

/** Reading the vocabulary anew may take this part of the time at most; small indexes are read after every write. */
const shareOfTime = 1 / 20;
/** Up to so many milliseconds nobody notices. */
const alwaysCheap = 15;
/** The vocabulary is read from one letter to the next, so that other searches get their turn in between. */
const letters = ['', ...'0123456789abcdefghijklmnopqrstuvwxyz'.split(''), '\u{10FFFF}'];

/** Keeps the words of one shelf and those of the lists in memory. */
export class WordSource {
  readonly #read: ReadJson;
  readonly #table: string;
  #known: KnownWords | undefined;
  readonly #stamp: ReadStamp | undefined;
  #lists: { stamp: string | undefined; version: string } | undefined;
  #listsVersion = '';
  #version = -1;
  #cost = 0;
  #readAt = 0;
  #reading: Promise<KnownWords> | undefined;
  #real: ReadonlySet<string> | undefined;

  constructor(read: ReadJson, shelf: Pick<Shelf, 'kind'>, stamp?: ReadStamp) {
    this.#read = read;
    this.#stamp = stamp;
    this.#table = `${shelf.kind}_vocabulary`;
  }

  /** The words as of a version of the index, or a little older where reading them takes long; the lists as of now. */
  async current(version: number): Promise<KnownWords> {
    const lists = await this.#readListsVersion();
    if (this.#known !== undefined && this.#listsVersion !== lists) await this.#readLists(this.#known, lists);
    const isSame = this.#version === version;
    if (this.#known !== undefined && (isSame || !this.#mayReadAgain())) return this.#known;
    this.#reading ??= this.#readAll(version, lists).finally(() => (this.#reading = undefined));
    // A large vocabulary is read beside the searches, which go on with the older one.
    return this.#known !== undefined && this.#cost > alwaysCheap ? this.#known : this.#reading;
  }

  /** Counting the lists takes 0.1 ms, a tenth of a usual search; while nothing was written they are what they were. */
  async #readListsVersion(): Promise<string> {
    const stamp = await this.#stamp?.();
    if (stamp !== undefined && this.#lists?.stamp === stamp) return this.#lists.version;
    const version = await this.#read<string>(
      `select json_quote((select count(*) || ':' || count(ended_at) || ':' || max(id) from search_words) || ':' ||
        (select count(*) from categories))`,
    );
    this.#lists = { stamp, version };
    return version;
  }

  #mayReadAgain(): boolean {
    return this.#cost <= alwaysCheap || performance.now() - this.#readAt > this.#cost / shareOfTime;
  }

  async #readAll(version: number, lists: string): Promise<KnownWords> {
    const lexicon = await this.#readLexicon();
    const entries: [string, number][] = [];
    this.#cost = 0;
    for (let at = 0; at + 1 < letters.length; at += 1) {
      const began = performance.now();
      for (const entry of await this.#readRange(letters[at] ?? '', letters[at + 1] ?? ''))
        entries.push(entry);
      this.#cost += performance.now() - began;
    }
    const listed = new Set(entries.map(([word]) => word));
    for (const word of lexicon.words()) if (!listed.has(word)) entries.push([word, 0]);
    this.#known = { lexicon, vocabulary: new Vocabulary(entries) };
    this.#version = version;
    this.#listsVersion = lists;
    this.#readAt = performance.now();
    return this.#known;
  }

  /** An officer's word counts at once; for correcting misspelt ones it waits for the vocabulary. */
  async #readLists({ vocabulary }: KnownWords, lists: string): Promise<void> {
    this.#known = { lexicon: await this.#readLexicon(), vocabulary };
    this.#listsVersion = lists;
    this.#version = -1;
  }

  #readRange(from: string, to: string): Promise<[string, number][]> {
    return this.#read<[string, number][]>(
      `select json_group_array(json_array(term, doc)) from ${this.#table} where term >= ? and term < ?`,
      [from, to],
    );
  }

  async #readLexicon(): Promise<Lexicon> {
    const [rows, categories] = [
      await this.#read<WordRow[]>(
        'select json_group_array(json_array(kind, word, meaning)) from search_words where ended_at is null',
      ),
      await this.#read<CategoryNames[]>(
        `select json_group_array(json_array(name, name_en, json((select json_group_array(alias) from category_aliases a
          where a.category_id = c.id)))) from categories c`,
      ),
    ];
    this.#real ??= await this.#readReal();
    return new Lexicon(rows, categories, this.#real);
  }

  /** The official list of trades speaks of nearly everything that is made or sold: some 8,000 words. */
  async #readReal(): Promise<ReadonlySet<string> | undefined> {
    const texts = await this.#read<string[]>(
      `select json_group_array(name || ' ' || coalesce(description, '')) from classification_codes
        where scheme = 'kbli'`,
    );
    const words = new Set(texts.flatMap((text) => text.toLowerCase().match(/[a-z]{3,}/g) ?? []));
    // Read again as long as there is no list.
    return words.size > 0 ? words : undefined;
  }
}
