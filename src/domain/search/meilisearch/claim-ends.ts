import { dayNumber } from '../day-number.ts';
import { claimFacets, type ClaimFacet } from '../facet-columns.ts';

/**
 * Meilisearch cannot look inside a list for a value whose last day has not come yet, so each claim stands in a document
 * three times, each time as something that a filter or a count compares with today:
 *
 * - `until.<facet>.<value>`: the last day as a number, for filters;
 * - `ends.<facet>`: `value@2027-03`, the month of the last day, which counts whole for every month after this one;
 * - `ends_in.m2027_03.<facet>`: `value@15`, the day in that month, looked at in that month only.
 *
 * So a claim stops counting on the day after its last one, with nobody writing anything, and a facet has as many values
 * to add up as there are months, not days.
 */
export type ClaimEnds = {
  until: Record<string, Record<string, number>>;
  ends: Record<string, string[]>;
  ends_in: Record<string, Record<string, string[]>>;
};

/** `[facet, value, last day]`. */
export type ClaimRow = readonly [string, string, string];

/** The claims of a document, ready to be compared with any day. */
export function claimEnds(claims: readonly ClaimRow[]): ClaimEnds {
  const ends: ClaimEnds = { until: {}, ends: {}, ends_in: {} };
  for (const [facet, name, lastDay] of claims) {
    (ends.until[facet] ??= {})[attributeKey(name)] = dayNumber(lastDay);
    (ends.ends[facet] ??= []).push(`${name}@${lastDay.slice(0, 7)}`);
    ((ends.ends_in[monthKey(lastDay)] ??= {})[facet] ??= []).push(`${name}@${lastDay.slice(8)}`);
  }
  return ends;
}

/** The condition that a claim with the value counts on the day (`dayNumber`). */
export function countsOn(facet: ClaimFacet, name: string, today: number): string {
  return `until.${facet}.${attributeKey(name)} >= ${today}`;
}

/** The attributes whose counts say how often each value of the facet counts on the day. */
export function countedAttributes(facet: ClaimFacet, today: string): string[] {
  return [`ends.${facet}`, `ends_in.${monthKey(today)}.${facet}`];
}

/** Adds up what the server counted in `countedAttributes`: the values that count on the day. */
export function countsOfClaims(
  facet: ClaimFacet,
  today: string,
  counted: Record<string, Record<string, number>>,
): Map<string, number> {
  const counts = new Map<string, number>();
  const [months, days] = countedAttributes(facet, today);
  const add = (attribute: string | undefined, isLater: (part: string) => boolean) => {
    for (const [key, count] of Object.entries(counted[attribute ?? ''] ?? {})) {
      const at = key.lastIndexOf('@');
      const name = key.slice(0, at);
      if (count > 0 && isLater(key.slice(at + 1))) counts.set(name, (counts.get(name) ?? 0) + count);
    }
  };
  add(months, (month) => month > today.slice(0, 7));
  add(days, (day) => day >= today.slice(8));
  return counts;
}

/** Whether the facet's values are claims, which count until their last day. */
export function isClaimFacet(facet: string): facet is ClaimFacet {
  return (claimFacets as readonly string[]).includes(facet);
}

/** Names of attributes hold letters, digits, `_` and `-` only, so that no filter needs quotes around them. */
function monthKey(day: string): string {
  return `m${day.slice(0, 4)}_${day.slice(5, 7)}`;
}

/** Any value as a part of an attribute's name; `merek:didaftar` is `merek_3a_didaftar`. */
function attributeKey(name: string): string {
  return name.replaceAll(/[^\p{L}\p{N}_-]/gu, (character) => `_${character.codePointAt(0)?.toString(16)}_`);
}
