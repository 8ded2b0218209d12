import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { actsFor } from '#src/domain/member/membership.queries.server.ts';
import { programmeKeepers } from '#src/domain/programme/programme.policy.ts';
import {
  certificatesPerPage,
  mostCertificatesAtOnce,
  type ClassCertificate,
  type PrintedCertificate,
} from './certificate.ts';

const may = (actor: Actor) => actsFor(actor, 'null', programmeKeepers);

/** Who has passed in a class and holds no certificate; nobody for who keeps no programmes. */
export async function listCertifiable(actor: Actor, cohortId: number): Promise<number[]> {
  const rows = await database().all<{ id: number }>(sql`
    select p.id from participants p
    join participant_results r on r.participant_id = p.id and r.superseded_at is null
    where p.cohort_id = ${cohortId} and p.ended_at is null and r.result in ('lulus', 'kompeten') and ${may(actor)}
      and not exists (select 1 from training_certificates k where k.participant_id = p.id and k.revoked_at is null)
    order by p.name_key, p.id limit ${mostCertificatesAtOnce}`);
  return rows.map(({ id }) => id);
}

const certificateRow = sql`k.id, k.participant_id "participantId", k.holder, k.number, k.code,
  k.issued_on "issuedOn", k.issued_by "issuedBy", k.valid_until_on "validUntilOn", k.revoked_at "revokedAt",
  k.revoke_reason "revokeReason"`;

/** The certificates of a class by number, the revoked ones among them. */
export async function listClassCertificates(
  actor: Actor,
  cohortId: number,
  page = 1,
): Promise<{ certificates: ClassCertificate[]; total: number; standing: number }> {
  const from = sql`from training_certificates k join participants p on p.id = k.participant_id
    where p.cohort_id = ${cohortId} and ${may(actor)}`;
  const to = database();
  const [certificates, [counts]] = await Promise.all([
    to.all<ClassCertificate>(sql`
      select ${certificateRow} ${from} order by k.issued_on desc, k.number
      limit ${certificatesPerPage} offset ${(page - 1) * certificatesPerPage}`),
    to.all<{ total: number; standing: number }>(
      sql`select count(*) total, coalesce(sum(k.revoked_at is null), 0) standing ${from}`,
    ),
  ]);
  return { certificates, total: counts?.total ?? 0, standing: counts?.standing ?? 0 };
}

/** All certificates that a participant was ever issued, the newest first. */
export function listCertificatesOf(actor: Actor, participantId: number): Promise<ClassCertificate[]> {
  return database().all<ClassCertificate>(sql`
    select ${certificateRow} from training_certificates k
    where k.participant_id = ${participantId} and ${may(actor)} order by k.id desc limit 50`);
}

/** Whose certificate it is, of which programme, and whether the participant's result still is a pass. */
export async function findProgrammeOf(
  actor: Actor,
  certificateId: number,
): Promise<{ participantId: number; programmeId: string; hasPassed: boolean } | undefined> {
  const [row] = await database().all<{ participantId: number; programmeId: string; passed: number }>(sql`
    select p.id "participantId", h.programme_id "programmeId",
      exists (select 1 from participant_results r where r.participant_id = p.id and r.superseded_at is null
        and r.result in ('lulus', 'kompeten')) passed
    from training_certificates k join participants p on p.id = k.participant_id join cohorts h on h.id = p.cohort_id
    where k.id = ${certificateId} and k.revoked_at is null and ${may(actor)}`);
  if (row === undefined) return undefined;
  const { passed, ...held } = row;
  return { ...held, hasPassed: passed === 1 };
}

type PrintedRow = Omit<PrintedCertificate, 'programme' | 'isExample'> & {
  programmeName: string;
  programmeNameEn: string | null;
  isExample: number;
};

/** The standing certificates of a class as they are printed, or one of them. */
export async function listPrintedCertificates(
  actor: Actor,
  { cohortId, certificateId }: { cohortId: number; certificateId?: number },
): Promise<PrintedCertificate[]> {
  const asked = certificateId === undefined ? sql`true` : sql`k.id = ${certificateId}`;
  const rows = await database().all<PrintedRow>(sql`
    select k.number, k.code, k.holder, k.issued_on "issuedOn", k.issued_by "issuedBy",
      k.valid_until_on "validUntilOn", h.name cohort, h.starts_on "startsOn", h.ends_on "endsOn",
      coalesce(h.place, g.name) place, t.name "programmeName", t.name_en "programmeNameEn",
      r.result,
      (p.is_example or t.is_example) "isExample"
    from training_certificates k join participants p on p.id = k.participant_id join cohorts h on h.id = p.cohort_id
      join programmes t on t.id = h.programme_id left join regions g on g.code = h.region_code
      join participant_results r on r.participant_id = p.id and r.superseded_at is null
    where p.cohort_id = ${cohortId} and ${asked} and k.revoked_at is null and p.ended_at is null and r.result in ('lulus', 'kompeten') and ${may(actor)}
    order by k.number limit ${mostCertificatesAtOnce}`);
  return rows.map(({ programmeName, programmeNameEn, isExample, ...row }) => ({
    ...row,
    programme: { name: programmeName, nameEn: programmeNameEn },
    isExample: isExample === 1,
  }));
}
