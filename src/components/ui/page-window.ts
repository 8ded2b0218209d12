/**
 * Which page numbers to show: the first, the last, and those around the current one; `undefined` marks a gap.
 * Seven places at most, so that they fit a phone of 360 px in two rows.
 */
export function pageWindow(page: number, pageCount: number): (number | undefined)[] {
  const near = [1, page - 1, page, page + 1, pageCount].filter((each) => each >= 1 && each <= pageCount);
  const shown = [...new Set(near)].sort((one, other) => one - other);
  return shown.flatMap((each, index) => {
    const before = shown[index - 1] ?? each - 1;
    if (each - before <= 1) return [each];
    return each - before === 2 ? [each - 1, each] : [undefined, each];
  });
}
