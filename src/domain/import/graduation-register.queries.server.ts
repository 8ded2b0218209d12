import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import { nameKey } from '#src/domain/enterprise/name-key.ts';
import { nextId } from './enterprise-register.queries.server.ts';
import { GraduationRegister, type KnownGraduation, type KnownProgramme } from './known-graduation.ts';

/** All programmes; there are a few dozen. */
export async function listProgrammes(): Promise<KnownProgramme[]> {
  const rows = await database().all<{ id: string; name: string; trains: number }>(
    sql`select id, name, trains from programmes order by id`,
  );
  return rows.map((row) => ({ ...row, trains: row.trains === 1 }));
}

/** All classes, by their programme; there are some hundred. */
export function listCohorts(): Promise<{ id: number; programmeId: string; name: string }[]> {
  return database().all(sql`select id, programme_id programmeId, name from cohorts order by id`);
}

/** Reads the standing graduations of UMKM into a register, with all classes; what it knows already stays as it is. */
export async function loadGraduations(
  enterpriseIds: readonly number[],
  known?: GraduationRegister,
): Promise<GraduationRegister> {
  const register =
    known ?? new GraduationRegister({ claimId: await nextId('claims'), cohortId: await nextId('cohorts') });
  for (const { id, programmeId, name } of await listCohorts()) {
    register.putCohort(programmeId, nameKey(name), id);
  }
  const graduations = await database().all<KnownGraduation>(sql`
    select g.claim_id claimId, c.enterprise_id enterpriseId, g.programme_id programmeId, g.cohort_id cohortId,
      g.graduated_on graduatedOn, g.certificate_number certificateNumber, g.result,
      (select v.decision from verifications v where v.claim_id = c.id and v.superseded_at is null) decision
    from claims c join graduations g on g.claim_id = c.id
    where c.ended_at is null
      and c.enterprise_id in (select value from json_each(${JSON.stringify([...new Set(enterpriseIds)])}))
    order by c.id`);
  const before = new Set(enterpriseIds.filter((id) => register.knows(id)));
  for (const graduation of graduations) {
    if (!before.has(graduation.enterpriseId)) register.put(graduation);
  }
  for (const id of enterpriseIds) register.remember(id);
  return register;
}
