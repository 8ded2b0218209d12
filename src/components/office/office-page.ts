/** The sentence for the one-time notice in an address (`?pesan=`); undefined where it names none. */
export function noticeIn(
  params: URLSearchParams,
  notices: Readonly<Record<string, string>>,
): string | undefined {
  const asked = params.get('pesan') ?? '';
  return Object.hasOwn(notices, asked) ? notices[asked] : undefined;
}

/** The number of a row in an address; undefined for what is none. */
export function rowNumber(text: string | undefined): number | undefined {
  return text !== undefined && /^[1-9]\d{0,14}$/.test(text) ? Number(text) : undefined;
}

/** The page of a list that an address asks for; the first for anything that is none. */
export function pageIn(params: URLSearchParams): number {
  const asked = Number(params.get('page') ?? 1);
  return Number.isSafeInteger(asked) && asked > 0 ? Math.min(asked, 10_000) : 1;
}

/** The address of a page of a list with its filter. */
export function pageHref(path: string, query: URLSearchParams): (nth: number) => string {
  return (nth) => {
    const whole = new URLSearchParams(query);
    if (nth > 1) whole.set('page', String(nth));
    return whole.size === 0 ? path : `${path}?${whole.toString()}`;
  };
}
