/** Remembers in the browser which uploads have begun, so that a photo goes on after the page was left. */

type Remembered = Record<string, { id: string; at: number }>;

const key = 'etalase-unggahan';
/** The server forgets an unfinished upload after a day. */
const lifetime = 24 * 3_600_000;

/** What tells a file from others, as far as a browser says; the content decides on the server. */
export function fingerprint(
  place: string,
  file: { name: string; size: number; lastModified: number },
): string {
  return [place, file.name, file.size, file.lastModified].join('|');
}

/** The upload of a file that broke off before. */
export function recall(store: Storage, print: string, at: number): string | undefined {
  return remembered(store, at)[print]?.id;
}

/** Keeps an upload's number, or forgets it. */
export function remember(store: Storage, print: string, id: string | undefined, at: number): void {
  const all = remembered(store, at);
  if (id === undefined) delete all[print];
  else all[print] = { id, at };
  try {
    store.setItem(key, JSON.stringify(all));
  } catch {
    // Without room or in a private window a photo begins anew after a reload, and nothing else is lost.
  }
}

/** How many files of a place broke off. */
export function countBroken(store: Storage, place: string, at: number): number {
  return Object.keys(remembered(store, at)).filter((print) => print.startsWith(`${place}|`)).length;
}

function remembered(store: Storage, at: number): Remembered {
  try {
    const all = JSON.parse(store.getItem(key) ?? '{}') as Remembered;
    return Object.fromEntries(Object.entries(all).filter(([, { at: began }]) => at - began < lifetime));
  } catch {
    return {};
  }
}
