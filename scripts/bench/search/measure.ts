import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { root } from '../../start/sources.ts';
import type { CaseName } from './cases.ts';
import type { Percentiles } from './percentiles.ts';

/** What a city of one size costs. */
export type Measured = {
  rows: { name: CaseName; matches: number; wall: Percentiles; cpu: Percentiles }[];
  /** Of the whole process, after everything. */
  megabytes: number;
  firstMs: number;
  afterWriteMs: number;
};

/** Measures in a process of its own, so that the memory is that of one city. */
export function measureInChild(file: string, rounds: number, only: string): Promise<Measured> {
  const script = fileURLToPath(new URL('child.ts', import.meta.url));
  const child = spawn(process.execPath, [...process.execArgv, script, file, String(rounds), only], {
    cwd: root,
    env: { ...process.env, DATABASE_URL: `file:${file}`, LOG_LEVEL: 'error' },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  return new Promise((resolve, reject) => {
    let measured: Measured | undefined;
    child.once('message', (message) => (measured = message as Measured));
    child.once('close', (code) => {
      if (measured !== undefined && code === 0) resolve(measured);
      else reject(new Error(`the measuring process ended with ${code ?? 'a signal'}`));
    });
  });
}
