/**
 * Which fields of which record earlier rows of the same file have set. A later row about the same record may add to it
 * but not contradict it: otherwise the last row would win, and the same file would change something each time it is read.
 */
export class FileLedger {
  private readonly entries = new Map<string, { row: number; fields: number }>();
  private readonly before: FileLedger | undefined;

  constructor(before?: FileLedger) {
    this.before = before;
  }

  /** The row that spoke of a record first; undefined when none did. */
  firstRow(key: string): number | undefined {
    return this.find(key)?.row;
  }

  /** Whether an earlier row has set a field (a number under 31) of a record. */
  hasSet(key: string, field: number): boolean {
    return ((this.find(key)?.fields ?? 0) & (1 << field)) !== 0;
  }

  /** Notes that a row has set fields of a record. */
  note(key: string, row: number, fields: readonly number[]): void {
    const entry = this.find(key);
    const bits = fields.reduce((sum, field) => sum | (1 << field), entry?.fields ?? 0);
    this.entries.set(key, { row: entry?.row ?? row, fields: bits });
  }

  /** Takes over what another one, begun upon this one, has noted since. */
  absorb(later: FileLedger): void {
    for (const [key, entry] of later.entries) this.entries.set(key, entry);
  }

  private find(key: string): { row: number; fields: number } | undefined {
    return this.entries.get(key) ?? this.before?.find(key);
  }
}
