import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { insertedRow, recordDeed } from '#src/domain/audit/audit-statements.server.ts';
import { isDay, plannedDays } from '#src/domain/form/day.ts';
import { mayKeepProgrammes } from '#src/domain/programme/programme.policy.ts';
import { findCohort } from '#src/domain/programme/cohort.queries.server.ts';
import { now, today } from '#src/platform/clock.server.ts';
import { mostCertificatesAtOnce } from './certificate.ts';
import { listCertifiable } from './certificates.queries.server.ts';
import { insertCertificates } from './issuing-statements.server.ts';

/** Years; certificates of competency run for three. */
const longestValidity = 10;

export interface CertificateOrder {
  /** Only these of the class; without it everybody who has passed and holds none. */
  participantIds?: readonly number[] | undefined;
  /** Empty when they do not run out. */
  validUntilOn: string;
}

export type IssueAnswer =
  | { ok: true; certificateIds: number[] }
  | { ok: false; problem: 'unknown_class' | 'none_to_issue' | 'not_a_day' | 'already_past' | 'too_far' };

/** Issues certificates to who has passed in a class and holds none, with numbers in the order of names. */
export async function issueCertificates(
  actor: Actor,
  cohortId: number,
  { participantIds, validUntilOn }: CertificateOrder,
): Promise<IssueAnswer> {
  const cohort = mayKeepProgrammes(actor) ? await findCohort(actor, cohortId) : undefined;
  if (cohort === undefined) return { ok: false, problem: 'unknown_class' };
  if (validUntilOn !== '' && !isDay(validUntilOn)) return { ok: false, problem: 'not_a_day' };
  if (validUntilOn !== '' && validUntilOn < today()) return { ok: false, problem: 'already_past' };
  if (validUntilOn > plannedDays(today(), longestValidity).until) return { ok: false, problem: 'too_far' };
  const chosen = (participantIds ?? (await listCertifiable(actor, cohortId))).slice(
    0,
    mostCertificatesAtOnce,
  );
  const to = database();
  const [issued] = await to.batch([
    insertCertificates(to, {
      actor,
      programmeId: cohort.programme.id,
      participantIds: chosen,
      condition: sql`h.id = ${cohortId}`,
      validUntilOn: validUntilOn === '' ? sql`null` : sql`${validUntilOn}`,
      day: today(),
      at: now().toISOString(),
    }),
    recordDeed(to, actor, {
      command: 'issue-certificates',
      noun: 'training_certificate',
      nounId: insertedRow,
      detail: { cohortId, participantIds: chosen },
    }),
  ]);
  if (issued.length === 0) return { ok: false, problem: 'none_to_issue' };
  return { ok: true, certificateIds: issued.map(({ id }) => id) };
}
