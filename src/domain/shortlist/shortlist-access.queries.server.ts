import { sql, type SQL } from 'drizzle-orm';
import { isOperator, type Actor } from '#src/domain/actor/actor.ts';
import { actsForOffice } from '#src/domain/member/membership.queries.server.ts';
import { shareRights, type ShortlistRight } from './shortlist.ts';
import { shortlistOfficers } from './shortlist.policy.ts';

// Conditions for the query itself, about the shortlist whose alias is `s`: what somebody may not see is not found.

/** Whether the actor made it or has it shared, and works with shortlists; an admin sees every one. */
export function seesShortlist(actor: Actor): SQL {
  return reaches(actor, shareRights);
}

/** Whether the actor may add, remove and note, while the shortlist stands. */
export function changesShortlist(actor: Actor): SQL {
  return sql`(s.ended_at is null and ${reaches(actor, ['edit'])})`;
}

/** Whether the actor may share and end it, while it stands: who made it, and an admin. */
export function ownsShortlist(actor: Actor): SQL {
  return sql`(s.ended_at is null and ${reaches(actor, [])})`;
}

/** What the actor may do with it, for who sees it. */
export function rightOf(actor: Actor): SQL<ShortlistRight> {
  return sql`case when ${reaches(actor, [])} then 'own' when ${reaches(actor, ['edit'])} then 'edit' else 'read' end`;
}

function reaches(actor: Actor, shared: readonly string[]): SQL {
  if (isOperator(actor)) return sql`true`;
  const isShared =
    shared.length === 0
      ? sql``
      : sql`or exists (select 1 from shortlist_shares h where h.shortlist_id = s.id
          and h.account_id = ${actor.accountId} and h.ended_at is null and h.may in ${[...shared]})`;
  return sql`(${actsForOffice(actor, [])}
    or ((s.created_by = ${actor.accountId} ${isShared}) and ${actsForOffice(actor, shortlistOfficers)}))`;
}
