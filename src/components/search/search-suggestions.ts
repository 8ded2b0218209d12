import type { SuggestionWords } from './suggestion-list.ts';

/**
 * Brings suggestions to a search field when somebody goes to it. Most pages are read without a search, and a phone with
 * little data should not load Svelte for each of them.
 */
class SearchSuggestions extends HTMLElement {
  connectedCallback(): void {
    const { field: id = '', source = '', words = '' } = this.dataset;
    const field = document.getElementById(id);
    if (!(field instanceof HTMLInputElement)) return;
    // Said before the list is there: a screen reader tells what a field is when it is reached.
    const states = { role: 'combobox', 'aria-autocomplete': 'list', 'aria-haspopup': 'listbox' };
    for (const [name, value] of Object.entries({ ...states, 'aria-expanded': 'false' })) {
      field.setAttribute(name, value);
    }
    const events = ['focus', 'input'] as const;
    const bring = () => {
      for (const event of events) field.removeEventListener(event, bring);
      import('./mount-suggestions.ts').then(
        ({ mountSuggestions }) => {
          mountSuggestions(this, { field, source, words: JSON.parse(words) as SuggestionWords });
        },
        // Offline, perhaps: the form still searches, and the next letter tries again.
        wait,
      );
    };
    const wait = () => {
      for (const event of events) field.addEventListener(event, bring);
    };
    if (document.activeElement === field) bring();
    else wait();
  }
}

customElements.define('search-suggestions', SearchSuggestions);
