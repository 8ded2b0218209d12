import type { Server } from 'node:http';
import { stopServer } from '#src/server/stop.ts';

/** Longer than any page takes; what is still running then is a client that does not read. */
const limitMs = 10_000;

/**
 * Ctrl-C in a terminal reaches a process twice within a moment: from the terminal and handed on by npm. Only a
 * second signal after that is somebody who does not want to wait.
 */
const echoMs = 300;

/** SIGTERM and SIGINT finish the requests under way, close what is open and exit 0; a second one exits at once. */
export function stopOnSignal(server: Server, close: () => Promise<void>): void {
  let askedAt: number | undefined;
  const stop = (): void => {
    const now = performance.now();
    if (askedAt !== undefined) {
      if (now - askedAt > echoMs) process.exit(1);
      return;
    }
    askedAt = now;
    void stopServer(server, limitMs)
      .then(close)
      .then(() => process.exit(0));
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  // Started through scripts/bootstrap.mjs: were that process killed, nobody could stop this one by its name.
  if (process.channel !== undefined) process.on('disconnect', stop);
}
