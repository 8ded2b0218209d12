import { ApiError, type JsonObject } from './api-error.ts';

type Work = { uid: number; run: () => void };

/** Tasks are answered at once and worked off one after another later, as the server does. */
export class Tasks {
  readonly #tasks = new Map<number, JsonObject>();
  #waiting: Work[] = [];
  #isHeld = false;
  #failing: string | undefined;

  /** Enqueues work; gives the summarised task that the server answers with. */
  add(type: string, indexUid: string | null, run: () => void): JsonObject {
    const uid = this.#tasks.size;
    const enqueuedAt = new Date().toISOString();
    const summary = { indexUid, status: 'enqueued', type, enqueuedAt };
    this.#tasks.set(uid, {
      uid,
      ...summary,
      batchUid: null,
      canceledBy: null,
      details: null,
      error: null,
      duration: null,
      startedAt: null,
      finishedAt: null,
    });
    this.#waiting.push({ uid, run });
    setImmediate(() => {
      if (!this.#isHeld) this.#workOff();
    });
    return { taskUid: uid, ...summary };
  }

  /** The task as it stands. */
  get(uid: number): JsonObject {
    const task = this.#tasks.get(uid);
    if (task === undefined) throw new ApiError(404, 'task_not_found', `Task \`${uid}\` not found.`);
    return task;
  }

  /** Lets every task of a kind fail, as on a full disk; `undefined` ends that. */
  fail(type: string | undefined): void {
    this.#failing = type;
  }

  /** Lets tasks wait. */
  hold(): void {
    this.#isHeld = true;
  }

  /** Goes on with them. */
  release(): void {
    this.#isHeld = false;
    this.#workOff();
  }

  #workOff(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const { uid, run } of waiting) this.#finish(uid, run);
  }

  #finish(uid: number, run: () => void): void {
    const task = this.get(uid);
    const finishedAt = new Date().toISOString();
    try {
      if (task['type'] === this.#failing) throw new ApiError(500, 'internal', 'No space left on device');
      run();
      this.#tasks.set(uid, { ...task, status: 'succeeded', finishedAt });
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      this.#tasks.set(uid, { ...task, status: 'failed', error: error.body, finishedAt });
    }
  }
}
