import { expect, test } from 'vitest';
import { readGroupFacts } from '#src/domain/business-group/group-form.ts';
import { readEventFacts } from '#src/domain/event/event-form.ts';
import { labelsOf, problemOf, summaryOf, typedIn } from '#src/domain/form/form-answer.ts';
import { readFindings } from '#src/domain/mentoring/visit-form.ts';
import { readNewSupport } from '#src/domain/support/support-form.ts';
import { eventLabels } from '#src/i18n/messages/event-keeping.ts';
import { fieldProblems } from '#src/i18n/messages/field-problem.ts';
import { readingProblems } from '#src/i18n/messages/form-reading.ts';
import { groupLabels } from '#src/i18n/messages/group-keeping.ts';
import { visitLabels } from '#src/i18n/messages/mentoring.ts';
import { supportLabels } from '#src/i18n/messages/support.ts';

const today = '2026-11-22';

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

test('the summary of a form says which field each sentence is about and goes there; the field itself has its label', () => {
  const fields = { name: 'nama', startsOn: 'mulai' } as const;
  const labels = labelsOf(fields, { name: 'Nama acara', startsOn: 'Hari pertama' });
  const read = fieldProblems([{ field: 'mulai', problem: 'missing' }], labels);
  const taken = { field: 'nama', message: 'Nama ini sudah dipakai.' };
  expect(summaryOf([...read, taken])).toEqual([
    { fieldId: 'mulai', message: 'Hari pertama: Isian ini harus diisi.' },
    { fieldId: 'nama', message: 'Nama ini sudah dipakai.' },
  ]);
  expect(problemOf(read, 'mulai')).toBe('Isian ini harus diisi.');
});

test.each([
  ['an event', readEventFacts({}, today), eventLabels, ['Jenis', 'Nama acara', 'Hari pertama']],
  ['a group', readGroupFacts({}, today), groupLabels, ['Nama kelompok']],
  ['a visit', readFindings({}, today), visitLabels, ['Tanggal kunjungan']],
  [
    'support',
    readNewSupport({ umkm: ['1'] }, today),
    supportLabels,
    ['Program', 'Jenis bantuan', 'Diterima tanggal'],
  ],
])('a form of %s that is sent empty names what is missing', (_, read, labels, named) => {
  const problems = read.ok ? [] : readingProblems(read.problems, labels);
  expect(problems.map(({ label }) => label)).toEqual(named);
});
