import { IncomingMessage, ServerResponse, type OutgoingHttpHeaders, type RequestListener } from 'node:http';
import { Socket } from 'node:net';

/** A whole answer as the pages made it. */
export interface Rendered {
  status: number;
  headers: OutgoingHttpHeaders;
  body: Buffer;
}

/**
 * Renders an address for nobody in particular: the pages see a request with no cookie, no authorisation, no language,
 * no address of a reader and our own host, so that nothing of whoever asked first can be in the answer. It also goes on
 * when that reader hangs up, since others may be waiting for it.
 */
export function renderForEveryone(address: string, host: string, pages: RequestListener): Promise<Rendered> {
  const request = new IncomingMessage(new Socket());
  request.method = 'GET';
  request.url = address;
  request.headers = { host };
  const response = new CollectedResponse(request);
  pages(request, response);
  return response.rendered;
}

/** A response that keeps what is written to it instead of sending it. */
class CollectedResponse extends ServerResponse {
  readonly rendered: Promise<Rendered>;
  readonly #finish: (rendered: Rendered) => void;
  readonly #fail: (error: Error) => void;
  readonly #chunks: Buffer[] = [];
  #hasBegun = false;

  constructor(request: IncomingMessage) {
    super(request);
    const { promise, resolve, reject } = Promise.withResolvers<Rendered>();
    this.rendered = promise;
    this.#finish = resolve;
    this.#fail = reject;
    // Whoever answers an exception asks whether the head is out already.
    Object.defineProperty(this, 'headersSent', { get: () => this.#hasBegun });
  }

  override writeHead(status: number, ...rest: unknown[]): this {
    this.statusCode = status;
    const headers = rest.find((each) => typeof each === 'object');
    for (const [name, value] of Object.entries((headers ?? {}) as OutgoingHttpHeaders)) {
      if (value !== undefined) this.setHeader(name, value);
    }
    this.#hasBegun = true;
    return this;
  }

  override write(chunk: string | Uint8Array, ...rest: unknown[]): boolean {
    this.#hasBegun = true;
    this.#chunks.push(bytesOf(chunk, rest));
    callBack(rest);
    return true;
  }

  override end(...args: unknown[]): this {
    const [chunk, ...rest] = args;
    if (typeof chunk === 'string' || chunk instanceof Uint8Array) this.#chunks.push(bytesOf(chunk, rest));
    this.#hasBegun = true;
    this.#finish({
      status: this.statusCode,
      headers: { ...this.getHeaders() },
      body: wholeOf(this.#chunks),
    });
    callBack(args);
    // The adapter frees here what it holds for the answer.
    process.nextTick(() => this.emit('finish'));
    return this;
  }

  override destroy(error?: Error): this {
    this.#fail(error ?? new Error('a page was broken off'));
    return this;
  }
}

/** As it came when it came in one piece: each copy of a page's 80 KB lets garbage be collected sooner. */
function wholeOf(chunks: readonly Buffer[]): Buffer {
  const [first = Buffer.alloc(0), ...others] = chunks;
  return others.length === 0 ? first : Buffer.concat(chunks);
}

function bytesOf(chunk: string | Uint8Array, rest: unknown[]): Buffer {
  if (typeof chunk !== 'string') return Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
  const [encoding] = rest;
  return Buffer.from(chunk, typeof encoding === 'string' && Buffer.isEncoding(encoding) ? encoding : 'utf8');
}

function callBack(args: unknown[]): void {
  const last = args.at(-1);
  if (typeof last === 'function') process.nextTick(last);
}
