import { bitsIn } from './bits.ts';

/** A set of rows as a bit for each id: 62 KB for 500,000 rows, and two of them joined in 10 µs. */
export class RowSet {
  /** Signed, so that a full word of bits is no number beyond 31 bits, which V8 would put on the heap. */
  readonly bits: Int32Array;

  /** An empty set that can hold ids below `size`. */
  constructor(size: number) {
    this.bits = new Int32Array((size + 31) >>> 5);
  }

  add(id: number): void {
    this.bits[id >>> 5] = (this.bits[id >>> 5] ?? 0) | (1 << (id & 31));
  }

  has(id: number): boolean {
    return ((this.bits[id >>> 5] ?? 0) & (1 << (id & 31))) !== 0;
  }

  /** Takes out what is not in the other one. */
  keep(other: RowSet): void {
    for (let at = 0; at < this.bits.length; at += 1)
      this.bits[at] = (this.bits[at] ?? 0) & (other.bits[at] ?? 0);
  }

  /** Takes out what is in the other one. */
  drop(other: RowSet): void {
    for (let at = 0; at < this.bits.length; at += 1)
      this.bits[at] = (this.bits[at] ?? 0) & ~(other.bits[at] ?? 0);
  }

  /** Another set of the same rows. */
  copy(): RowSet {
    const copy = new RowSet(this.bits.length * 32);
    copy.bits.set(this.bits);
    return copy;
  }

  /** Takes in what is in the other one. */
  addAll(other: RowSet): void {
    for (let at = 0; at < this.bits.length; at += 1)
      this.bits[at] = (this.bits[at] ?? 0) | (other.bits[at] ?? 0);
  }

  get count(): number {
    let count = 0;
    for (let at = 0; at < this.bits.length; at += 1) count += bitsIn(this.bits[at] ?? 0);
    return count;
  }

  /** How many are in both. */
  countWith(other: RowSet): number {
    let count = 0;
    for (let at = 0; at < this.bits.length; at += 1)
      count += bitsIn((this.bits[at] ?? 0) & (other.bits[at] ?? 0));
    return count;
  }

  /** The ids, lowest first; in `room` if there is one, which is then overwritten at the next use. */
  ids(room?: Uint32Array): Uint32Array {
    const ids = room ?? new Uint32Array(this.count);
    let count = 0;
    for (let at = 0; at < this.bits.length; at += 1) {
      for (let word = this.bits[at] ?? 0; word !== 0; word &= word - 1) {
        ids[count] = (at << 5) + 31 - Math.clz32(word & -word);
        count += 1;
      }
    }
    return ids.subarray(0, count);
  }
}
