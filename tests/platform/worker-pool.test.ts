import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { getPriority, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { WorkerPool, WorkersAreBusy } from '#src/platform/worker-pool.server.ts';
import type { Question } from './echo-worker.ts';

const file = new URL('echo-worker.ts', import.meta.url);
let pool: WorkerPool;
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'etalase-pool-'));
  pool = new WorkerPool({ file, workers: 2, mostWaiting: 3, settings: 'settings' });
});

afterEach(async () => {
  await pool.close();
  rmSync(folder, { recursive: true, force: true });
});

const ask = (question: Question) => pool.ask(question);
const gate = () => join(folder, 'gate');

test('each question gets its own answer, however many are asked at once', async () => {
  const both = await Promise.all(['one', 'two'].map((text) => ask({ kind: 'echo', text })));
  expect(both).toEqual([
    ['settings', 'one'],
    ['settings', 'two'],
  ]);
});

test('what a worker cannot answer is told, and it goes on answering', async () => {
  await expect(ask({ kind: 'fail' })).rejects.toThrow('this question has no answer');
  await expect(ask({ kind: 'echo', text: 'still here' })).resolves.toEqual(['settings', 'still here']);
});

test('a question whose worker dies is asked once more', async () => {
  await expect(ask({ kind: 'dieOnce', file: join(folder, 'died') })).resolves.toBe('survived');
});

test('a question that kills every worker is given up, and others are answered by new workers', async () => {
  await expect(ask({ kind: 'die' })).rejects.toThrow('died over this question');
  await expect(ask({ kind: 'echo', text: 'after' })).resolves.toEqual(['settings', 'after']);
});

test('beyond the longest queue a question is refused at once, and the others are answered', async () => {
  const held = [1, 2, 3, 4, 5].map(() => ask({ kind: 'waitFor', file: gate() }));
  await expect(ask({ kind: 'echo', text: 'too many' })).rejects.toThrow(WorkersAreBusy);
  writeFileSync(gate(), '');
  expect(await Promise.all(held)).toEqual(Array.from({ length: 5 }, () => 'waited'));
  await expect(ask({ kind: 'echo', text: 'room again' })).resolves.toEqual(['settings', 'room again']);
});

test('closing lets workers finish, refuses what waits and what comes later', async () => {
  const running = [1, 2].map(() => ask({ kind: 'waitFor', file: gate() }));
  const waiting = ask({ kind: 'echo', text: 'never asked' });
  const refused = expect(waiting).rejects.toThrow('have ended');
  const closing = pool.close();
  await refused;
  writeFileSync(gate(), '');
  await closing;
  expect(await Promise.all(running)).toEqual(['waited', 'waited']);
  await expect(ask({ kind: 'echo', text: 'late' })).rejects.toThrow('have ended');
});

test('workers stand back behind the thread that serves everyone, whose own priority stays', async () => {
  const before = getPriority();
  await ask({ kind: 'echo', text: 'started' });
  expect(getPriority()).toBe(before);
});
