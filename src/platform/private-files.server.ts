import { chmodSync, closeSync, openSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Read and written by the user that the site runs as, by nobody else. */
export const privateFile = 0o600;
export const privateFolder = 0o700;

/**
 * Makes an empty file that only its owner reads, unless there is one; what is wrong with its place is told by whoever
 * opens it then. SQLite takes an empty file for a new database and gives its log and index the same rights.
 */
export function makePrivateFile(path: string): void {
  try {
    closeSync(openSync(path, 'wx', privateFile));
  } catch {
    // It is there already, or cannot be.
  }
}

/**
 * Takes from everybody else what they may do with a file, or with a folder and all that lies in it. Links in it, and what
 * belongs to another user, stay as they are.
 */
export function closeToOthers(path: string): void {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) return;
  setMode(path, found.mode, found.isDirectory() ? privateFolder : privateFile);
  if (!found.isDirectory()) return;
  for (const entry of readdirSync(path, { withFileTypes: true })) {
    if (entry.isDirectory() || entry.isFile()) closeToOthers(join(path, entry.name));
  }
}

/** The same for a folder alone; one that all users share (its sticky bit says so, as that of `/tmp`) is left open. */
export function closeFolderToOthers(path: string): void {
  const { mode } = statSync(path);
  if ((mode & 0o1000) === 0) setMode(path, mode, privateFolder);
}

function setMode(path: string, mode: number, wanted: number): void {
  // Written only where it differs: a start shall not touch a hundred thousand files.
  if ((mode & 0o777) === wanted) return;
  try {
    chmodSync(path, wanted);
  } catch {
    // Another user's file, a disk that knows no rights, or one that is gone since: nothing that a start must fail over.
  }
}
