import { expect, it } from 'vitest';
import { seatsWarning } from '#src/components/participant/participant-page.ts';
import type { ParticipantCounts } from '#src/domain/participant/participant.ts';

const counts = (some: Partial<ParticipantCounts>): ParticipantCounts => ({
  total: 60,
  ended: 0,
  women: 0,
  matched: 0,
  chosen: 0,
  reserve: 0,
  refused: 0,
  passed: 0,
  ...some,
});

it('warns of a class that holds more people than it has seats; who only applied takes none', () => {
  expect(seatsWarning(30, counts({ chosen: 30 }))).toBeUndefined();
  expect(seatsWarning(null, counts({ chosen: 90 }))).toBeUndefined();
  expect(seatsWarning(30, counts({ chosen: 32 }))).toContain('32 orang, padahal kursinya 30');
  expect(seatsWarning(30, counts({ passed: 31 }))).toContain('31 orang, padahal kursinya 30');
});
