import { createServer, type Server } from 'node:net';
import { StartProblem, errorCode, reason } from './problem.ts';

/** Fails at once when the site could not listen there later, after a minute of building. */
export async function checkPort(port: number, host: string): Promise<void> {
  const probe = createServer();
  await listen(probe, port, host);
  await new Promise<void>((resolve) => {
    probe.close(() => {
      resolve();
    });
  });
}

/** Listens, or says in a sentence what is in the way. */
export async function listen(server: Server, port: number, host: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => {
      reject(new StartProblem(problemOf(error, port, host), { cause: error }));
    });
    server.listen(port, host, resolve);
  });
}

function problemOf(error: Error, port: number, host: string): string {
  switch (errorCode(error)) {
    case 'EADDRINUSE':
      return `Port ${port} is busy: another program listens there. Stop it, or choose another port, for example PORT=${port + 1} npm start.`;
    case 'EACCES':
      return `Port ${port} may not be opened by this user. Choose one above 1023, for example PORT=4321 npm start.`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `HOST ${host} is not an address of this machine. Leave HOST out to listen on every address.`;
    default:
      return `Port ${port} on ${host} cannot be opened: ${reason(error)}.`;
  }
}
