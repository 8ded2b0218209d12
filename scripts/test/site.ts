import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../tests/support/port.ts';
import { root } from '../start/sources.ts';

export interface TrialSite {
  url: string;
  dataDir: string;
  stop: () => Promise<void>;
}

/** Starts the site as `npm start` does, on a free port and with an example world of its own. */
export async function startTrialSite(): Promise<TrialSite> {
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const dataDir = mkdtempSync(join(tmpdir(), 'etalase-trial-'));
  const child = spawn(process.execPath, ['scripts/serve.ts'], {
    cwd: root,
    env: {
      ...process.env,
      PORT: String(port),
      HOST: '127.0.0.1',
      SITE_URL: url,
      DATA_DIR: dataDir,
      EXAMPLES: 'on',
      // The indexes of a search server belong to the site that it serves.
      SEARCH_URL: '',
      LOG_LEVEL: 'error',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<void>((resolve) => {
    child.once('close', () => {
      rmSync(dataDir, { recursive: true, force: true });
      resolve();
    });
  });
  let output = '';
  const collect = (chunk: Buffer): void => {
    output += chunk.toString();
  };
  child.stderr.on('data', collect);
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      collect(chunk);
      if (output.includes('is open at')) resolve();
    });
    void ended.then(() => {
      reject(new Error(`The site did not start: ${output}`));
    });
  });
  const stop = (): Promise<void> => {
    child.kill('SIGTERM');
    return ended;
  };
  return { url, dataDir, stop };
}
