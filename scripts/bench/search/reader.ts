import { Agent, get } from 'node:http';
import { setTimeout as after } from 'node:timers/promises';
import { percentiles } from './percentiles.ts';

// A process of its own, so that what the crowd's clients do with their answers is not counted as the site's waiting.
// It asks for one page over and over, as a browser would that keeps its connection, until it is told to end.
const url = process.argv[2] ?? '';
const agent = new Agent({ keepAlive: true, maxSockets: 1 });
const times: number[] = [];
const ending = new AbortController();
process.once('message', () => {
  ending.abort();
});

while (!ending.signal.aborted) {
  times.push(await read());
  await after(20);
}
process.send?.(percentiles(times));
process.disconnect();
agent.destroy();

function read(): Promise<number> {
  return new Promise((resolve, reject) => {
    const began = performance.now();
    get(url, { agent, headers: { 'accept-encoding': 'br' } }, (answer) => {
      if (answer.statusCode !== 200) reject(new Error(`${url} answered ${answer.statusCode}`));
      answer.resume().on('end', () => {
        resolve(performance.now() - began);
      });
    }).on('error', reject);
  });
}
