import type { Server } from 'node:http';

/** Stops accepting, lets the requests under way finish for at most `limitMs`, then breaks off the rest. */
export async function stopServer(server: Server, limitMs: number): Promise<void> {
  const closed = new Promise<void>((resolve) => {
    server.close(() => {
      resolve();
    });
  });
  // A browser keeps its connection open for a next request: each is closed as soon as its answer is out.
  const sweep = setInterval(() => {
    server.closeIdleConnections();
  }, 50);
  const limit = setTimeout(() => {
    server.closeAllConnections();
  }, limitMs);
  await closed;
  clearInterval(sweep);
  clearTimeout(limit);
}
