/**
 * How many letters must be left out, put in, replaced or swapped with the next to make one word of the other
 * (Damerau-Levenshtein with neighbours); anything above `most` is given as `most + 1`.
 */
export function editDistance(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  const width = other.length + 1;
  // Three rows of the table, one after the other: thousands of words are compared for one misspelt one.
  const rows = width * 3 <= scratch.length ? scratch : new Uint16Array(width * 3);
  for (let column = 0; column < width; column += 1) rows[column] = column;
  for (let row = 1; row <= one.length; row += 1) {
    const current = (row % 3) * width;
    const last = ((row + 2) % 3) * width;
    const before = ((row + 1) % 3) * width;
    const letter = one.charCodeAt(row - 1);
    rows[current] = row;
    let least = row;
    for (let column = 1; column < width; column += 1) {
      const isSame = letter === other.charCodeAt(column - 1);
      let cost = (rows[last + column - 1] ?? 0) + (isSame ? 0 : 1);
      cost = Math.min(cost, (rows[last + column] ?? 0) + 1, (rows[current + column - 1] ?? 0) + 1);
      const isSwapped =
        row > 1 &&
        column > 1 &&
        letter === other.charCodeAt(column - 2) &&
        one.charCodeAt(row - 2) === other.charCodeAt(column - 1);
      if (isSwapped) cost = Math.min(cost, (rows[before + column - 2] ?? 0) + 1);
      rows[current + column] = cost;
      least = Math.min(least, cost);
    }
    if (least > most) return most + 1;
  }
  return Math.min(rows[(one.length % 3) * width + width - 1] ?? 0, most + 1);
}

const scratch = new Uint16Array(192);
