/** Chances that fall the same way for the same seed (mulberry32). */
export class Dice {
  #state: number;

  constructor(seed: number) {
    this.#state = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) >>> 0;
  }

  /** A number in [0, 1). */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  /** A whole number from `least` to `most`. */
  between(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1));
  }

  pick<Value>(values: readonly [Value, ...Value[]]): Value {
    return values[Math.floor(this.next() * values.length)] ?? values[0];
  }
}

/** Picks from a list as words are used: the nth about n times as seldom as the first. */
export class Zipf<Value> {
  readonly #values: readonly [Value, ...Value[]];
  readonly #sums: Float64Array;

  constructor(values: readonly [Value, ...Value[]]) {
    this.#values = values;
    this.#sums = new Float64Array(values.length);
    let sum = 0;
    for (let index = 0; index < values.length; index += 1) {
      sum += 1 / (index + 1);
      this.#sums[index] = sum;
    }
  }

  pick(dice: Dice): Value {
    const wanted = dice.next() * (this.#sums.at(-1) ?? 0);
    let low = 0;
    let high = this.#sums.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#sums[middle] ?? 0) <= wanted) low = middle + 1;
      else high = middle;
    }
    return this.#values[low] ?? this.#values[0];
  }
}

/** A list that is known to hold something. */
export function filled<Value>(values: readonly Value[], what: string): [Value, ...Value[]] {
  const [first, ...rest] = values;
  if (first === undefined) throw new Error(`The reference data has no ${what}.`);
  return [first, ...rest];
}
