import type { APIContext, APIRoute } from 'astro';
import type { Actor } from '#src/domain/actor/actor.ts';
import * as uploads from '#src/pages/kelola/[umkm]/unggah/index.ts';
import * as upload from '#src/pages/kelola/[umkm]/unggah/[unggahan]/index.ts';
import * as keep from '#src/pages/kelola/[umkm]/unggah/[unggahan]/foto.ts';

/** What becomes of a request: it arrives, it never does, or it does and its answer is lost; or a proxy is in the way. */
export type Fate = 'arrives' | 'never arrives' | 'answer is lost' | 'bad gateway' | 'is led to sign in';

export const base = '/kelola/dapur-uji/unggah';

/** The site's own endpoints behind a connection that breaks as a test wants it. */
export class UnreliableNetwork {
  /** Every request that was tried, with what became of it. */
  readonly log: string[] = [];
  readonly #actor: Actor;
  readonly #enterpriseId: number;
  readonly #fateOf: (what: string, nth: number) => Fate;

  constructor(
    actor: Actor,
    enterpriseId: number,
    fateOf: (what: string, nth: number) => Fate = () => 'arrives',
  ) {
    this.#actor = actor;
    this.#enterpriseId = enterpriseId;
    this.#fateOf = fateOf;
  }

  readonly request: typeof fetch = async (address, init) => {
    const url = new URL(address instanceof Request ? address.url : address, 'http://localhost:4321');
    const what = `${init?.method ?? 'GET'} ${url.pathname.slice(base.length).replace(/[0-9a-f-]{36}/, 'ID')}${url.search}`;
    const fate = this.#fateOf(what, this.log.length);
    this.log.push(fate === 'arrives' ? what : `${what} (${fate})`);
    init?.signal?.throwIfAborted();
    if (fate === 'never arrives') throw new TypeError('Failed to fetch');
    if (fate === 'bad gateway') return new Response('<h1>502</h1>', { status: 502 });
    if (fate === 'is led to sign in') return { type: 'opaqueredirect', status: 0 } as Response;
    const answer = await this.#answer(url, init ?? {});
    if (fate === 'answer is lost') throw new TypeError('Failed to fetch');
    return answer;
  };

  async #answer(url: URL, init: RequestInit): Promise<Response> {
    const body = init.body instanceof Blob ? await init.body.arrayBuffer() : init.body;
    const headers = new Headers(init.headers);
    if (body instanceof ArrayBuffer) headers.set('Content-Length', String(body.byteLength));
    const request = new Request(url, { method: init.method ?? 'GET', headers, body: body ?? null });
    const [, id, last] = /^\/([^/]+)(\/foto)?$/.exec(url.pathname.slice(base.length)) ?? [];
    const route: Partial<Record<string, unknown>> =
      id === undefined ? uploads : last === undefined ? upload : keep;
    const handler = route[request.method] as APIRoute;
    return handler({
      request,
      url,
      params: { unggahan: id },
      locals: { signedIn: { actor: this.#actor }, enterprise: { id: this.#enterpriseId } },
    } as unknown as APIContext);
  }
}
