import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { filePath } from '#db/client.ts';
import type { Config } from '#src/platform/config.server.ts';
import { makeFolder } from '#src/platform/folder.server.ts';
import { closeFolderToOthers, closeToOthers, privateFolder } from '#src/platform/private-files.server.ts';
import { StartProblem, errorCode, reason } from './problem.ts';

/** What lies in DATA_DIR and is nobody's but the site's; photos are everybody's. */
const privateNames = ['example-accounts.txt', 'evidence', 'uploads', 'previews', 'mail'];

type Place = Pick<Config, 'dataDir' | 'mediaDir' | 'databaseUrl'>;

/**
 * Makes DATA_DIR with its media folder, and shows that files can be written there by writing one. What an earlier version
 * left readable for every user of the machine is closed to them.
 */
export function prepareDataFolder({ dataDir, mediaDir, databaseUrl }: Place): void {
  const trial = join(dataDir, `.write-test-${process.pid}`);
  try {
    makeFolder(dataDir, privateFolder);
    makeFolder(mediaDir);
    closeFolderToOthers(dataDir);
    for (const name of privateNames) closeToOthers(join(dataDir, name));
    if (databaseUrl.startsWith('file:')) closeDatabase(filePath(databaseUrl));
    writeFileSync(trial, 'x');
    rmSync(trial);
  } catch (error) {
    throw new StartProblem(`DATA_DIR ${dataDir} cannot be written: ${whyNot(error)}.`, { cause: error });
  }
}

/** The database may lie elsewhere; its log and its index lie beside it. */
function closeDatabase(path: string): void {
  for (const end of ['', '-wal', '-shm']) closeToOthers(`${path}${end}`);
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
