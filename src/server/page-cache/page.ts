import { hash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { log } from '#src/platform/log.server.ts';
import { chooseEncoding, encodeQuickly, encodeTightly, type Coding, type Encoding } from './encodings.ts';
import type { Rendered } from './rendering.ts';

/** A page in one encoding, ready to be sent. */
interface Form {
  body: Buffer;
  etag: string;
  /** Names and values in turn, as `writeHead` takes them fastest. */
  head: string[];
  /** Whether it is as small as it will be, or is being made so. */
  isTight: boolean;
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
  'x-remark',
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
  readonly #forms = new Map<Encoding, Form>();
  readonly #onGrowth: (bytes: number) => void;

  /** `onGrowth` is told when another encoding takes more memory. */
  constructor(rendered: Rendered, onGrowth: (bytes: number) => void = () => undefined) {
    this.#rendered = rendered;
    this.#onGrowth = onGrowth;
  }

  /** Sends the page, or 304 when the browser has it already. */
  send(request: IncomingMessage, response: ServerResponse): void {
    const encoding = chooseEncoding(request.headers['accept-encoding'], this.#rendered.body.length);
    // Set by itself, since nobody can read a header of those that are written all at once.
    const remark = this.#rendered.headers['x-remark'];
    if (remark !== undefined) response.setHeader('X-Remark', remark);
    this.#sendForm(this.#form(encoding), request, response);
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

  #form(encoding: Encoding): Form {
    const known = this.#forms.get(encoding);
    if (known !== undefined) {
      if (encoding !== 'identity' && !known.isTight) this.#tighten(known, encoding);
      return known;
    }
    const plain = this.#rendered.body;
    const isPlain = encoding === 'identity';
    const body = isPlain ? plain : encodeQuickly(plain, encoding);
    const form = this.#formOf(encoding, body, etagOf(body), isPlain);
    this.#forms.set(encoding, form);
    if (!isPlain) this.#onGrowth(form.body.length);
    return form;
  }

  /** Makes the form small for those who come after its second reader; until then it goes as it is. */
  #tighten(form: Form, encoding: Coding): void {
    form.isTight = true;
    encodeTightly(this.#rendered.body, encoding)
      .then((body) => {
        // Both of its forms have one ETag: pages answer no request for a range of bytes.
        this.#forms.set(encoding, this.#formOf(encoding, body, form.etag, true));
        this.#onGrowth(body.length - form.body.length);
      })
      .catch((error: unknown) => {
        log.warn({ err: error }, 'a page could not be compressed tightly');
      });
  }

  #formOf(encoding: Encoding, body: Buffer, etag: string, isTight: boolean): Form {
    const head = pagesHead(this.#rendered);
    if (this.#rendered.status === 200) head.push('ETag', etag);
    if (encoding !== 'identity') head.push('Content-Encoding', encoding);
    head.push('Vary', 'Accept-Encoding', 'Content-Length', String(body.length));
    return { body, etag, head, isTight };
  }
}

/**
 * Of the content and not of its making: rendered anew without a change, it is still the one that browsers have. The
 * compressed bytes are a fifth of the plain ones to read, and each encoding has an ETag of its own by them.
 */
function etagOf(body: Buffer): string {
  return `"${hash('sha256', body, 'base64url').slice(0, 22)}"`;
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
