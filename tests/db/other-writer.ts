import { workerData } from 'node:worker_threads';
import { openDatabase } from '#db/client.ts';

// Another program that writes into the same database, over and over until it is stopped.
const { file } = workerData as { file: string };
const database = openDatabase(`file:${file}`);
for (;;) {
  await database.run(`insert into noticed values ('other')`);
  // Gives the other one its turn, and lets a stop come through.
  await new Promise((resolve) => setImmediate(resolve));
}
