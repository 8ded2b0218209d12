/**
 * Orders photos by dragging their handles, and by their buttons without leaving the page. Without script the buttons are
 * forms that the server answers.
 */
class PhotoOrder extends HTMLElement {
  #saved: HTMLElement[] = [];

  connectedCallback(): void {
    this.#saved = this.#items();
    this.addEventListener('submit', (event) => {
      this.#step(event);
    });
    this.addEventListener('pointerdown', (event) => {
      this.#drag(event);
    });
  }

  #items(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('[data-photo]')];
  }

  #step(event: SubmitEvent): void {
    const button = event.submitter;
    const item = button?.closest<HTMLElement>('[data-photo]') ?? null;
    if (!(button instanceof HTMLButtonElement) || button.name !== 'move' || item === null) return;
    event.preventDefault();
    const isUp = button.value === 'up';
    if (isUp) item.previousElementSibling?.before(item);
    else item.nextElementSibling?.after(item);
    this.#save();
    // At an end the button that was pressed has nothing left to do: the other one goes on.
    const next = button.disabled ? item.querySelector<HTMLElement>('[name="move"]:enabled') : button;
    next?.focus();
  }

  #drag(event: PointerEvent): void {
    const handle = (event.target as Element).closest<HTMLElement>('.handle');
    const item = handle?.closest<HTMLElement>('[data-photo]') ?? null;
    if (handle === null || item === null || event.button !== 0) return;
    event.preventDefault();
    handle.setPointerCapture(event.pointerId);
    item.classList.add('dragged');
    const follow = ({ clientY }: PointerEvent): void => {
      // The others move: an element that is taken out of the page loses the pointer.
      const { previousElementSibling: above, nextElementSibling: below } = item;
      if (above !== null && clientY < middleOf(above)) item.after(above);
      else if (below !== null && clientY > middleOf(below)) item.before(below);
    };
    const end = (ending: PointerEvent): void => {
      handle.removeEventListener('pointermove', follow);
      handle.removeEventListener('pointerup', end);
      handle.removeEventListener('pointercancel', end);
      item.classList.remove('dragged');
      if (ending.type === 'pointercancel') this.#show(this.#saved);
      else if (this.#items().some((each, nth) => each !== this.#saved[nth])) this.#save();
    };
    handle.addEventListener('pointermove', follow);
    handle.addEventListener('pointerup', end);
    handle.addEventListener('pointercancel', end);
  }

  #show(items: readonly HTMLElement[]): void {
    items[0]?.parentElement?.append(...items);
    this.#number();
  }

  /** What stands in words and buttons follows the order. */
  #number(): void {
    const items = this.#items();
    for (const [nth, item] of items.entries()) {
      for (const number of item.querySelectorAll('[data-number]')) number.textContent = String(nth + 1);
      for (const button of item.querySelectorAll<HTMLButtonElement>('[name="move"]'))
        button.disabled = button.value === 'up' ? nth === 0 : nth === items.length - 1;
    }
  }

  #save(): void {
    this.#number();
    void this.#send(this.#items());
  }

  async #send(items: HTMLElement[]): Promise<void> {
    const form = new FormData();
    form.set('photos', items.map((item) => item.dataset['photo']).join(','));
    const isSaved = await fetch(this.dataset['action'] ?? '', { method: 'POST', body: form }).then(
      (response) => response.ok,
      () => false,
    );
    if (isSaved) this.#saved = items;
    else this.#show(this.#saved);
    const status = this.querySelector('[role="status"]');
    if (status !== null) status.textContent = this.dataset[isSaved ? 'saved' : 'failed'] ?? '';
  }
}

function middleOf(element: Element): number {
  const { top, height } = element.getBoundingClientRect();
  return top + height / 2;
}

customElements.define('photo-order', PhotoOrder);
