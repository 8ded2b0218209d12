let added = 0;

/** Adds a blank row of a kind at the end and goes to it. */
export function addRow(form: HTMLFormElement | null, kind: string): boolean {
  const rows = form?.querySelector<HTMLElement>(`[data-rows="${kind}"]`);
  const template = rows?.querySelector<HTMLTemplateElement>('template[data-blank-row]');
  if (rows === undefined || rows === null || template === undefined || template === null) return false;
  const copy = template.content.cloneNode(true) as DocumentFragment;
  added += 1;
  // Ids end in the place of the row, which the template has not: a label must name the field of its own row.
  for (const field of copy.querySelectorAll('[id], [for]')) {
    for (const name of ['id', 'for'] as const) {
      const value = field.getAttribute(name);
      if (value !== null) field.setAttribute(name, value.replace('--1-', `-baru${added}-`));
    }
  }
  const row = copy.querySelector<HTMLElement>('[data-row]');
  rows.insertBefore(copy, template);
  renumber(rows);
  row?.querySelector<HTMLInputElement>('input:not([type="hidden"])')?.focus();
  return true;
}

/** Moves a row up or down, or takes it away; the focus stays where the hand is. */
export function moveRow(row: HTMLElement, does: string): boolean {
  const rows = row.parentElement;
  if (rows === null) return false;
  if (does === 'naik') {
    const before = row.previousElementSibling;
    if (before?.matches('[data-row]') === true) before.before(row);
  } else if (does === 'turun') {
    const after = row.nextElementSibling;
    if (after?.matches('[data-row]') === true) after.after(row);
  } else {
    row.remove();
  }
  renumber(rows);
  if (row.isConnected) row.querySelector<HTMLButtonElement>(`[data-step="${does}"]`)?.focus();
  else rows.focus();
  return true;
}

function renumber(rows: HTMLElement): void {
  const legend = rows.querySelector<HTMLElement>('template[data-blank-row]')?.dataset['legend'] ?? '';
  rows.querySelectorAll<HTMLElement>(':scope > [data-row]').forEach((row, index) => {
    const old = row.querySelector('[data-legend]')?.textContent ?? '';
    const name = legend.replace('{n}', String(index + 1));
    const heading = row.querySelector('[data-legend]');
    if (heading !== null) heading.textContent = name;
    for (const icon of row.querySelectorAll('[aria-label]')) {
      const label = icon.getAttribute('aria-label') ?? '';
      icon.setAttribute('aria-label', label.replace(old, name));
    }
  });
}
