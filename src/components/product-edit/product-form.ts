import { KeptDraft } from './kept-draft.ts';
import { addRow, moveRow } from './form-rows.ts';
import { findCodes } from './find-codes.ts';

/**
 * What a script adds to the form of a product: rows without asking the server, codes while one types, and a draft that is
 * kept every few seconds. Without it every button still works.
 */
for (const form of document.querySelectorAll<HTMLFormElement>('form[data-product-form]')) {
  const draft = new KeptDraft(form);

  form.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest('button[name="step"]') : null;
    if (!(button instanceof HTMLButtonElement)) return;
    if (takesStep(button)) {
      event.preventDefault();
      draft.touch();
    }
  });

  form.addEventListener('keydown', (event) => {
    const field = event.target;
    if (event.key !== 'Enter' || !(field instanceof HTMLInputElement) || field.type !== 'search') return;
    event.preventDefault();
    const place = field.closest<HTMLElement>('[data-code]');
    if (place !== null) void findCodes(place);
  });

  form.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement) || !target.name.endsWith('-chosen')) return;
    const field = form.elements.namedItem(target.name.replace('-chosen', ''));
    if (field instanceof HTMLInputElement && target.value !== '') field.value = target.value;
  });
}

/** Does what a button asks here and now; false for those that are the server's. */
function takesStep(button: HTMLButtonElement): boolean {
  const place = button.closest<HTMLElement>('[data-code]');
  if (place !== null) {
    void findCodes(place);
    return true;
  }
  const [kind = '', does = ''] = button.value.split('-');
  if (does === 'tambah') return addRow(button.form, kind);
  const row = button.closest<HTMLElement>('[data-row]');
  return row !== null && moveRow(row, button.dataset['step'] ?? '');
}
