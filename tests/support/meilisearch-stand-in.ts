import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ApiError, type Json } from './meilisearch/api-error.ts';
import { Api, type ApiAnswer } from './meilisearch/routes.ts';

const openRoutes = ['/health'];

/** What stands at the address of a server that does not answer as one. */
const otherAnswers = {
  'is a broken proxy': { status: 502, type: 'text/html', body: '<h1>502 Bad Gateway</h1>' },
  'is a page to sign in': { status: 200, type: 'text/html', body: '<h1>Sign in</h1>' },
  'says nothing': { status: 200, type: 'application/json', body: '' },
  'says something else': { status: 200, type: 'application/json', body: '{"ok":true}' },
  'has too much to do': {
    status: 503,
    type: 'application/json',
    body: JSON.stringify({
      message: 'Too many search requests running at the same time: 1000. Retry after 10s.',
      code: 'too_many_search_requests',
      type: 'system',
      link: 'https://docs.meilisearch.com/errors#too_many_search_requests',
    }),
  },
} as const;

export const strangeMoods = Object.keys(otherAnswers) as (keyof typeof otherAnswers)[];
type Mood = 'answers' | 'is silent' | (typeof strangeMoods)[number];

/**
 * A small server that speaks Meilisearch's documented API over HTTP: it refuses paths, methods, parameters, fields,
 * settings and filters that the real one would refuse, in its words, and really stores, filters, counts and sorts. What
 * it does not imitate it says at `matcher`.
 */
export class MeilisearchStandIn {
  readonly key: string;
  /** For the site's indexes only, as the README advises. */
  readonly limitedKey = 'the-key-for-etalase';
  readonly api = new Api();
  /** `METHOD /path` of every request that was answered. */
  readonly requests: string[] = [];
  /** What was refused, and why: nothing, unless a test asks for it. */
  readonly refusals: string[] = [];
  #server: Server | undefined;
  #port = 0;
  #mood: Mood = 'answers';

  constructor(key = 'the-key-of-the-stand-in') {
    this.key = key;
  }

  get url(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  /** Opens it, after the first time at the same port and with what it held. */
  async open(): Promise<this> {
    const server = createServer((request, response) => {
      void this.#answer(request, response);
    });
    await new Promise<void>((resolve) => {
      server.listen(this.#port, '127.0.0.1', resolve);
    });
    this.#port = (server.address() as AddressInfo).port;
    this.#server = server;
    return this;
  }

  /** Closes it, so that nothing answers at its port. */
  async close(): Promise<void> {
    const server = this.#server;
    this.#server = undefined;
    if (server === undefined) return;
    server.closeAllConnections();
    await new Promise((resolve) => {
      server.close(resolve);
    });
  }

  /** Takes requests and answers otherwise than a server that works, until told otherwise. */
  behave(mood: Mood): void {
    this.#mood = mood;
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (this.#mood === 'is silent') return;
    if (this.#mood !== 'answers') {
      const { status, type, body } = otherAnswers[this.#mood];
      response.writeHead(status, { 'Content-Type': type }).end(body);
      return;
    }
    const url = new URL(request.url ?? '/', this.url);
    const name = `${request.method ?? ''} ${url.pathname}`;
    try {
      const body = await bodyOf(request);
      const only = this.#allowed(request, url.pathname);
      const answer = this.api.answer({
        method: request.method ?? '',
        path: url.pathname,
        params: url.searchParams,
        body,
        only,
      });
      this.requests.push(name);
      send(response, answer);
    } catch (error) {
      const refusal = error instanceof ApiError ? error : new ApiError(501, 'not_imitated', String(error));
      // Asking whether an index is there is no mistake.
      if (refusal.code !== 'index_not_found') this.refusals.push(`${name}: ${refusal.message}`);
      send(response, { status: refusal.status, body: refusal.body });
    }
  }

  /** The indexes that the key of a request is for; undefined for all of them. */
  #allowed(request: IncomingMessage, path: string): RegExp | undefined {
    if (openRoutes.includes(path)) return undefined;
    const given = request.headers.authorization;
    if (given === undefined) {
      throw new ApiError(401, 'missing_authorization_header', 'The Authorization header is missing.', 'auth');
    }
    if (given === `Bearer ${this.key}`) return undefined;
    if (given === `Bearer ${this.limitedKey}`) return /^etalase_/;
    throw new ApiError(403, 'invalid_api_key', 'The provided API key is invalid.', 'auth');
  }
}

async function bodyOf(request: IncomingMessage): Promise<Json | undefined> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  const text = Buffer.concat(parts).toString();
  if (text === '') return undefined;
  if (request.headers['content-type'] !== 'application/json') {
    throw new ApiError(
      415,
      'invalid_content_type',
      'The Content-Type is invalid. Accepted value is `application/json`',
    );
  }
  try {
    return JSON.parse(text) as Json;
  } catch {
    throw new ApiError(400, 'malformed_payload', 'The json payload provided is malformed.');
  }
}

function send(response: ServerResponse, { status, body }: ApiAnswer): void {
  response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
}
