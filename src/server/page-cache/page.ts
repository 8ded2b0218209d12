import { hash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { chooseEncoding, encode, type Encoding } from './encodings.ts';
import type { Rendered } from './rendering.ts';

/** A page in one encoding, ready to be sent. */
interface Form {
  body: Buffer;
  etag: string;
  /** Names and values in turn, as `writeHead` takes them fastest. */
  head: string[];
}

/** Decided per form or by Node, or meant for the cache alone. */
const notHandedOn = new Set([
  'cache-tag',
  'cdn-cache-control',
  'connection',
  'content-encoding',
  'content-length',
  'date',
  'etag',
  'keep-alive',
  'transfer-encoding',
  'vary',
]);

/** Also without what describes a body, since an answer 304 has none. */
const ofTheBody = new Set(['content-encoding', 'content-length', 'content-type']);

/**
 * Browsers may store it but ask each time whether it is still the one, so that a change shows at once; the answer is
 * then 304 without a body.
 */
const askEachTime = 'public, max-age=0, must-revalidate';

/** An answer that goes to many, with each of its encodings made when it is first asked for. */
export class Page {
  readonly #rendered: Rendered;
  readonly #etag: string;
  readonly #forms = new Map<Encoding, Form | Promise<Form>>();
  readonly #onGrowth: (bytes: number) => void;

  /** `onGrowth` is told when another encoding takes more memory. */
  constructor(rendered: Rendered, onGrowth: (bytes: number) => void = () => undefined) {
    this.#rendered = rendered;
    this.#onGrowth = onGrowth;
    // Of its content and not of its making: rendered anew without a change, it is still the one that browsers have.
    this.#etag = hash('sha256', rendered.body, 'base64url').slice(0, 22);
  }

  /** Sends the page, or 304 when the browser has it already. Gives a promise only while an encoding is made. */
  send(request: IncomingMessage, response: ServerResponse): undefined | Promise<void> {
    const encoding = chooseEncoding(request.headers['accept-encoding'], this.#rendered.body.length);
    const form = this.#form(encoding);
    if (form instanceof Promise) return form.then((made) => this.#sendForm(made, request, response));
    this.#sendForm(form, request, response);
    return undefined;
  }

  #sendForm({ body, etag, head }: Form, request: IncomingMessage, response: ServerResponse): void {
    const { status } = this.#rendered;
    const known = request.headers['if-none-match'];
    if (status === 200 && known !== undefined && matches(known, etag)) {
      response.writeHead(304, withoutBody(head));
      response.end();
      return;
    }
    response.writeHead(status, head);
    if (request.method === 'HEAD') response.end();
    else response.end(body);
  }

  #form(encoding: Encoding): Form | Promise<Form> {
    const known = this.#forms.get(encoding);
    if (known !== undefined) return known;
    if (encoding === 'identity') {
      const form = this.#formOf(encoding, this.#rendered.body);
      this.#forms.set(encoding, form);
      return form;
    }
    const making = encode(this.#rendered.body, encoding).then((body) => {
      const form = this.#formOf(encoding, body);
      this.#forms.set(encoding, form);
      this.#onGrowth(body.length);
      return form;
    });
    this.#forms.set(encoding, making);
    return making;
  }

  #formOf(encoding: Encoding, body: Buffer): Form {
    // A strong ETag names bytes, so each encoding has its own.
    const etag = `"${this.#etag}${encoding === 'identity' ? '' : `-${encoding}`}"`;
    const head = pagesHead(this.#rendered);
    if (this.#rendered.status === 200) head.push('ETag', etag);
    if (encoding !== 'identity') head.push('Content-Encoding', encoding);
    head.push('Vary', 'Accept-Encoding', 'Content-Length', String(body.length));
    return { body, etag, head };
  }
}

function pagesHead({ status, headers }: Rendered): string[] {
  const head: string[] = [];
  for (const [name, value] of Object.entries(headers)) {
    if (value === undefined || notHandedOn.has(name.toLowerCase())) continue;
    for (const each of Array.isArray(value) ? value : [value]) head.push(name, String(each));
  }
  const isSaid = Object.keys(headers).some((name) => name.toLowerCase() === 'cache-control');
  if (status === 200 && !isSaid) head.push('Cache-Control', askEachTime);
  return head;
}

function withoutBody(head: readonly string[]): string[] {
  return head.filter((_, index) => !ofTheBody.has((head[index - (index % 2)] ?? '').toLowerCase()));
}

/** Weakly compared, as If-None-Match is: a proxy that compresses marks our ETag as weak. */
function matches(known: string, etag: string): boolean {
  if (known === etag) return true;
  if (known.trim() === '*') return true;
  return known.split(',').some((each) => each.trim().replace(/^W\//, '') === etag);
}
