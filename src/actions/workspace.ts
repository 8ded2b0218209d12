import { ActionError, type ActionAPIContext } from 'astro:actions';
import type { Actor } from '#src/domain/actor/actor.ts';
import { typedText, type Typed } from '#src/domain/form/form-answer.ts';
import { errors } from '#src/i18n/messages/errors.ts';

/**
 * Who acts and for which UMKM: that of the page, or of the field `umkm` where a script sends the form. An UMKM that
 * somebody does not act for is not found.
 */
export function workspaceOf(
  { locals }: ActionAPIContext,
  typed: Typed,
): { actor: Actor; enterpriseId: number; slug: string } {
  const { signedIn } = locals;
  const slug = locals.enterprise?.slug ?? typedText(typed, 'umkm');
  const enterprise = signedIn?.enterprises.find((each) => each.slug === slug);
  if (signedIn === undefined || enterprise === undefined) {
    throw new ActionError({ code: 'NOT_FOUND', message: errors.id.notFoundTitle });
  }
  return { actor: signedIn.actor, enterpriseId: enterprise.id, slug };
}
