import { findKelurahan } from './find-kelurahan.ts';
import type { Gazetteer } from './gazetteer.ts';
import { placeName } from './region.ts';

/** The levels that a place may be read at, from the inside out. */
export type PlaceLevel = 'kelurahan' | 'kecamatan' | 'kabkota';

export type ReadPlace = { ok: true; code: string } | { ok: false; candidates: string[] };

/** Every place of these levels in one line each, as a field offers and reads it: `Gondrong, Cipondoh, Kota Tangerang`. */
export function placeNames(gazetteer: Gazetteer, levels: readonly PlaceLevel[]): string[] {
  return levels
    .flatMap((level) => gazetteer.list(level).map(({ place }) => placeName(place)))
    .sort((a, b) => a.localeCompare(b, 'id'));
}

/**
 * Reads a place as the list offers it, or by its name alone where that is clear. Where it is not, the places that may be
 * meant, at most five.
 */
export function readPlace(gazetteer: Gazetteer, typed: string, levels: readonly PlaceLevel[]): ReadPlace {
  const parts = typed.split(',').map((part) => part.trim());
  const line = parts.join(', ').toLowerCase();
  for (const level of levels) {
    const found = gazetteer.list(level).find(({ place }) => placeName(place).toLowerCase() === line);
    if (found !== undefined) return { ok: true, code: found.region.code };
  }
  const candidates: string[] = [];
  for (const level of levels) {
    const answer = findKelurahan(gazetteer, wordsAt(level, parts));
    if (answer.ok && answer.place?.[level] !== undefined) return { ok: true, code: answer.place[level].code };
    if (!answer.ok) candidates.push(...answer.candidates.map(placeName));
  }
  return { ok: false, candidates: [...new Set(candidates)].slice(0, 5) };
}

function wordsAt(level: PlaceLevel, [first, second, third]: string[]) {
  if (level === 'kelurahan') return { kelurahan: first, kecamatan: second, kabkota: third };
  return level === 'kecamatan' ? { kecamatan: first, kabkota: second } : { kabkota: first };
}
