let last: Promise<unknown> = Promise.resolve();

/**
 * Keeping a file with its row, and removing a row with its file, one after the other: else a file could be removed between
 * being found on the disk and being named by a row.
 */
export function oneAtATime<Result>(work: () => Promise<Result>): Promise<Result> {
  const result = last.then(work, work);
  last = result.catch(() => undefined);
  return result;
}
