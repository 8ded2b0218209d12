import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { deedNouns } from '#src/i18n/messages/deed-nouns.ts';
import { deeds } from '#src/i18n/messages/deeds.ts';

const root = fileURLToPath(new URL('../../src', import.meta.url));

/** The names under which commands are recorded: `command: 'verify-claim'`, also as a constant or a choice of two. */
const recorded = globSync('domain/**/*.server.ts', { cwd: root }).flatMap((file) =>
  [...readFileSync(join(root, file), 'utf8').matchAll(/\bcommand(?::| =)[^,;\n]*/g)].flatMap(([text]) =>
    [...text.matchAll(/'([a-z][a-z-]+)'/g)].map(([, name = '']) => name),
  ),
);

/** Some hand their name on; it is that of their file. */
const files = globSync('domain/**/*.server.ts', { cwd: root }).map((file) => basename(file, '.server.ts'));

/** What they are about: `noun: 'claim'`, behind a command's name or in the choice of a row's kind. */
const nouns = globSync('domain/**/*.server.ts', { cwd: root }).flatMap((file) =>
  [...readFileSync(join(root, file), 'utf8').matchAll(/\bnoun: '([a-z_]+)'/g)].map(([, name = '']) => name),
);

test('everything that a command is recorded about has a word for the audit log', () => {
  expect(nouns.filter((name) => deedNouns[name] === undefined)).toEqual([]);
});

test('every command that is recorded has words for the audit log, and nothing else has', () => {
  const known = Object.keys(deeds);
  expect(recorded.filter((name) => !known.includes(name))).toEqual([]);
  expect(known.filter((name) => !recorded.includes(name) && !files.includes(name))).toEqual([]);
});
