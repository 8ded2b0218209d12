import type { OutgoingHttpHeaders } from 'node:http';
import { now, today } from '#src/platform/clock.server.ts';
import type { Rendered } from './rendering.ts';

/** For whom an answer is, and what the cache needs to know to keep it. */
export type Verdict =
  /** Everyone until a tag is dropped or the time is over. */
  | { kind: 'kept'; tags: string[]; until: number }
  /** Everyone who waits for it now: a page that is missing, a redirect, a page without tags. */
  | { kind: 'shared' }
  /** It says that it is for one reader alone, so each gets one of their own. */
  | { kind: 'personal' };

/** Judges an answer that was begun at `beganAt` and whose day ends at `midnight` (both in ms since 1970). */
export function judge({ status, headers }: Rendered, beganAt: number, midnight: number): Verdict {
  if (headers['set-cookie'] !== undefined) return { kind: 'personal' };
  const isOpen = !/\b(?:private|no-store)\b/i.test(text(headers, 'cache-control'));
  const variesOnlyInCoding = /^(?:\s*accept-encoding\s*,?)*$/i.test(text(headers, 'vary'));
  if (status < 400 && !(isOpen && variesOnlyInCoding)) return { kind: 'personal' };
  const tags = text(headers, 'cache-tag')
    .split(',')
    .flatMap((tag) => tag.trim() || []);
  if (status !== 200 || tags.length === 0) return { kind: 'shared' };
  const seconds = /\bmax-age=(\d+)/.exec(text(headers, 'cdn-cache-control'))?.[1];
  const end = seconds === undefined ? midnight : Math.min(midnight, beganAt + Number(seconds) * 1000);
  // Rendered across midnight it shows yesterday's claims.
  return now().getTime() < end ? { kind: 'kept', tags, until: end } : { kind: 'shared' };
}

function text(headers: OutgoingHttpHeaders, name: string): string {
  const value = headers[name];
  return Array.isArray(value) ? value.join(',') : String(value ?? '');
}

/** The end of the present day in Tangerang (UTC+7, no daylight saving), when claims expire; in ms since 1970. */
export function nextMidnight(): number {
  return Date.parse(`${today()}T24:00:00+07:00`);
}
