import { freePort } from '../../../tests/support/port.ts';
import { builtSite } from '../../start/build.ts';
import { startChild, type Child } from './child.ts';

/** Builds the site if its sources changed and starts it with the example world in a folder of its own. */
export async function startSite(say: (line: string) => void): Promise<Child> {
  await builtSite(say);
  const port = String(await freePort());
  return startChild(['scripts/serve.ts'], (folder) => ({
    PORT: port,
    HOST: '127.0.0.1',
    SITE_URL: `http://localhost:${port}`,
    DATA_DIR: folder,
    EXAMPLES: 'on',
  }));
}
