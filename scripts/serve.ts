import type { AddressInfo } from 'node:net';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { noteMiss } from '#src/domain/search/note-miss.server.ts';
import { noteVisit } from '#src/domain/visit/note-visit.server.ts';
import { writeVisits } from '#src/domain/visit/visit-counts.server.ts';
import { paths } from '#src/paths.ts';
import type { Config } from '#src/platform/config.server.ts';
import { log } from '#src/platform/log.server.ts';
import type { Handler } from '#src/server/handler.ts';
import { clientAddress } from '#src/server/client-address.ts';
import { createSiteServer } from '#src/server/site-server.ts';
import { startAvifMaker } from './start/avif-maker.ts';
import { builtSite } from './start/build.ts';
import { checkedConfig } from './start/configuration.ts';
import { prepareDataFolder } from './start/data-folder.ts';
import { prepareDatabase } from './start/database.ts';
import { addExampleAccounts, exampleAccountsFile } from './start/example-accounts.ts';
import { addExamplesWhenEmpty } from './start/examples.ts';
import { startDashboardWorker } from './start/dashboard-worker.ts';
import { startForgetting } from './start/forgetting.ts';
import { startMailRoom } from './start/mail-room.ts';
import { openPageCache } from './start/page-cache.ts';
import { checkPort, listen } from './start/port.ts';
import { run } from './start/problem.ts';
import { startReminders } from './start/reminders.ts';
import { startSamples } from './start/samples.ts';
import { startSearchFeed } from './start/search-feed.ts';
import { startSearchWorkers } from './start/search-workers.ts';
import { stopOnSignal } from './start/signals.ts';
import { startUploadSweep } from './start/upload-sweep.ts';

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

await run(async () => {
  process.env['NODE_ENV'] ??= 'production';
  const config = checkedConfig();
  await checkPort(config.port, config.host);
  prepareDataFolder(config);
  const database = await prepareDatabase(config);
  if (config.examples) {
    await addExamplesWhenEmpty(database);
    await addExampleAccounts(database, config.dataDir);
  }
  const folder = await builtSite(say);

  const searchWorkers = startSearchWorkers(config, database);
  const dashboardWorker = startDashboardWorker(config, database, searchWorkers?.ready);
  const pageCache = openPageCache(config);
  const server = createSiteServer({
    siteUrl: config.siteUrl,
    clientFolder: join(folder, 'client'),
    mediaFolder: config.mediaDir,
    pages: await pagesOf(folder, config),
    pageCache,
    onVisit: noteVisit,
    onRemark: noteMiss,
  });
  await listen(server, config.port, config.host);
  const feed = startSearchFeed(config, database);
  const mailRoom = startMailRoom(config, database);
  const forgetting = startForgetting();
  const avifMaker = startAvifMaker(config);
  const uploadSweep = startUploadSweep();
  const reminders = startReminders(config);
  const samples = startSamples();
  stopOnSignal(server, async () => {
    await samples.stop();
    await reminders.stop();
    await uploadSweep.stop();
    await avifMaker.stop();
    await mailRoom.stop();
    forgetting.stop();
    await feed?.stop();
    await searchWorkers?.close();
    await dashboardWorker?.close();
    pageCache.close();
    await writeVisits(database);
    database.$client.close();
  });
  // A bug in one request must not take the site down for everyone; Astro's adapter logs those of its own pages.
  process.on('unhandledRejection', (error) => {
    log.error({ err: error }, 'a promise was rejected and nobody listened');
  });
  greet(config, (server.address() as AddressInfo).port);
});

/** Astro's handler takes what it puts into `Astro.locals` as well. */
type Pages = (...args: [...Parameters<Handler>, locals: { address: string }]) => Promise<void>;

async function pagesOf(folder: string, { trustProxy }: Config): Promise<Handler> {
  const entry = (await import(pathToFileURL(join(folder, 'server/entry.mjs')).href)) as { handler: Pages };
  return (request, response, next) =>
    entry.handler(request, response, next, { address: clientAddress(request, trustProxy) });
}

function greet(config: Config, port: number): void {
  say(`Etalase is open at http://localhost:${port}`);
  if (!config.siteUrl.startsWith('http://localhost')) say(`Its public address is ${config.siteUrl}`);
  say(`Owners and officers sign in at http://localhost:${port}${paths.signIn()}`);
  const examples = exampleAccountsFile(config.dataDir);
  if (config.examples && existsSync(examples)) say(`Accounts to try it with stand in ${examples}`);
  say('Stop it with Ctrl-C.');
}
