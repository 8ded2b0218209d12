import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder } from '#src/platform/folder.server.ts';
import { StartProblem, errorCode, reason } from './problem.ts';

/** Makes DATA_DIR with its media folder, and shows that files can be written there by writing one. */
export function prepareDataFolder(dataDir: string, mediaDir: string): void {
  const trial = join(dataDir, `.write-test-${process.pid}`);
  try {
    makeFolder(mediaDir);
    writeFileSync(trial, 'x');
    rmSync(trial);
  } catch (error) {
    throw new StartProblem(`DATA_DIR ${dataDir} cannot be written: ${whyNot(error)}.`, { cause: error });
  }
}

const reasons: Record<string, string> = {
  EACCES: 'this user has no permission',
  EPERM: 'this user has no permission',
  EROFS: 'the disk is read-only',
  ENOENT: 'no folder can be made there',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'a part of its path is a file',
  EEXIST: 'a file has that name',
};

function whyNot(error: unknown): string {
  return reasons[errorCode(error) ?? ''] ?? reason(error);
}
