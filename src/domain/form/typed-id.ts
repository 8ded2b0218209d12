import type { Typed } from './form-answer.ts';

/** The numbers of rows in a field; 0, which no row has, for what is none. */
export function typedIds(typed: Typed, name: string): number[] {
  return (typed[name] ?? []).map((text) => (/^[1-9]\d{0,14}$/.test(text) ? Number(text) : 0));
}

/** The number of a row in a field that comes once, likewise. */
export function typedId(typed: Typed, name: string): number {
  return typedIds(typed, name)[0] ?? 0;
}
