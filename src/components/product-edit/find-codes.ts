type Code = { code: string; name: string };

/** Asks for the codes that a search field names and offers them to choose from. */
export async function findCodes(place: HTMLElement): Promise<void> {
  const { source = '', scheme = '', code: field = '' } = place.dataset;
  const input = place.querySelector<HTMLInputElement>('input[type="search"]');
  const box = place.querySelector<HTMLElement>('[data-found]');
  const status = place.querySelector<HTMLElement>('[data-found-count]');
  if (input === null || box === null || status === null) return;
  const category = input.form?.elements.namedItem('categoryId');
  const query = new URLSearchParams({
    jenis: scheme,
    q: input.value,
    kategori: category instanceof HTMLSelectElement ? category.value : '',
  });
  try {
    const answer = await fetch(`${source}?${query.toString()}`);
    if (!answer.ok) return;
    const { codes } = (await answer.json()) as { codes: Code[] };
    const count = (status.dataset['words'] ?? '').replace('{n}', String(codes.length));
    status.textContent = codes.length === 0 ? (status.dataset['none'] ?? '') : count;
    box.replaceChildren(
      codes.length === 0 ? paragraph(status.dataset['none'] ?? '') : choices(codes, field, count),
    );
  } catch {
    // Without a connection the field can still be filled by hand.
  }
}

function paragraph(text: string): HTMLElement {
  const element = document.createElement('p');
  element.textContent = text;
  return element;
}

function choices(codes: readonly Code[], field: string, title: string): HTMLElement {
  const group = document.createElement('fieldset');
  const legend = document.createElement('legend');
  legend.textContent = title;
  group.append(legend, ...codes.map((each) => choice(each, field)));
  return group;
}

function choice({ code, name }: Code, field: string): HTMLElement {
  const label = document.createElement('label');
  const radio = document.createElement('input');
  radio.type = 'radio';
  radio.name = `${field}-chosen`;
  radio.value = code;
  const text = document.createElement('span');
  const number = document.createElement('b');
  number.textContent = code;
  text.append(number, ` ${name}`);
  label.append(radio, text);
  return label;
}
