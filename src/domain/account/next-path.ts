/** Where to go after signing in: a path of this site, or `otherwise` when an address tries to lead elsewhere. */
export function safeNextPath(asked: string | null | undefined, otherwise: string): string {
  if (asked === null || asked === undefined || !/^\/(?![/\\])[^\\]*$/.test(asked)) return otherwise;
  return asked.length > 500 ? otherwise : asked;
}
