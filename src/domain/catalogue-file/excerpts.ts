/** So much of a text is shown beside what it was before. */
const longest = 160;
const lead = 40;

/** Two versions of a text, cut to what differs where they are long. */
export function excerpts(before: string, after: string): { before: string; after: string } {
  const [one, other] = [[...before], [...after]];
  if (one.length <= longest && other.length <= longest) return { before, after };
  const differs = one.findIndex((character, at) => character !== other[at]);
  const first = differs === -1 ? Math.min(one.length, other.length) : differs;
  const from = Math.max(0, first - lead);
  const cut = (characters: string[]) => {
    const part = characters.slice(from, from + longest).join('');
    return `${from > 0 ? '…' : ''}${part}${from + longest < characters.length ? '…' : ''}`;
  };
  return { before: cut(one), after: cut(other) };
}
