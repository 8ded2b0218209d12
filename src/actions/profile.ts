import { defineAction, type ActionAPIContext } from 'astro:actions';
import { readFigures } from '#src/domain/enterprise/figures.ts';
import { readAbout, readContact, readHours, type ReadProfile } from '#src/domain/enterprise/read-profile.ts';
import { saveProfile } from '#src/domain/enterprise/save-profile.server.ts';
import { tellFigures } from '#src/domain/enterprise/tell-figures.server.ts';
import { typedIn, typedText, type FormAnswer, type Typed } from '#src/domain/form/form-answer.ts';
import { profile as t, profileLabels } from '#src/i18n/messages/profile.ts';
import { today } from '#src/platform/clock.server.ts';
import { workspaceOf } from './workspace.ts';

const inSentences = ({ field, problem }: { field: string; problem: keyof typeof t.problems }) => ({
  field,
  message: t.problems[problem],
  label: profileLabels[field],
});

/** A part of the profile as a form: read, saved, and answered in sentences. */
function partOf(read: (typed: Typed) => ReadProfile) {
  return defineAction({
    accept: 'form',
    handler: async (form: FormData, context: ActionAPIContext): Promise<FormAnswer> => {
      const typed = typedIn(form);
      const { actor, enterpriseId } = workspaceOf(context, typed);
      const part = read(typed);
      if (!part.ok) {
        const problems = part.problems.map(inSentences);
        return { ok: false, problems, typed };
      }
      const answer = await saveProfile(
        actor,
        enterpriseId,
        Number(typedText(typed, 'revision')),
        part.values,
      );
      if (answer.ok) return { ok: true };
      if (answer.problem === 'unknown_kelurahan') {
        const message = t.problems.unknown_kelurahan;
        return { ok: false, problems: [{ field: 'kelurahanCode', message }], typed };
      }
      return { ok: false, problems: [{ field: 'profil', message: t.changedMeanwhile }], typed };
    },
  });
}

export const profile = {
  saveAbout: partOf((typed) => readAbout(typed, today())),
  saveHours: partOf(readHours),
  saveContact: partOf(readContact),

  tellFigures: defineAction({
    accept: 'form',
    handler: async (form: FormData, context): Promise<FormAnswer> => {
      const typed = typedIn(form);
      const { actor, enterpriseId } = workspaceOf(context, typed);
      const read = readFigures(typed);
      if (!read.ok) {
        const problems = read.problems.map(inSentences);
        return { ok: false, problems, typed };
      }
      await tellFigures(actor, enterpriseId, read.figures);
      return { ok: true };
    },
  }),
};
