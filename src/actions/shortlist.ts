import { defineAction } from 'astro:actions';
import { typedIn, typedText, type FormAnswer, type Typed } from '#src/domain/form/form-answer.ts';
import { typedId, typedIds } from '#src/domain/form/typed-id.ts';
import { addEntries } from '#src/domain/shortlist/add-entries.server.ts';
import { createShortlist } from '#src/domain/shortlist/create-shortlist.server.ts';
import { editShortlist, saveFilter } from '#src/domain/shortlist/edit-shortlist.server.ts';
import { endShare } from '#src/domain/shortlist/end-share.server.ts';
import { endShortlist } from '#src/domain/shortlist/end-shortlist.server.ts';
import { readFilter } from '#src/domain/shortlist/filter.ts';
import { removeEntry } from '#src/domain/shortlist/remove-entry.server.ts';
import { removeNote } from '#src/domain/shortlist/remove-note.server.ts';
import { shareShortlist } from '#src/domain/shortlist/share-shortlist.server.ts';
import { readShortlistForm, shortlistFields } from '#src/domain/shortlist/shortlist-form.ts';
import { writeNote } from '#src/domain/shortlist/write-note.server.ts';
import { shortlist as t } from '#src/i18n/messages/shortlist.ts';
import { today } from '#src/platform/clock.server.ts';
import { officerOf } from './officer.ts';

const refusal = (typed: Typed, field: string, message: string) => ({
  ok: false as const,
  problems: [{ field, message }],
  typed,
});

/** Which shortlist the form is about, and how often it had been saved when the form was opened. */
const seenIn = (typed: Typed) => ({
  shortlistId: typedId(typed, 'daftar'),
  revision: typedId(typed, 'revisi'),
});

const entryIn = (typed: Typed) => ({
  shortlistId: typedId(typed, 'daftar'),
  enterpriseId: typedId(typed, 'umkm'),
});

function formProblems(typed: Typed, read: Extract<ReturnType<typeof readShortlistForm>, { ok: false }>) {
  const problems = read.problems.map(({ field, problem }) => ({ field, message: t.form.problems[problem] }));
  return { ok: false as const, problems, typed };
}

export const shortlist = {
  create: defineAction({
    accept: 'form',
    handler: async (form: FormData, context): Promise<FormAnswer<{ shortlistId: number }>> => {
      const typed = typedIn(form);
      const read = readShortlistForm(typed, today());
      if (!read.ok) return formProblems(typed, read);
      const answer = await createShortlist(officerOf(context), read.facts);
      if (answer.ok) return answer;
      return refusal(typed, shortlistFields.name, t.form.problems[answer.problem]);
    },
  }),

  edit: defineAction({
    accept: 'form',
    handler: async (form: FormData, context): Promise<FormAnswer> => {
      const typed = typedIn(form);
      const read = readShortlistForm(typed, today());
      if (!read.ok) return formProblems(typed, read);
      const answer = await editShortlist(officerOf(context), seenIn(typed), read.facts);
      return answer.ok ? answer : refusal(typed, shortlistFields.name, t.problems[answer.problem]);
    },
  }),

  end: defineAction({
    accept: 'form',
    handler: async (form: FormData, context): Promise<FormAnswer> => {
      const typed = typedIn(form);
      const { shortlistId } = seenIn(typed);
      const answer = await endShortlist(officerOf(context), shortlistId, typedText(typed, 'alasan'));
      return answer.ok ? answer : refusal(typed, 'alasan', t.problems[answer.problem]);
    },
  }),

  /** The filter stands in the form itself, as the fields of the search have it. */
  saveFilter: defineAction({
    accept: 'form',
    handler: async (form: FormData, context): Promise<FormAnswer> => {
      const typed = typedIn(form);
      const pairs = Object.entries(typed).flatMap(([name, values]) => values.map((value) => [name, value]));
      const { filter } = readFilter(new URLSearchParams(pairs));
      const answer = await saveFilter(officerOf(context), seenIn(typed), filter);
      return answer.ok ? answer : refusal(typed, 'saringan', t.problems[answer.problem]);
    },
  }),

  /** Those that were ticked, or with `semua` everybody on the page. */
  addEntries: defineAction({
    accept: 'form',
    handler: async (
      form: FormData,
      context,
    ): Promise<FormAnswer<{ added: number; alreadyThere: number }>> => {
      const typed = typedIn(form);
      const chosen = typedText(typed, 'semua') === '' ? 'umkm' : 'halaman';
      const answer = await addEntries(officerOf(context), typedId(typed, 'daftar'), typedIds(typed, chosen));
      return answer.ok ? answer : refusal(typed, 'umkm', t.problems[answer.problem]);
    },
  }),

  removeEntry: defineAction({
    accept: 'form',
    handler: async (form: FormData, context): Promise<FormAnswer> => {
      const typed = typedIn(form);
      const entry = { ...entryIn(typed), reason: typedText(typed, 'alasan') };
      const answer = await removeEntry(officerOf(context), entry);
      return answer.ok ? answer : refusal(typed, 'umkm', t.problems[answer.problem]);
    },
  }),

  writeNote: defineAction({
    accept: 'form',
    handler: async (form: FormData, context): Promise<FormAnswer> => {
      const typed = typedIn(form);
      const entry = entryIn(typed);
      const answer = await writeNote(officerOf(context), { ...entry, text: typedText(typed, 'catatan') });
      if (answer.ok) return answer;
      return refusal(typed, `catatan-${entry.enterpriseId}`, t.problems[answer.problem]);
    },
  }),

  removeNote: defineAction({
    accept: 'form',
    handler: async (form: FormData, context): Promise<FormAnswer> => {
      const typed = typedIn(form);
      const note = typedId(typed, 'catatan');
      const answer = await removeNote(officerOf(context), typedId(typed, 'daftar'), note);
      return answer.ok ? answer : refusal(typed, 'umkm', t.problems[answer.problem]);
    },
  }),

  share: defineAction({
    accept: 'form',
    handler: async (form: FormData, context): Promise<FormAnswer> => {
      const typed = typedIn(form);
      const may = typedText(typed, 'boleh') === 'edit' ? 'edit' : 'read';
      const accountId = typedText(typed, 'rekan');
      const { shortlistId } = seenIn(typed);
      const answer = await shareShortlist(officerOf(context), { shortlistId, accountId, may });
      return answer.ok ? answer : refusal(typed, 'rekan', t.problems[answer.problem]);
    },
  }),

  endShare: defineAction({
    accept: 'form',
    handler: async (form: FormData, context): Promise<FormAnswer> => {
      const typed = typedIn(form);
      const { shortlistId } = seenIn(typed);
      const answer = await endShare(officerOf(context), shortlistId, typedText(typed, 'rekan'));
      return answer.ok ? answer : refusal(typed, 'rekan', t.problems[answer.problem]);
    },
  }),
};
