import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { root } from '../start/sources.ts';

/** What makes a test slow: a database of its own, a server, a process, the whole build. */
const slowParts = ['tests/support/database.ts', 'tests/server/support.ts', 'tests/scripts', 'tests/start'];
const slowFolders = ['tests/architecture/', 'tests/scripts/', 'tests/start/', 'tests/db/', 'tests/e2e/'];

/** The test files that need none of these: pure rules, words, views and platform parts. */
export function quickTestFiles(): string[] {
  const files = globSync('tests/**/*.test.ts', { cwd: root }).toSorted();
  return files.filter(
    (file) => !slowFolders.some((folder) => file.startsWith(folder)) && !isSlow(file, new Set()),
  );
}

/** Whether a file, or one beside the tests that it imports, needs a slow part. */
function isSlow(file: string, seen: Set<string>): boolean {
  if (seen.has(file)) return false;
  seen.add(file);
  if (slowParts.some((part) => file.startsWith(part))) return true;
  const text = readFileSync(join(root, file), 'utf8');
  if (/node:child_process|node:worker_threads|\.listen\(/.test(text)) return true;
  return importsOf(file, text).some((imported) => isSlow(imported, seen));
}

function importsOf(file: string, text: string): string[] {
  return [...text.matchAll(/(?:from|import) '(\.[^']+\.ts)'/g)]
    .map(([, path = '']) => relative(root, resolve(root, dirname(file), path)))
    .filter((path) => existsSync(join(root, path)));
}
