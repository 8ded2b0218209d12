import { existsSync, writeFileSync } from 'node:fs';
import { setTimeout as after } from 'node:timers/promises';
import { answerQuestions, workerSettings } from '#src/platform/worker-pool.server.ts';

export type Question =
  | { kind: 'echo'; text: string }
  | { kind: 'fail' }
  | { kind: 'die' }
  /** Dies only while the file is not there, and writes it. */
  | { kind: 'dieOnce'; file: string }
  | { kind: 'waitFor'; file: string };

// A worker for the tests of the pool; what it was started with comes back with each echo.
answerQuestions(
  async (asked) => {
    const question = asked as Question;
    switch (question.kind) {
      case 'echo':
        return [workerSettings(), question.text];
      case 'fail':
        throw new Error('this question has no answer');
      case 'die':
        return process.exit(3);
      case 'dieOnce':
        if (existsSync(question.file)) return 'survived';
        writeFileSync(question.file, '');
        return process.exit(3);
      case 'waitFor':
        while (!existsSync(question.file)) await after(5);
        return 'waited';
    }
  },
  () => undefined,
);
