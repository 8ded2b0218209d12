import { once } from 'node:events';
import { freePort } from '../../../tests/support/port.ts';
import { builtSite } from '../../start/build.ts';
import { startChild } from './child.ts';

/** Processor time in ms: of the thread that serves everyone, and of the whole process with its workers. */
export interface Cpu {
  main: number;
  whole: number;
}

export interface Site {
  url: string;
  /** How long it has worked since it started. */
  cpu: () => Promise<Cpu>;
  stop: () => Promise<void>;
}

/** Builds the site if its sources changed and starts it over the city in a database file, else the example world. */
export async function startSite(say: (line: string) => void, file?: string): Promise<Site> {
  await builtSite(say);
  const port = String(await freePort());
  const preload = new URL('cpu-usage.ts', import.meta.url).href;
  const child = await startChild(['--import', preload, 'scripts/serve.ts'], (folder) => ({
    PORT: port,
    HOST: '127.0.0.1',
    SITE_URL: `http://localhost:${port}`,
    DATA_DIR: folder,
    ...(file === undefined ? { EXAMPLES: 'on' } : { EXAMPLES: 'off', DATABASE_URL: `file:${file}` }),
  }));
  const cpu = async (): Promise<Cpu> => {
    child.process.send('cpu');
    const [usage] = (await once(child.process, 'message')) as [Cpu];
    return usage;
  };
  return { url: child.url, cpu, stop: child.stop };
}
