import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request as ask, type IncomingHttpHeaders, type RequestOptions, type Server } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Handler } from '#src/server/handler.ts';
import { afterEveryTest } from '../support/clean-up.ts';
import { createSiteServer, type Site } from '#src/server/site-server.ts';

export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

export interface RunningSite {
  server: Server;
  port: number;
  folder: string;
  get: (path: string, options?: RequestOptions) => Promise<Answer>;
  /** Sends bytes as they are, for what no client would send, and gives what came back. */
  raw: (text: string) => Promise<string>;
}

const running: RunningSite[] = [];

/** A real server on a free port, with a few built files and photos, and pages as the test wants them. */
export async function openSite(pages: Handler, site: Partial<Site> = {}): Promise<RunningSite> {
  const folder = mkdtempSync(join(tmpdir(), 'etalase-server-'));
  const clientFolder = join(folder, 'client');
  const mediaFolder = join(folder, 'media');
  mkdirSync(clientFolder);
  mkdirSync(mediaFolder);
  put(folder, 'client/_astro/page.0a1b.js', `export const words = ${JSON.stringify('dodol '.repeat(500))};`);
  put(folder, 'client/_astro/page.0a1b.js.br', 'brotli');
  put(folder, 'client/_astro/page.0a1b.js.gz', 'gzip');
  put(folder, 'client/favicon.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>');
  put(folder, 'media/ab/abc123-480.webp', 'a photo');
  put(folder, 'secret.txt', 'not for the public');

  const server = createSiteServer({ siteUrl: 'http://localhost', clientFolder, mediaFolder, pages, ...site });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  const opened = {
    server,
    port,
    folder,
    get: (path: string, options?: RequestOptions) => answerTo(port, path, options),
    raw: (text: string) => bytesFor(port, text),
  };
  running.push(opened);
  return opened;
}

/** Puts a file into the folder of a site, as a build or an upload would. */
export function put(folder: string, name: string, content: string): void {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

function answerTo(port: number, path: string, options: RequestOptions = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = ask({ host: '127.0.0.1', port, path, agent: false, ...options }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) });
      });
    });
    asked.on('error', reject);
    asked.end();
  });
}

function bytesFor(port: number, text: string): Promise<string> {
  return new Promise((resolve) => {
    let received = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(text, 'latin1'));
    socket.on('data', (chunk) => (received += chunk.toString('latin1')));
    // The server may close while the rest is still being sent: what it answered before counts.
    socket.on('error', () => undefined);
    socket.on('close', () => {
      resolve(received);
    });
  });
}

afterEveryTest(async () => {
  for (const { server, folder } of running.splice(0)) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    rmSync(folder, { recursive: true, force: true });
  }
});
