import { openDatabase } from '#db/client.ts';
import { now, today } from '#src/platform/clock.server.ts';
import { answerQuestions, workerSettings } from '#src/platform/worker-pool.server.ts';
import { OwnThreadReader } from './dashboard-reader.server.ts';
import type { DashboardWorkerQuestion, DashboardWorkerSettings } from './worker-reader.server.ts';

/** So often the figures are brought up to date by themselves: what somebody opens is at most so old, and a few seconds. */
const everyMs = 60_000;

// The whole of a worker thread: the census of the city over connections of its own.
const { databaseUrl } = workerSettings() as DashboardWorkerSettings;
const database = openDatabase(databaseUrl);
const forCensus = openDatabase(databaseUrl);
for (const { $client } of [database, forCensus]) await $client.execute('pragma query_only = on');
const reader = new OwnThreadReader(database, forCensus);

const timer = setInterval(() => {
  reader.keepUp({ now: now().toISOString(), today: today() }).catch(() => undefined);
}, everyMs);
timer.unref();

answerQuestions(
  // As one text: the thread that serves everyone reads it more quickly than a clone.
  async (asked) => {
    const { question, asking } = asked as DashboardWorkerQuestion;
    return JSON.stringify(await reader.answer(question, asking));
  },
  () => {
    clearInterval(timer);
    database.$client.close();
    forCensus.$client.close();
  },
);
