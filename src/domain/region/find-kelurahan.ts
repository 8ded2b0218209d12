import { editDistance } from './edit-distance.ts';
import type { Entry, Gazetteer } from './gazetteer.ts';
import { placeKey } from './place-key.ts';
import type { Place } from './region.ts';

/** What a row of a file says about a place: codes or names, any of them missing or blank. */
export type PlaceWords = {
  kabkota?: string | undefined;
  kecamatan?: string | undefined;
  kelurahan?: string | undefined;
};

/** Which of the three words the answer is about. */
export type PlaceField = 'kabkota' | 'kecamatan' | 'kelurahan';

/** `ambiguous`: several fit. `elsewhere`: it exists, but not inside what the wider words say. `unknown`: the nearest names. */
export type PlaceAnswer =
  | { ok: true; place: Place | undefined }
  | { ok: false; reason: 'ambiguous' | 'elsewhere' | 'unknown'; field: PlaceField; candidates: Place[] };

const fields = ['kabkota', 'kecamatan', 'kelurahan'] as const;

/**
 * Finds the place that a row means, as precisely as the row says it; never guesses. A misspelt or unknown name comes back
 * with at most three right ones, a name that several areas bear with all of them (`candidates`, as whole places).
 */
export function findKelurahan(gazetteer: Gazetteer, words: PlaceWords): PlaceAnswer {
  let found: Entry[] | undefined;
  let field: PlaceField = 'kabkota';
  for (const next of fields) {
    const word = words[next]?.trim() ?? '';
    if (word === '') continue;
    const named = gazetteer.matches(next, word);
    const around = found;
    const inside = around === undefined ? named : named.filter((entry) => liesInAny(entry, around));
    if (inside.length === 0) return unmatched(gazetteer, next, word, named, around);
    found = inside;
    field = next;
  }
  if (found === undefined) return { ok: true, place: undefined };
  const [only, ...others] = found;
  if (only !== undefined && others.length === 0) return { ok: true, place: only.place };
  return { ok: false, reason: 'ambiguous', field, candidates: found.map(({ place }) => place) };
}

function liesInAny(entry: Entry, around: Entry[]): boolean {
  return around.some(({ region }) => entry.region.code.startsWith(`${region.code}.`));
}

function unmatched(
  gazetteer: Gazetteer,
  field: PlaceField,
  word: string,
  named: Entry[],
  around: Entry[] | undefined,
): PlaceAnswer {
  if (named.length > 0) {
    return { ok: false, reason: 'elsewhere', field, candidates: named.map(({ place }) => place) };
  }
  // The press calls Kreo a kecamatan; it is a kelurahan of Larangan.
  const narrower = field === 'kecamatan' ? gazetteer.matches('kelurahan', word) : [];
  const inside = around === undefined ? narrower : narrower.filter((entry) => liesInAny(entry, around));
  const nearest = inside.length > 0 ? inside : nearestEntries(gazetteer, field, word, around);
  return { ok: false, reason: 'unknown', field, candidates: nearest.map(({ place }) => place) };
}

/** A letter more or less counts for less than lying outside the place that the wider words name. */
const strangerPenalty = 3;

function nearestEntries(
  gazetteer: Gazetteer,
  field: PlaceField,
  word: string,
  around: Entry[] | undefined,
): Entry[] {
  const key = placeKey(word, field);
  return gazetteer
    .list(field)
    .map((entry) => {
      const isStranger = around !== undefined && !liesInAny(entry, around);
      return { entry, distance: editDistance(key, entry.key) + (isStranger ? strangerPenalty : 0) };
    })
    .sort((a, b) => a.distance - b.distance || (a.entry.region.code < b.entry.region.code ? -1 : 1))
    .slice(0, 3)
    .map(({ entry }) => entry);
}
