import { sql, type SQL } from 'drizzle-orm';
import type { Actor } from '#src/domain/actor/actor.ts';
import { exemptionDeciders } from '#src/domain/exemption/exemption.policy.ts';
import { actsFor, actsForOffice } from '#src/domain/member/membership.queries.server.ts';
import { changeDeciders } from '#src/domain/moderation/moderation.policy.ts';
import { registrationDeciders } from '#src/domain/registration/registration.policy.ts';
import { reportReaders } from '#src/domain/report/report.policy.ts';
import { suspenders } from '#src/domain/suspension/suspension.policy.ts';
import { isDecidable } from './decidable.queries.server.ts';
import type { DeskKey } from './desk-noun.ts';

/** Whether something stands at the desk and is the actor's to decide, now; waiting or not. */
export function isBefore(actor: Actor, { noun, id }: DeskKey): SQL {
  switch (noun) {
    case 'claim':
      return sql`exists (select 1 from claims c where c.id = ${id} and ${isDecidable(actor, 'c')})`;
    case 'product_change':
      return sql`exists (select 1 from product_changes g join products p on p.id = g.product_id
        where g.id = ${id} and g.state <> 'live' and ${actsFor(actor, 'p.enterprise_id', changeDeciders)})`;
    case 'registration':
      return sql`exists (select 1 from registrations r
        where r.id = ${id} and ${actsFor(actor, 'r.enterprise_id', registrationDeciders)})`;
    case 'exemption':
      return sql`exists (select 1 from exemption_requests x
        where x.id = ${id} and ${actsForOffice(actor, exemptionDeciders)})`;
    case 'report':
      return sql`exists (select 1 from reports t
        where t.id = ${id} and ${actsFor(actor, 't.enterprise_id', reportReaders)})`;
    case 'appeal':
      return sql`exists (select 1 from appeals a join suspensions s on s.id = a.suspension_id
        where a.id = ${id} and ${actsFor(actor, 's.enterprise_id', suspenders)})`;
    case 'sample':
      return sql`exists (select 1 from decision_samples d join verifications v on v.id = d.verification_id
        join claims c on c.id = v.claim_id where d.id = ${id} and ${isDecidable(actor, 'c')})`;
  }
}
