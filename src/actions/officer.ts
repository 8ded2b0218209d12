import { ActionError, type ActionAPIContext } from 'astro:actions';
import type { Actor } from '#src/domain/actor/actor.ts';
import { errors } from '#src/i18n/messages/errors.ts';

/** Somebody with an office; which one it must be, each command asks. */
export function officerOf({ locals }: ActionAPIContext): Actor {
  const actor = locals.signedIn?.actor;
  if (actor === undefined || actor.roles.length === 0) {
    throw new ActionError({ code: 'NOT_FOUND', message: errors.id.notFoundTitle });
  }
  return actor;
}
