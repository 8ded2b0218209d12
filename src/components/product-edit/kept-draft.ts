/** After the last key: soon enough for a train tunnel, seldom enough for little data. */
const patienceMs = 3000;

type Words = { saved: string; failed: string; others: string };
type Answer = { ok: true; at: string; others: string } | { ok: false; message: string };

/** Keeps what is typed into a form as a draft on the server: a few seconds after the last key, and on leaving. */
export class KeptDraft {
  readonly #form: HTMLFormElement;
  readonly #words: Words;
  readonly #status: HTMLElement | null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #sending: AbortController | undefined;
  #isDirty = false;

  constructor(form: HTMLFormElement) {
    this.#form = form;
    this.#words = JSON.parse(form.dataset['words'] ?? '{}') as Words;
    this.#status = form.querySelector('[data-draft-status]');
    form.addEventListener('input', () => this.touch());
    form.addEventListener('submit', () => this.#stop());
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'hidden') this.#leave();
    });
    addEventListener('pagehide', () => this.#leave());
  }

  /** Notes that something was typed. */
  touch(): void {
    this.#isDirty = true;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#send(), patienceMs);
  }

  /** What is saved for good is no draft any more, not even one that is on its way. */
  #stop(): void {
    this.#isDirty = false;
    clearTimeout(this.#timer);
    this.#sending?.abort();
  }

  #leave(): void {
    if (!this.#isDirty) return;
    this.#isDirty = false;
    clearTimeout(this.#timer);
    navigator.sendBeacon(this.#address, new FormData(this.#form));
  }

  get #address(): string {
    return this.#form.dataset['drafts'] ?? '';
  }

  async #send(): Promise<void> {
    this.#isDirty = false;
    this.#sending?.abort();
    const sending = new AbortController();
    this.#sending = sending;
    try {
      const body = new FormData(this.#form);
      const response = await fetch(this.#address, { method: 'POST', body, signal: sending.signal });
      this.#tell((await response.json()) as Answer);
    } catch {
      if (sending.signal.aborted) return;
      this.#isDirty = true;
      this.#say(this.#words.failed);
    }
  }

  #tell(answer: Answer): void {
    if (!answer.ok) {
      this.#say(answer.message);
      return;
    }
    const others = answer.others === '' ? '' : ` ${this.#words.others.replace('{names}', answer.others)}`;
    this.#say(this.#words.saved.replace('{time}', answer.at) + others);
  }

  #say(text: string): void {
    if (this.#status !== null) this.#status.textContent = text;
  }
}
