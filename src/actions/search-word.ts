import { ActionError, defineAction, type ActionAPIContext } from 'astro:actions';
import type { Actor } from '#src/domain/actor/actor.ts';
import { typedIn, typedText, type FormAnswer } from '#src/domain/form/form-answer.ts';
import { endWord } from '#src/domain/search-word/end-word.server.ts';
import { readTaughtWord } from '#src/domain/search-word/search-word.ts';
import { teachWord } from '#src/domain/search-word/teach-word.server.ts';
import { errors } from '#src/i18n/messages/errors.ts';
import { searchWord as t } from '#src/i18n/messages/search-word.ts';

function actorOf({ locals }: ActionAPIContext): Actor {
  if (locals.signedIn !== undefined) return locals.signedIn.actor;
  throw new ActionError({ code: 'NOT_FOUND', message: errors.id.notFoundTitle });
}

export const searchWord = {
  teach: defineAction({
    accept: 'form',
    handler: async (form: FormData, context): Promise<FormAnswer> => {
      const typed = typedIn(form);
      const text = (field: string) => typedText(typed, field);
      const read = readTaughtWord({ kind: text('kind'), word: text('word'), meaning: text('meaning') });
      const answer = read.ok ? await teachWord(actorOf(context), read.taught) : read;
      if (answer.ok) return { ok: true };
      const field = answer.problem === 'meaning_missing' ? 'meaning' : 'word';
      return { ok: false, problems: [{ field, message: t.problems[answer.problem] }], typed };
    },
  }),

  end: defineAction({
    accept: 'form',
    handler: async (form: FormData, context): Promise<FormAnswer> => {
      const typed = typedIn(form);
      const answer = await endWord(actorOf(context), Number(typedText(typed, 'wordId')));
      if (answer.ok) return { ok: true };
      return { ok: false, problems: [{ field: 'word', message: t.problems[answer.problem] }], typed };
    },
  }),
};
