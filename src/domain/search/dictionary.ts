/** Texts with small numbers for them, so that columns can hold numbers; 0 stands for none. */
export class Dictionary {
  readonly #numbers = new Map<string, number>();
  readonly #texts: string[] = [''];

  /** One more than the highest number given out. */
  get size(): number {
    return this.#texts.length;
  }

  /** The number of a text, a new one if need be; 0 for null. */
  add(text: string | null): number {
    if (text === null || text === '') return 0;
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    this.#texts.push(text);
    this.#numbers.set(text, this.#texts.length - 1);
    return this.#texts.length - 1;
  }

  /** The number of a text, or undefined when it was never added. */
  find(text: string): number | undefined {
    return this.#numbers.get(text);
  }

  /** The text behind a number that was given out. */
  text(number: number): string {
    return this.#texts[number] ?? '';
  }
}
