import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const folder = join(import.meta.dirname, '../../src/actions');

it('asks in one place whether somebody has an office, so that no action can ask it otherwise', () => {
  const own = readdirSync(folder)
    .filter((file) => file.endsWith('.ts') && file !== 'officer.ts')
    .filter((file) => {
      const text = readFileSync(join(folder, file), 'utf8');
      const isForOfficers = /function (?:officerOf|actorOf)\b|roles\.length/.test(text);
      // Owners' actions ask only that somebody is signed in.
      return isForOfficers && !['photo.ts', 'registration.ts'].includes(file);
    });
  expect(own).toEqual([]);
});
