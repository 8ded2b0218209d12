/** Narrows the table of kelurahan while one types; without script the field is not shown and nothing is missing. */
class KelurahanFilter extends HTMLElement {
  connectedCallback(): void {
    const field = this.querySelector('input');
    const none = this.querySelector<HTMLElement>('.none');
    if (field === null || none === null) return;
    field.parentElement?.removeAttribute('hidden');
    const wasOpen = new Map([...this.querySelectorAll('details')].map((part) => [part, part.open]));
    field.addEventListener('input', () => {
      const words = fold(field.value);
      for (const [part, open] of wasOpen) {
        const found = narrow(part, words);
        part.hidden = !found;
        part.open = words === '' ? open : found;
      }
      none.hidden = [...wasOpen.keys()].some((part) => !part.hidden);
    });
  }
}

/** Shows the rows whose name holds the words; says whether any does. A kecamatan's own name keeps all of its rows. */
function narrow(part: HTMLDetailsElement, words: string): boolean {
  const isWhole = fold(part.querySelector('summary .name')?.textContent ?? '').includes(words);
  let found = isWhole;
  for (const row of part.querySelectorAll('tr')) {
    const isMatch =
      row.classList.contains('kelurahan') && fold(row.querySelector('th')?.textContent ?? '').includes(words);
    row.hidden = !(isWhole || isMatch);
    found ||= isMatch;
  }
  return found;
}

function fold(text: string): string {
  return text.toLowerCase().replaceAll(/[^a-z0-9]+/g, '');
}

customElements.define('kelurahan-filter', KelurahanFilter);
