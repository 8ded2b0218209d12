import { sql, type SQL } from 'drizzle-orm';
import type { BatchItem } from 'drizzle-orm/batch';
import type { Database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { recordDeed } from '#src/domain/audit/audit-statements.server.ts';
import { isStandingClaim, isVerifiedClaim } from '#src/domain/claim/standing.queries.server.ts';
import { endClaims, vouchFor } from '#src/domain/claim/vouching-statements.server.ts';
import { actsFor } from '#src/domain/member/membership.queries.server.ts';
import { programmeKeepers } from '#src/domain/programme/programme.policy.ts';
import { indexEnterprises, indexProducts } from '#src/domain/search/index-statements.server.ts';
import { today } from '#src/platform/clock.server.ts';

type Statement = BatchItem<'sqlite'>;

/** Which graduations are brought in line with the results, by whom and when. */
export interface Settling {
  actor: Actor;
  /** The command that asks for it, as the audit log names it. */
  command: string;
  participantIds: readonly number[];
  /** The UMKM that these participants take part for, or did before: no other UMKM is touched. */
  enterpriseIds: readonly number[];
  at: string;
}

const endedReason = 'Hasil pelatihan diubah oleh penyelenggara';

/**
 * Statements that bring the graduations of UMKM in line with the results of their participants, made of SQL only: append
 * them to the batch of the write that they follow. A pass of somebody with an UMKM makes its graduation, verified by the
 * office; one that no pass bears out any more is ended; what is right stays. Needed after any change of a result, and
 * after a participant was matched to an UMKM or taken from one.
 */
export function settleGraduations(to: Database, settling: Settling): Statement[] {
  const { actor, command, participantIds, enterpriseIds, at } = settling;
  if (participantIds.length === 0 || enterpriseIds.length === 0) return [];
  const vouching = {
    office: actor.office,
    accountId: actor.accountId,
    method: 'document_seen',
    at,
  } as const;
  const deed = { command, noun: 'graduation', detail: { participantIds } };
  return [
    ...endUnborneOut(to, settling),
    // What a verified claim says of its day is mended where it stands, and vouched for anew.
    ...vouchFor(to, onAnotherDay(settling), vouching),
    mendDays(to, settling),
    insertMissing(to, settling),
    recordDeed(to, actor, { ...deed, nounId: 'made' }),
    insertTheirParticulars(to, settling),
    attach(to, settling),
    ...vouchFor(to, unvouched(settling), vouching),
    ...indexProducts(to, { enterpriseIds }),
    ...indexEnterprises(to, enterpriseIds),
  ];
}

/**
 * Statements that only end the graduations which no pass bears out any more, and make none: for a participant who leaves,
 * and for an import, which makes its graduations itself. The UMKM are to be indexed behind them.
 */
export function endUnborneOut(to: Database, settling: Settling): Statement[] {
  const { actor, command, participantIds, at } = settling;
  return [
    endClaims(to, unborneOut(settling), endedReason, at),
    recordDeed(to, actor, { command, noun: 'graduation', nounId: 'ended', detail: { participantIds } }),
    letGo(to, settling),
  ];
}

const listed = (ids: readonly number[]) => sql`(select value from json_each(${JSON.stringify(ids)}))`;

/** The standing passes in question: participant `p`, result `r`, class `h` of programme `t`. */
function passes({ actor, participantIds, enterpriseIds }: Settling): SQL {
  return sql`participants p
    join participant_results r on r.participant_id = p.id and r.superseded_at is null
    join cohorts h on h.id = p.cohort_id join programmes t on t.id = h.programme_id
    where p.id in ${listed(participantIds)} and p.enterprise_id in ${listed(enterpriseIds)} and p.ended_at is null
      and r.result in ('lulus', 'kompeten') and t.trains = 1 and ${actsFor(actor, 'null', programmeKeepers)}`;
}

/** Claims that came of these participants' results, and that no standing result says any more. */
function unborneOut({ actor, participantIds, enterpriseIds }: Settling): SQL {
  return sql`select c.id from claims c join graduations g on g.claim_id = c.id
    where c.enterprise_id in ${listed(enterpriseIds)} and ${actsFor(actor, 'null', programmeKeepers)}
      and exists (select 1 from participant_results was
        where was.graduation_claim_id = c.id and was.participant_id in ${listed(participantIds)})
      and not exists (select 1 from participant_results r join participants p on p.id = r.participant_id
        where r.graduation_claim_id = c.id and r.superseded_at is null and r.result = g.result
          and p.enterprise_id = c.enterprise_id and p.ended_at is null)`;
}

/** A result lets go of a claim that was ended, or that is about another UMKM or another result. */
function letGo(to: Database, { participantIds }: Settling): Statement {
  return to.run(sql`
    update participant_results set graduation_claim_id = null
    where superseded_at is null and participant_id in ${listed(participantIds)} and graduation_claim_id in (
      select c.id from claims c join graduations g on g.claim_id = c.id
        join participants p on p.id = participant_results.participant_id
      where c.id = participant_results.graduation_claim_id
        and (c.ended_at is not null or c.enterprise_id is not p.enterprise_id or g.result <> participant_results.result))`);
}

/** Claims whose day this batch has corrected; those that came of an import keep theirs until then. */
function onAnotherDay(settling: Settling): SQL {
  return sql`select distinct g.claim_id id from graduations g
    join (select r.graduation_claim_id, r.recorded_at, r.decided_on from ${passes(settling)}) given
      on given.graduation_claim_id = g.claim_id
    where given.recorded_at = ${settling.at} and g.graduated_on is not given.decided_on`;
}

function mendDays(to: Database, settling: Settling): Statement {
  return to.run(sql`
    update graduations set graduated_on = given.decided_on
    from (select r.graduation_claim_id, r.recorded_at, r.decided_on from ${passes(settling)}) given
    where given.graduation_claim_id = graduations.claim_id and given.recorded_at = ${settling.at}
      and graduations.graduated_on is not given.decided_on`);
}

/**
 * The claim that already says what the pass of participant `p` with result `r` in class `h` says: a verified one, or one
 * that its owner has declared and nobody has decided about. Null when there is none.
 */
export function sameGraduation(day: string): SQL {
  return sql`(select c.id from claims c join graduations g on g.claim_id = c.id
    where c.enterprise_id = p.enterprise_id and c.kind = 'graduation' and g.programme_id = h.programme_id
      and g.cohort_id = h.id and g.result = r.result
      and (${isVerifiedClaim('c', day)} or (${isStandingClaim('c', day)} and c.replaces_claim_id is null
        and not exists (select 1 from verifications v where v.claim_id = c.id and v.superseded_at is null)))
    order by c.id limit 1)`;
}

/** A claim of the same training that an officer has refused or sent back: it is for the desk to settle, as in an import. */
export function refusedGraduation(): SQL {
  return sql`(select max(c.id) from claims c join graduations g on g.claim_id = c.id
    join verifications v on v.claim_id = c.id and v.superseded_at is null
    where c.enterprise_id = p.enterprise_id and c.kind = 'graduation' and c.ended_at is null
      and g.programme_id = h.programme_id and g.cohort_id = h.id and v.decision in ('refused', 'needs_correction'))`;
}

function insertMissing(to: Database, settling: Settling): Statement {
  return to.run(sql`
    insert into claims (kind, enterprise_id, declared_at)
    select 'graduation', p.enterprise_id, ${settling.at} from ${passes(settling)}
      and r.graduation_claim_id is null and ${sameGraduation(today())} is null and ${refusedGraduation()} is null
    group by p.enterprise_id, h.id, r.result order by min(p.id)`);
}

/**
 * The claims that were just written are those of this instant which say nothing yet: no batch leaves one without
 * particulars.
 * Of an UMKM that passed in several classes or ways at once, the first claim takes the first of them, and so on.
 */
function insertTheirParticulars(to: Database, settling: Settling): Statement {
  return to.run(sql`
    with bare as (
      select c.id, c.enterprise_id, row_number() over (partition by c.enterprise_id order by c.id) nth from claims c
      where c.enterprise_id in ${listed(settling.enterpriseIds)} and c.kind = 'graduation' and c.declared_at = ${settling.at}
        and not exists (select 1 from graduations g where g.claim_id = c.id)),
    passed as (
      select p.enterprise_id, h.programme_id, h.id cohort_id, r.result, min(r.decided_on) day,
        row_number() over (partition by p.enterprise_id order by min(p.id)) nth
      from ${passes(settling)} and r.graduation_claim_id is null and ${sameGraduation(today())} is null
        and ${refusedGraduation()} is null
      group by p.enterprise_id, h.id, r.result)
    insert into graduations (claim_id, programme_id, cohort_id, graduated_on, result)
    select bare.id, passed.programme_id, passed.cohort_id, passed.day, passed.result
    from bare join passed on passed.enterprise_id = bare.enterprise_id and passed.nth = bare.nth`);
}

function attach(to: Database, settling: Settling): Statement {
  return to.run(sql`
    update participant_results set graduation_claim_id = found.claim_id
    from (select r.id, ${sameGraduation(today())} claim_id from ${passes(settling)}
      and r.graduation_claim_id is null and ${refusedGraduation()} is null) found
    where found.id = participant_results.id and found.claim_id is not null`);
}

/** Claims that these results rest on, and that nobody has decided about. */
function unvouched(settling: Settling): SQL {
  return sql`select distinct r.graduation_claim_id id from ${passes(settling)} and r.graduation_claim_id is not null
    and not exists (select 1 from verifications v
      where v.claim_id = r.graduation_claim_id and v.superseded_at is null)`;
}
