import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../../start/sources.ts';
import { serverFlags } from '../../start/node-flags.ts';

export interface Child {
  url: string;
  process: ChildProcess;
  stop: () => Promise<void>;
}

/**
 * Starts a server in a process of its own and waits until it says at which address; what it writes on standard error
 * goes to a file, as an operator would have it.
 */
export async function startChild(
  args: readonly string[],
  environment: (folder: string) => Record<string, string> = () => ({}),
): Promise<Child> {
  const folder = mkdtempSync(join(tmpdir(), 'etalase-bench-'));
  const log = join(folder, 'log');
  const child = spawn(process.execPath, [...serverFlags, ...args], {
    cwd: root,
    env: { ...process.env, ...environment(folder) },
    stdio: ['ignore', 'pipe', openSync(log, 'w'), 'ipc'],
  });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  let output = '';
  const url = new Promise<string>((resolve, reject) => {
    child.stdout?.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      const [found] = /http:\/\/\S+/.exec(output) ?? [];
      if (found !== undefined) resolve(found);
    });
    void ended.then(() => reject(new Error(`A server did not start: ${output}${readFileSync(log, 'utf8')}`)));
  });
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  return { url: await url, process: child, stop };
}
