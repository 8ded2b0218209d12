import { mount, type ComponentProps } from 'svelte';
import SearchSuggest from './SearchSuggest.svelte';

/** Puts the list of suggestions of a search field into `target`. */
export function mountSuggestions(target: Element, props: ComponentProps<typeof SearchSuggest>): void {
  mount(SearchSuggest, { target, props });
}
