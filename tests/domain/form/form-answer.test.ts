import { expect, test } from 'vitest';
import { typedIn } from '#src/domain/form/form-answer.ts';

const formOf = (...fields: [string, string][]): FormData => {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  return form;
};

test('a field that comes several times keeps its texts in their order, and a password is not kept', () => {
  const form = formOf(['umkm', '1'], ['name', 'Sari'], ['umkm', '2'], ['password', 'rahasia']);
  expect(typedIn(form)).toEqual({ umkm: ['1', '2'], name: ['Sari'] });
});

test('a field may be named as something that every object has', () => {
  const typed = typedIn(formOf(['constructor', 'a'], ['toString', 'b'], ['__proto__', 'c']));
  expect(Object.entries(typed)).toEqual([
    ['constructor', ['a']],
    ['toString', ['b']],
  ]);
});

test('a flood of fields is not looked at to its end', () => {
  const flood = formOf(...Array.from({ length: 20_000 }, (): [string, string] => ['a', '']));
  expect(typedIn(flood)['a']).toHaveLength(10_000);
});
