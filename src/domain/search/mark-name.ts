import type { MatchedForm } from './matched-forms.ts';
import { wordsInOrder } from './query-words.ts';

/** A part of a name, and whether it was asked for. Only text: whatever a name holds is shown as it stands. */
export type MarkedPart = { text: string; isMarked: boolean };

/** A name in parts of which those are marked by which it was found; words that stand side by side are one part. */
export type MarkName = (name: string) => MarkedPart[];

/** Prepares marking for a page of names, so that each name costs a few look-ups. */
export function nameMarker(forms: readonly MatchedForm[]): MarkName {
  const words = new Set(forms.flatMap(({ words: [word = ''], how }) => (how === 'word' ? [word] : [])));
  const beginnings = forms.flatMap(({ words: [word = ''], how }) => (how === 'beginning' ? [word] : []));
  const several = forms.filter(({ how }) => how === 'phrase' || how === 'all');
  return (name) => {
    const places = placesOf(name);
    const isAsked = places.map(
      ({ word }) => words.has(word) || beginnings.some((beginning) => word.startsWith(beginning)),
    );
    for (const form of several) for (const at of found(places, form)) isAsked[at] = true;
    return partsOf(
      name,
      places.filter((_place, at) => isAsked[at]),
    );
  };
}

type Place = { word: string; from: number; to: number };

/** The words of a name as the index keeps them, each with where it stands. */
function placesOf(name: string): Place[] {
  const places: Place[] = [];
  for (const { 0: text, index } of name.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
    const word = /^[a-z0-9]+$/i.test(text) ? text.toLowerCase() : wordsInOrder(text).join('');
    if (word !== '') places.push({ word, from: index, to: index + text.length });
  }
  return places;
}

/** At which places words stand side by side, or, for words that may stand anywhere, all of them or none. */
function found(places: readonly Place[], { words, how }: MatchedForm): number[] {
  const isAt = (word: string, at: number) => places[at]?.word === word;
  if (how === 'all') {
    const at = words.map((word) => places.findIndex((place) => place.word === word));
    return at.includes(-1) ? [] : at;
  }
  return places.flatMap((_place, at) =>
    words.every((word, nth) => isAt(word, at + nth)) ? words.map((_word, nth) => at + nth) : [],
  );
}

function partsOf(name: string, marked: readonly Place[]): MarkedPart[] {
  const parts: MarkedPart[] = [];
  let end = 0;
  for (const { from, to } of marked) {
    const between = name.slice(end, from);
    const last = parts.at(-1);
    if (last?.isMarked === true && between.trim() === '') {
      last.text += name.slice(end, to);
    } else {
      if (between !== '') parts.push({ text: between, isMarked: false });
      parts.push({ text: name.slice(from, to), isMarked: true });
    }
    end = to;
  }
  if (end < name.length) parts.push({ text: name.slice(end), isMarked: false });
  return parts;
}
