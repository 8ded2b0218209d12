import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEveryTest } from './clean-up.ts';
import { readConfig, useConfig } from '#src/platform/config.server.ts';

const folders: string[] = [];

/**
 * A data folder of its own for one test, with a configuration that says so; `variables` are further ones of the
 * environment. Tests share a process, so none may set the environment itself.
 */
export function scratchData(variables: Record<string, string> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'etalase-data-'));
  folders.push(folder);
  const read = readConfig({ ...variables, DATA_DIR: folder });
  if (!read.ok) throw new Error(read.problems.join(' '));
  useConfig(read.config);
  return folder;
}

afterEveryTest(() => {
  useConfig(undefined);
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});
