import { defineAction, type ActionAPIContext } from 'astro:actions';
import { applyCatalogue } from '#src/domain/catalogue-file/apply-catalogue.server.ts';
import { applyPhotoArchive } from '#src/domain/catalogue-file/apply-photo-archive.server.ts';
import { previewCatalogue } from '#src/domain/catalogue-file/preview-catalogue.server.ts';
import { typedIn, type FormAnswer } from '#src/domain/form/form-answer.ts';
import { typedId } from '#src/domain/form/typed-id.ts';
import { catalogueFile as t } from '#src/i18n/messages/catalogue-file.ts';
import { workspaceOf } from './workspace.ts';

type Apply = typeof applyCatalogue;

/** Carries out a file that was seen before; the answer names it, so that its page is shown again. */
function applying(apply: Apply) {
  return defineAction({
    accept: 'form',
    handler: async (form: FormData, context: ActionAPIContext): Promise<FormAnswer> => {
      const typed = typedIn(form);
      const { actor, enterpriseId } = workspaceOf(context, typed);
      const answer = await apply(actor, { uploadId: typedId(typed, 'unggahan'), enterpriseId });
      if (answer.ok) return { ok: true };
      return { ok: false, problems: [{ field: 'unggahan', message: t.problems.notFound }], typed };
    },
  });
}

export const catalogueFile = {
  preview: defineAction({
    accept: 'form',
    handler: async (form: FormData, context): Promise<FormAnswer<{ uploadId: number }>> => {
      const typed = typedIn(form);
      const { actor, enterpriseId } = workspaceOf(context, typed);
      const file = form.get('berkas');
      const bytes = file instanceof File ? new Uint8Array(await file.arrayBuffer()) : new Uint8Array();
      const name = file instanceof File ? file.name : '';
      const answer = await previewCatalogue(actor, enterpriseId, { name, bytes });
      if (answer.ok) return { ok: true, uploadId: answer.uploadId };
      const message = answer.problem === 'unreadable' ? answer.message : t.problems.notFound;
      return { ok: false, problems: [{ field: 'berkas', message }], typed };
    },
  }),

  apply: applying(applyCatalogue),
  applyPhotos: applying(applyPhotoArchive),
};
