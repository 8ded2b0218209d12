import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { checkedConfig } from './start/configuration.ts';
import { prepareDataFolder } from './start/data-folder.ts';
import { prepareDatabase } from './start/database.ts';
import { addExamplesWhenEmpty } from './start/examples.ts';
import { startMailRoom } from './start/mail-room.ts';
import { checkPort } from './start/port.ts';
import { run } from './start/problem.ts';
import { root } from './start/sources.ts';

// Astro's development server on the same database as `npm start`: pages change as their files are saved.
await run(async () => {
  const config = checkedConfig();
  await checkPort(config.port, config.host);
  prepareDataFolder(config);
  const database = await prepareDatabase(config);
  if (config.examples) await addExamplesWhenEmpty(database);
  startMailRoom(config, database);

  const astro = join(root, 'node_modules/astro/bin/astro.mjs');
  const address = ['--port', String(config.port), '--host', config.host];
  const child = spawn(process.execPath, [astro, 'dev', ...address], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => child.kill(signal));
  child.once('exit', (code) => process.exit(code ?? 1));
});
