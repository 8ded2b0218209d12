import { defineAction } from 'astro:actions';
import { typedIn, typedText, type FormAnswer, type Typed } from '#src/domain/form/form-answer.ts';
import { typedId } from '#src/domain/form/typed-id.ts';
import { applyParticipantFile } from '#src/domain/participant-file/apply-participant-file.server.ts';
import { readChoices } from '#src/domain/participant-file/choice-form.ts';
import { chooseEnterprises } from '#src/domain/participant-file/choose-enterprises.server.ts';
import { previewParticipantFile } from '#src/domain/participant-file/preview-participant-file.server.ts';
import { participantFile as t } from '#src/i18n/messages/participant-file.ts';
import { officerOf } from './officer.ts';

const refusal = (typed: Typed, message: string) => ({
  ok: false as const,
  problems: [{ field: 'berkas', message }],
  typed,
});

export const participantFile = {
  preview: defineAction({
    accept: 'form',
    handler: async (form: FormData, context): Promise<FormAnswer<{ fileId: string }>> => {
      const typed = typedIn(form);
      const file = form.get('berkas');
      const bytes = file instanceof File ? new Uint8Array(await file.arrayBuffer()) : new Uint8Array();
      const name = file instanceof File ? file.name : '';
      const cohortId = typedText(typed, 'kelas') === '' ? null : typedId(typed, 'kelas');
      const answer = await previewParticipantFile(officerOf(context), cohortId, { name, bytes });
      if (answer.ok) return { ok: true, fileId: answer.fileId };
      return refusal(typed, answer.problem === 'unreadable' ? answer.message : t.problems.notFound);
    },
  }),

  choose: defineAction({
    accept: 'form',
    handler: async (form: FormData, context): Promise<FormAnswer> => {
      const typed = typedIn(form);
      const answer = await chooseEnterprises(
        officerOf(context),
        typedText(typed, 'berkas'),
        readChoices(typed),
      );
      return answer.ok ? { ok: true } : refusal(typed, t.problems.unknownFile);
    },
  }),

  apply: defineAction({
    accept: 'form',
    handler: async (form: FormData, context): Promise<FormAnswer> => {
      const typed = typedIn(form);
      const [actor, fileId] = [officerOf(context), typedText(typed, 'berkas')];
      // What is chosen on the page and not saved yet counts too.
      const choices = readChoices(typed);
      const chosen =
        choices.rows.size > 0 || choices.unknown !== undefined
          ? await chooseEnterprises(actor, fileId, choices)
          : { ok: true };
      const answer = chosen.ok ? await applyParticipantFile(actor, fileId) : chosen;
      return answer.ok ? { ok: true } : refusal(typed, t.problems.unknownFile);
    },
  }),
};
