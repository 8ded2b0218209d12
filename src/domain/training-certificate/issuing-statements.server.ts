import { sql, type SQL } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { actsFor } from '#src/domain/member/membership.queries.server.ts';
import { programmeKeepers } from '#src/domain/programme/programme.policy.ts';
import { numberPrefix } from './certificate.ts';
import { makeCertificateCode } from './certificate-code.ts';

/** Certificates that are being issued. */
export interface Issuing {
  actor: Actor;
  /** Of a class of this programme. */
  programmeId: string;
  participantIds: readonly number[];
  /** Which further condition participant `p` of class `h` must meet. */
  condition: SQL;
  /** The last day on which they are valid; null when they do not run out. */
  validUntilOn: SQL;
  day: string;
  at: string;
}

/**
 * The statement that issues certificates to those of these participants who have passed and hold none, and gives the
 * numbers of the rows. The running number goes on from the highest of the programme and the year, and it is read in the
 * very statement that writes it: a batch has the database to itself, so that two officers at once leave no gap and no
 * number twice. Rows are never deleted, and a revoked certificate keeps its number.
 */
export function insertCertificates(to: Database, issuing: Issuing) {
  const { actor, participantIds, day, at } = issuing;
  const prefix = numberPrefix(day.slice(0, 4), issuing.programmeId);
  const drawn = JSON.stringify(
    [...new Set(participantIds)].map((id) => ({ id, code: makeCertificateCode() })),
  );
  return to.all<{ id: number }>(sql`
    insert into training_certificates
      (participant_id, number, code, holder, issued_on, issued_by, issued_at, valid_until_on)
    select p.id, ${prefix} || printf('%05d', last.nth + row_number() over (order by p.name_key, p.id)),
      d.value->>'code', p.name, ${day}, ${actor.office}, ${at}, ${issuing.validUntilOn}
    from json_each(${drawn}) d join participants p on p.id = d.value->>'id' join cohorts h on h.id = p.cohort_id,
      (select coalesce(max(cast(substr(number, ${prefix.length + 1}) as integer)), 0) nth from training_certificates
        where number >= ${prefix} and number < ${`${prefix}:`}) last
    where h.programme_id = ${issuing.programmeId} and p.ended_at is null and ${issuing.condition}
      and exists (select 1 from participant_results r where r.participant_id = p.id and r.superseded_at is null
        and r.result in ('lulus', 'kompeten'))
      and not exists (select 1 from training_certificates k where k.participant_id = p.id and k.revoked_at is null)
      and ${actsFor(actor, 'null', programmeKeepers)}
    returning id`);
}
