/** Browsers leave a tab or a line end out of an address: `/<tab>/evil.example` is `//evil.example` to them. */
const isOfThisSite = (path: string): boolean => /^\/(?![/\\])[^\\\p{Cc}]*$/u.test(path);

/** Where to go after signing in: a path of this site, or `otherwise` when an address tries to lead elsewhere. */
export function safeNextPath(asked: string | null | undefined, otherwise: string): string {
  if (asked === null || asked === undefined || !isOfThisSite(asked)) return otherwise;
  return asked.length > 500 ? otherwise : asked;
}
