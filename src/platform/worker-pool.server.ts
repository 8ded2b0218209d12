import { setPriority } from 'node:os';
import { Worker, parentPort, workerData } from 'node:worker_threads';
import { log } from './log.server.ts';

/** Thrown instead of letting a queue grow that nobody would wait through. */
export class WorkersAreBusy extends Error {
  constructor() {
    super('All workers are busy and too many questions are waiting already.');
    this.name = 'WorkersAreBusy';
  }
}

type Job = {
  question: unknown;
  resolve: (answer: unknown) => void;
  reject: (error: Error) => void;
  /** A worker has died over it once. */
  wasLost: boolean;
};
type Lane = { worker: Worker | undefined; job: Job | undefined; hasAnswered: boolean };
type Reply = { answer: unknown } | { problem: string };

/** A worker that dies before it has answered anything will die again: its successor waits a little. */
const restartAfterMs = 1000;

const farewell = 'end';

/**
 * Left to itself, each worker that had read 500,000 products kept 150 MB of what it no longer needed. Typed arrays and
 * SQLite's pages do not count here.
 */
const resourceLimits = { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 256 };

export type PoolPlan = {
  file: URL;
  workers: number;
  /** So many questions may wait while all workers are busy. */
  mostWaiting: number;
  settings: unknown;
};

/**
 * Answers questions in worker threads, one at a time in each. A question whose worker dies is asked once more of another
 * one, and the dead worker is replaced.
 */
export class WorkerPool {
  readonly #plan: PoolPlan;
  readonly #lanes: Lane[];
  readonly #waiting: Job[] = [];
  #isClosed = false;

  constructor(plan: PoolPlan) {
    this.#plan = plan;
    this.#lanes = Array.from({ length: plan.workers }, () => this.#open());
  }

  /** The answer to a question that can be cloned; throws `WorkersAreBusy` or what the worker says is wrong. */
  ask(question: unknown): Promise<unknown> {
    if (this.#isClosed) return Promise.reject(new Error('The workers have ended.'));
    if (this.#waiting.length >= this.#plan.mostWaiting) return Promise.reject(new WorkersAreBusy());
    return new Promise((resolve, reject) => {
      this.#waiting.push({ question, resolve, reject, wasLost: false });
      this.#handOut();
    });
  }

  /** Asks the same as often as there are workers; those that have nothing to do take one each. */
  async askEach(question: unknown): Promise<void> {
    await Promise.all(this.#lanes.map(() => this.ask(question)));
  }

  /** Lets each worker finish what it is doing and ends it; what still waits is refused. */
  async close(): Promise<void> {
    this.#isClosed = true;
    for (const job of this.#waiting.splice(0)) job.reject(new Error('The workers have ended.'));
    await Promise.all(this.#lanes.flatMap(({ worker }) => (worker === undefined ? [] : [ended(worker)])));
  }

  #open(): Lane {
    const lane: Lane = { worker: undefined, job: undefined, hasAnswered: false };
    this.#start(lane);
    return lane;
  }

  #start(lane: Lane): void {
    const worker = new Worker(this.#plan.file, { workerData: this.#plan.settings, resourceLimits });
    lane.worker = worker;
    lane.hasAnswered = false;
    worker.on('message', (reply: Reply) => {
      this.#finish(lane, reply);
    });
    worker.on('error', (error) => log.error({ err: error }, 'a worker thread failed'));
    worker.once('exit', () => {
      this.#replace(lane);
    });
  }

  #finish(lane: Lane, reply: Reply): void {
    const { job } = lane;
    lane.job = undefined;
    lane.hasAnswered = true;
    if ('problem' in reply) job?.reject(new Error(reply.problem));
    else job?.resolve(reply.answer);
    this.#handOut();
  }

  #replace(lane: Lane): void {
    const { job, hasAnswered } = lane;
    lane.worker = undefined;
    lane.job = undefined;
    if (job !== undefined) this.#askAgain(job);
    if (this.#isClosed) return;
    setTimeout(
      () => {
        if (this.#isClosed) return;
        this.#start(lane);
        this.#handOut();
      },
      hasAnswered ? 0 : restartAfterMs,
    ).unref();
    this.#handOut();
  }

  #askAgain(job: Job): void {
    if (job.wasLost || this.#isClosed) job.reject(new Error('The worker died over this question.'));
    else this.#waiting.unshift({ ...job, wasLost: true });
  }

  #handOut(): void {
    for (const lane of this.#lanes) {
      if (lane.worker === undefined || lane.job !== undefined) continue;
      const job = this.#waiting.shift();
      if (job === undefined) return;
      lane.job = job;
      lane.worker.postMessage(job.question);
    }
  }
}

/** However long it takes: a thread that is cut off while it calls libSQL takes the whole process with it (SIGABRT). */
async function ended(worker: Worker): Promise<void> {
  const exit = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
  worker.postMessage(farewell);
  await exit;
}

/** Inside a worker: what the pool was told to start it with. */
export function workerSettings(): unknown {
  return workerData;
}

/** Inside a worker: answers each question in its turn; `end` lets go of what is open when the pool closes. */
export function answerQuestions(answer: (question: unknown) => Promise<unknown>, end: () => void): void {
  const port = parentPort;
  if (port === null) throw new Error('This file runs in a worker thread only.');
  standBack();
  let working = Promise.resolve();
  port.on('message', (question: unknown) => {
    if (question === farewell) {
      void working.then(() => {
        end();
        port.close();
      });
      return;
    }
    working = answer(question).then(
      (found) => {
        port.postMessage({ answer: found } satisfies Reply);
      },
      (error: unknown) => {
        port.postMessage({ problem: error instanceof Error ? error.message : String(error) } satisfies Reply);
      },
    );
  });
}

/**
 * Pages come first: when workers keep every core busy, the thread that serves everyone waited up to 150 ms for its turn.
 * On Linux a thread has a priority of its own; elsewhere this would slow the whole process down.
 */
function standBack(): void {
  if (process.platform === 'linux') setPriority(10);
}
