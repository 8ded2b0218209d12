/** A photo that is sent piece by piece, and where it goes. */
export type Sending = {
  file: Blob;
  /** The address of the UMKM's uploads. */
  base: string;
  productId: number | null;
  /** An upload of the same file that broke off before. */
  known: string | undefined;
  signal: AbortSignal;
  /** The upload's number, to go on with after the page was left; undefined when it is over. */
  onNumber: (id: string | undefined) => void;
  /** How many bytes have arrived, and what happens now. */
  onProgress: (received: number, state: 'sending' | 'waiting' | 'keeping') => void;
  /** Ends after some time, or when the connection has come back. */
  pause: (ms: number, signal: AbortSignal) => Promise<void>;
  /** Ends when the photos that were chosen before this one are through, so that they come to stand in that order. */
  turn: Promise<unknown>;
  request?: typeof fetch;
};

export type Sent =
  | { ok: true }
  | { ok: false; reason: 'refused'; sentence: string }
  | { ok: false; reason: 'signed_out' | 'gave_up' };

/** So many failures in a row, some four minutes, without one byte arriving: then its owner is asked. */
export const mostFailures = 9;
const longestPause = 30_000;
/** A piece that takes longer does not come through any more: phones keep dead connections for minutes. */
const longestRequest = 90_000;

class Refused extends Error {
  readonly sent: Sent;
  constructor(sent: Sent) {
    super('refused');
    this.sent = sent;
  }
}

/** What broke off and may come through when it is tried again. */
class Broken extends Error {}

type Answer = {
  id?: string;
  receivedBytes?: number;
  pieceBytes?: number;
  isFinished?: boolean;
  sentence?: string;
};

/**
 * Sends a photo, going on from where it was whenever the connection breaks. Throws only what `signal` was aborted with.
 */
export async function sendPhoto(sending: Sending): Promise<Sent> {
  const way = new PhotoWay(sending);
  let failures = 0;
  for (;;) {
    const before = way.received;
    try {
      await way.go();
      sending.onNumber(undefined);
      return { ok: true };
    } catch (error) {
      sending.signal.throwIfAborted();
      if (error instanceof Refused) return error.sent;
      if (!(error instanceof Broken)) throw error;
      failures = way.received > before ? 1 : failures + 1;
    }
    if (failures >= mostFailures) return { ok: false, reason: 'gave_up' };
    sending.onProgress(way.received, 'waiting');
    await sending.pause(Math.min(longestPause, 1000 * 2 ** (failures - 1)), sending.signal);
  }
}

/** One photo's way to the server, which can be begun again at any point. */
class PhotoWay {
  received = 0;
  readonly #sending: Sending;
  #id: string | undefined;
  #pieceBytes = 256 * 1024;

  constructor(sending: Sending) {
    this.#sending = sending;
    this.#id = sending.known;
  }

  async go(): Promise<void> {
    const { file, base, productId, onProgress } = this.#sending;
    await this.#find();
    while (this.received < file.size) {
      onProgress(this.received, 'sending');
      await this.#sendPiece();
    }
    onProgress(this.received, 'keeping');
    await this.#sending.turn;
    const { status, answer } = await this.#ask('POST', `${base}/${this.#id ?? ''}/foto`, { productId });
    if (status === 404) this.#lose();
    if (status === 409) throw new Broken();
    if (status !== 200) this.#refuse(answer);
  }

  /** Finds out how far the upload is that was begun before, or begins one. */
  async #find(): Promise<void> {
    const { file, base, onNumber } = this.#sending;
    if (this.#id !== undefined) {
      const { status, answer } = await this.#ask('GET', `${base}/${this.#id}`);
      if (status === 200) {
        this.received = answer.receivedBytes ?? 0;
        return;
      }
      this.#id = undefined;
    }
    this.received = 0;
    const { status, answer } = await this.#ask('POST', base, { purpose: 'photo', bytes: file.size });
    if (status !== 201 || answer.id === undefined) this.#refuse(answer);
    this.#id = answer.id;
    this.#pieceBytes = answer.pieceBytes ?? this.#pieceBytes;
    onNumber(this.#id);
  }

  async #sendPiece(): Promise<void> {
    const { file, base } = this.#sending;
    const piece = file.slice(this.received, this.received + this.#pieceBytes);
    const address = `${base}/${this.#id ?? ''}?offset=${this.received}`;
    const { status, answer } = await this.#ask('PUT', address, piece);
    if (status === 404) this.#lose();
    if (status !== 200 && status !== 409) this.#refuse(answer);
    // 409 says from where to go on: another tab sends the same photo, or the answer to a piece was lost.
    if (answer.receivedBytes === undefined) throw new Broken();
    this.received = answer.receivedBytes;
  }

  /** The server does not know the upload any more: it begins anew. */
  #lose(): never {
    this.#id = undefined;
    throw new Broken();
  }

  #refuse({ sentence }: Answer): never {
    this.#sending.onNumber(undefined);
    throw new Refused({ ok: false, reason: 'refused', sentence: sentence ?? '' });
  }

  async #ask(
    method: string,
    address: string,
    body?: Blob | object,
  ): Promise<{ status: number; answer: Answer }> {
    const { signal, request = fetch } = this.#sending;
    const isJson = body !== undefined && !(body instanceof Blob);
    const type = isJson ? 'application/json' : 'application/octet-stream';
    try {
      const response = await request(address, {
        method,
        redirect: 'manual',
        signal: AbortSignal.any([signal, AbortSignal.timeout(longestRequest)]),
        ...(body === undefined
          ? {}
          : { body: isJson ? JSON.stringify(body) : body, headers: { 'Content-Type': type } }),
      });
      // Whoever is not signed in is led to another page.
      if (response.type === 'opaqueredirect') throw new Refused({ ok: false, reason: 'signed_out' });
      if (response.status >= 500 && response.status !== 507) throw new Broken();
      return { status: response.status, answer: (await response.json()) as Answer };
    } catch (error) {
      throw error instanceof Refused ? error : new Broken();
    }
  }
}
