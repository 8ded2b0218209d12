import { openDatabase } from '#db/client.ts';
import { now, today } from '#src/platform/clock.server.ts';
import { answerQuestions, workerSettings } from '#src/platform/worker-pool.server.ts';
import { quickMs } from './census-keeper.server.ts';
import { OwnThreadReader } from './dashboard-reader.server.ts';
import type { DashboardWorkerQuestion, DashboardWorkerSettings } from './worker-reader.server.ts';

/** So often the figures are brought up to date by themselves: what somebody opens is at most so old, and a few seconds. */
const everyMs = 60_000;

// The whole of a worker thread: the census of the city over connections of its own.
const { databaseUrl } = workerSettings() as DashboardWorkerSettings;
const database = openDatabase(databaseUrl);
const forCensus = openDatabase(databaseUrl);
for (const { $client } of [database, forCensus]) await $client.execute('pragma query_only = on');
const reader = new OwnThreadReader(database, { forCensus, mostMs: quickMs });

const timer = setInterval(() => {
  reader.keepUp({ now: now().toISOString(), today: today() }).catch(() => undefined);
}, everyMs);
timer.unref();

answerQuestions(
  // Figures as one text: the thread that serves everyone reads it more quickly than a clone.
  async (question) => {
    const asked = question as DashboardWorkerQuestion;
    return 'report' in asked
      ? reader.write(asked.report, asked.format)
      : JSON.stringify(await reader.answer(asked.question, asked.asking));
  },
  () => {
    clearInterval(timer);
    database.$client.close();
    forCensus.$client.close();
  },
);
