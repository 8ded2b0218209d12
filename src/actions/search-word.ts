import { defineAction } from 'astro:actions';
import { typedIn, typedText, type FormAnswer } from '#src/domain/form/form-answer.ts';
import { endWord } from '#src/domain/search-word/end-word.server.ts';
import { readTaughtWord } from '#src/domain/search-word/search-word.ts';
import { teachWord } from '#src/domain/search-word/teach-word.server.ts';
import { searchWord as t } from '#src/i18n/messages/search-word.ts';
import { officerOf } from './officer.ts';

export const searchWord = {
  teach: defineAction({
    accept: 'form',
    handler: async (form: FormData, context): Promise<FormAnswer> => {
      const typed = typedIn(form);
      const text = (field: string) => typedText(typed, field);
      const read = readTaughtWord({ kind: text('kind'), word: text('word'), meaning: text('meaning') });
      const answer = read.ok ? await teachWord(officerOf(context), read.taught) : read;
      if (answer.ok) return { ok: true };
      const field = answer.problem === 'meaning_missing' ? 'meaning' : 'word';
      return { ok: false, problems: [{ field, message: t.problems[answer.problem] }], typed };
    },
  }),

  end: defineAction({
    accept: 'form',
    handler: async (form: FormData, context): Promise<FormAnswer> => {
      const typed = typedIn(form);
      const answer = await endWord(officerOf(context), Number(typedText(typed, 'wordId')));
      if (answer.ok) return { ok: true };
      return { ok: false, problems: [{ field: 'word', message: t.problems[answer.problem] }], typed };
    },
  }),
};
