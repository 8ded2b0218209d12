import { sql, type SQL } from 'drizzle-orm';
import type { Actor } from '#src/domain/actor/actor.ts';
import { exemptionDeciders } from '#src/domain/exemption/exemption.policy.ts';
import { actsFor, actsForOffice } from '#src/domain/member/membership.queries.server.ts';
import { changeDeciders } from '#src/domain/moderation/moderation.policy.ts';
import { registrationDeciders } from '#src/domain/registration/registration.policy.ts';
import { reportReaders } from '#src/domain/report/report.policy.ts';
import { suspenders } from '#src/domain/suspension/suspension.policy.ts';
import { leavesToAnother } from '#src/domain/suspension/who-suspended.queries.server.ts';
import { wasRefusedBefore } from './decidable.queries.server.ts';
import type { DeskNoun } from './desk-noun.ts';
import type { DeskSign } from './desk-risk.ts';
import { isOpenSampleOf } from './samples.queries.server.ts';

/** Everything at the desk but claims, which have a queue of their own with more to ask. */
export type OtherNoun = Exclude<DeskNoun, 'claim'>;

/** A row of what waits, in the same columns for every kind; `flag` is a sign of risk that only the database knows. */
export type WaitingItemRow = {
  id: number;
  pageId: number;
  since: string;
  enterprise: string | null;
  kecamatan: string | null;
  name: string | null;
  aspect: string | null;
  flag: number;
  total: number;
};

/** What of a kind waits for the actor: a query with the columns above, and `kecamatanCode` to narrow it by. */
export function waitingRows(actor: Actor, noun: OtherNoun): SQL {
  switch (noun) {
    case 'product_change':
      return sql`select g.id, g.id "pageId", g.made_at since, e.name enterprise, e.kecamatan_code "kecamatanCode",
          p.name name, null aspect, ${wasRefusedBefore('e.id')} flag
        from product_changes g join products p on p.id = g.product_id join enterprises e on e.id = p.enterprise_id
        where g.state = 'waiting' and ${actsFor(actor, 'p.enterprise_id', changeDeciders)}`;
    case 'registration':
      return sql`select r.id, r.id "pageId", r.submitted_at since, e.name enterprise,
          coalesce(e.kecamatan_code, substr(r.kelurahan_code, 1, 8)) "kecamatanCode", r.name name, r.kind aspect,
          r.enterprise_id is not null and exists (select 1 from registrations o
            where o.enterprise_id = r.enterprise_id and o.id <> r.id and o.decision is null) flag
        from registrations r left join enterprises e on e.id = r.enterprise_id
        where r.decision is null and ${actsFor(actor, 'r.enterprise_id', registrationDeciders)}`;
    case 'exemption':
      return sql`select x.id, x.id "pageId", x.asked_at since, e.name enterprise, e.kecamatan_code "kecamatanCode",
          null name, null aspect, false flag
        from exemption_requests x join enterprises e on e.id = x.enterprise_id
        where x.decided_at is null and ${actsForOffice(actor, exemptionDeciders)}`;
    case 'report':
      return sql`select t.id, t.id "pageId", t.reported_at since, e.name enterprise, e.kecamatan_code "kecamatanCode",
          p.name name, t.kind aspect, exists (select 1 from reports o where o.enterprise_id = t.enterprise_id
            and o.id <> t.id and o.decided_at is null) flag
        from reports t join enterprises e on e.id = t.enterprise_id left join products p on p.id = t.product_id
        where t.decided_at is null and ${actsFor(actor, 't.enterprise_id', reportReaders)}`;
    case 'appeal':
      return sql`select a.id, s.id "pageId", a.appealed_at since, e.name enterprise, e.kecamatan_code "kecamatanCode",
          p.name name, null aspect, false flag
        from appeals a join suspensions s on s.id = a.suspension_id join enterprises e on e.id = s.enterprise_id
          left join products p on p.id = s.product_id
        where a.decided_at is null and s.ended_at is null and ${actsFor(actor, 's.enterprise_id', suspenders)}
          and not ${leavesToAnother(actor, 's.id')}`;
    case 'sample':
      return sql`select d.id, d.id "pageId", d.drawn_at since, e.name enterprise, e.kecamatan_code "kecamatanCode",
          null name, v.decision aspect, false flag
        from decision_samples d join verifications v on v.id = d.verification_id join claims c on c.id = v.claim_id
          join enterprises e on e.id = c.enterprise_id
        where ${isOpenSampleOf(actor, 'd')}`;
  }
}

/** Why such a row is urgent. */
export function signsOf(
  noun: OtherNoun,
  { aspect, flag }: Pick<WaitingItemRow, 'aspect' | 'flag'>,
): DeskSign[] {
  const also = (sign: DeskSign): DeskSign[] => (flag === 1 ? [sign] : []);
  switch (noun) {
    case 'product_change':
      return [...also('refused_before'), 'makes_claim'];
    case 'registration':
      return [...(aspect === 'take_over' ? (['takes_over'] as const) : []), ...also('rivals')];
    case 'exemption':
      return ['opens_publishing'];
    case 'report':
      return [
        ...(aspect === 'counterfeit' || aspect === 'not_local' ? ([aspect] as const) : []),
        ...also('several_reports'),
      ];
    case 'appeal':
      return ['taken_down'];
    case 'sample':
      return [];
  }
}
