import { ActionError, defineAction } from 'astro:actions';
import { z } from 'astro/zod';
import type { Actor } from '#src/domain/actor/actor.ts';
import { typedIn, typedText, type FormAnswer } from '#src/domain/form/form-answer.ts';
import { cropPhoto } from '#src/domain/photo/crop-photo.server.ts';
import { describePhoto } from '#src/domain/photo/describe-photo.server.ts';
import { movePhoto, orderPhotosBy } from '#src/domain/photo/order-photos.server.ts';
import { editIn } from '#src/domain/photo/photo-form.ts';
import { removePhoto } from '#src/domain/photo/remove-photo.server.ts';
import { ownPhotoSentence, photoEdit } from '#src/i18n/messages/photo-edit.ts';

const unknown = ownPhotoSentence('unknown_photo');
const photoId = z.number(unknown).int(unknown).positive(unknown);

/** An answer without fields is an error: the page shows its sentence. */
function orThrow(answer: { ok: true } | { ok: false; problem: Parameters<typeof ownPhotoSentence>[0] }) {
  if (answer.ok) return { ok: true };
  throw new ActionError({ code: 'CONFLICT', message: ownPhotoSentence(answer.problem) });
}

function actorOf({ locals }: { locals: App.Locals }): Actor {
  if (locals.signedIn === undefined) throw new ActionError({ code: 'UNAUTHORIZED' });
  return locals.signedIn.actor;
}

export const photo = {
  /** One step, or to the front. */
  move: defineAction({
    accept: 'form',
    input: z.object({ photo: photoId, move: z.enum(['up', 'down', 'first']) }),
    handler: async ({ photo: id, move }, context) => orThrow(await movePhoto(actorOf(context), id, move)),
  }),

  /** All at once: their numbers in the new order, with commas between them. */
  order: defineAction({
    accept: 'form',
    input: z.object({
      photos: z
        .string()
        .max(200)
        .regex(/^\d{1,12}(?:,\d{1,12})*$/),
    }),
    handler: async ({ photos }, context) =>
      orThrow(await orderPhotosBy(actorOf(context), photos.split(',').map(Number))),
  }),

  describe: defineAction({
    accept: 'form',
    handler: async (form, context): Promise<FormAnswer> => {
      const typed = typedIn(form);
      const description = { alt: typedText(typed, 'alt'), altEn: typedText(typed, 'altEn') };
      const answer = await describePhoto(actorOf(context), Number(form.get('photo')), description);
      if (answer.ok) return { ok: true };
      return {
        ok: false,
        problems: [{ field: answer.field, message: ownPhotoSentence(answer.problem) }],
        typed,
      };
    },
  }),

  crop: defineAction({
    accept: 'form',
    handler: async (form, context): Promise<FormAnswer<{ photoId: number }>> => {
      const typed = typedIn(form);
      const refuse = (message: string) => ({
        ok: false as const,
        problems: [{ field: 'potong', message }],
        typed,
      });
      const edit = editIn(typed);
      if (edit === undefined) return refuse(photoEdit.crop.badNumbers);
      const answer = await cropPhoto(actorOf(context), Number(form.get('photo')), edit);
      return answer.ok ? answer : refuse(ownPhotoSentence(answer.problem));
    },
  }),

  remove: defineAction({
    accept: 'form',
    input: z.object({ photo: photoId }),
    handler: async ({ photo: id }, context) => orThrow(await removePhoto(actorOf(context), id)),
  }),
};
