import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { dropDraft } from './draft-statements.server.ts';

/** Throws away what the actor has typed and not saved. Only one's own: what others have typed stays. */
export async function discardDraft(
  actor: Actor,
  draft: { enterpriseId: number; productId: number | null },
): Promise<void> {
  await database().batch([dropDraft(database(), actor, { ...draft, condition: sql`true` })]);
}
