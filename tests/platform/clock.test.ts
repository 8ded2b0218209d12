import { expect, it } from 'vitest';
import { today, useClock } from '#src/platform/clock.server.ts';

it('a day in Tangerang ends at 17:00 UTC, to the second', () => {
  let present = '2026-11-22T16:59:59.999Z';
  useClock(() => new Date(present));
  expect(today()).toBe('2026-11-22');
  present = '2026-11-22T17:00:00.000Z';
  expect(today()).toBe('2026-11-23');
  present = '2026-11-22T16:59:00.000Z';
  expect(today()).toBe('2026-11-22');
});
