import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { ownAccountOf } from './account.policy.ts';

/** What somebody has agreed to and may take back. */
export interface StandingConsents {
  /** To the privacy text: its version and when; undefined for accounts that an operator has made. */
  privacy: { version: string; givenAt: string } | undefined;
  /** UMKM that one owns and whose WhatsApp number is shown. */
  whatsapp: { enterpriseId: number; name: string; shownSince: string }[];
}

/** One's own consents that stand. */
export async function listConsents(actor: Actor): Promise<StandingConsents> {
  const id = ownAccountOf(actor) ?? '';
  const to = database();
  const [[privacy], whatsapp] = await to.batch([
    to.all<{ version: string; givenAt: string }>(sql`select version, given_at "givenAt" from consents
      where account_id = ${id} and purpose = 'privacy' and withdrawn_at is null order by id desc limit 1`),
    to.all<StandingConsents['whatsapp'][number]>(sql`
      select e.id "enterpriseId", e.name, e.whatsapp_shown_since "shownSince"
      from enterprise_members m join enterprises e on e.id = m.enterprise_id
      where m.account_id = ${id} and m.role = 'owner' and m.ended_at is null
        and e.whatsapp_shown_since is not null order by m.id`),
  ]);
  return { privacy, whatsapp };
}
