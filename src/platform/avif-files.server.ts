import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(import.meta.resolve('./avif-program.ts'));

/** A photo of 50 megapixels never comes here, only its widest variant, which takes a second. */
const longestMs = 120_000;

/** A file to write, and how wide its picture is at most. */
export type AvifFile = { path: string; width: number };

/**
 * Writes a picture as AVIF in several widths, in a process that runs only while nothing else wants the processor. Throws
 * when that fails or is aborted; files that were written before then are whole.
 */
export async function writeAvifFiles(
  source: string,
  files: readonly AvifFile[],
  signal: AbortSignal,
): Promise<void> {
  const targets = files.flatMap(({ path, width }) => [String(width), path]);
  await new Promise<void>((resolve, reject) => {
    execFile(process.execPath, [program, source, ...targets], { signal, timeout: longestMs }, (error) => {
      if (error === null) resolve();
      // The error's own message would repeat the command with the paths of this machine.
      else reject(new Error(`The AVIF program ended with ${error.signal ?? error.code ?? error.name}.`));
    });
  });
}
