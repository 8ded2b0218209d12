/** Under this name a browser remembers that its reader wants no keys of one letter. */
export const remembered = 'etalase.tombol-pintas';

/** Whether somebody is writing into what has the focus. */
export function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return target.type !== 'radio' && target.type !== 'checkbox';
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}
