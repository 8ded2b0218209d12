import { sql, type SQL } from 'drizzle-orm';
import { database } from '#db/client.ts';
import { nameKey } from '#src/domain/enterprise/name-key.ts';
import { nextId } from './enterprise-register.queries.server.ts';
import { ParticipantRegister, type KnownOutcome, type KnownParticipant } from './known-participant.ts';
import { nameOfParticipant, type ParticipantSigns } from './match-participant.ts';

/** Rows that tell of participants of classes that are there. */
export type SoughtParticipant = ParticipantSigns & { cohortId: number };

type Row = Omit<KnownParticipant, 'isWoman' | 'isEnded' | 'outcome'> & {
  isWoman: number | null;
  isEnded: number;
  result: KnownOutcome['result'] | null;
  score: number | null;
  decidedOn: string | null;
  graduationClaimId: number | null;
};

/** Reads the participants whom rows might mean into a register; those that it knows already stay as they are. */
export async function loadParticipants(
  sought: readonly SoughtParticipant[],
  known?: ParticipantRegister,
): Promise<ParticipantRegister> {
  const register = known ?? new ParticipantRegister(await nextId('participants'));
  if (sought.length === 0) return register;
  for (const row of await readParticipants(sought)) {
    if (!register.has(row.id)) register.put(fromRow(row));
  }
  return register;
}

function readParticipants(sought: readonly SoughtParticipant[]): Promise<Row[]> {
  const list = (values: readonly (string | number)[]): SQL =>
    sql`(select value from json_each(${JSON.stringify([...new Set(values)])}))`;
  const names = sought.flatMap((one) => [
    nameKey(nameOfParticipant(one)),
    ...(one.business === undefined ? [] : [nameKey(one.business)]),
  ]);
  return database().all<Row>(sql`
    select p.id, p.cohort_id "cohortId", p.enterprise_id "enterpriseId", p.name, p.name_key "nameKey", p.phone,
      p.is_woman "isWoman", p.business_name "businessName", p.nib, p.kelurahan_code "kelurahanCode",
      p.applied_on "appliedOn", p.ended_at is not null "isEnded",
      r.result, r.score, r.decided_on "decidedOn", r.graduation_claim_id "graduationClaimId"
    from participants p left join participant_results r on r.participant_id = p.id and r.superseded_at is null
    where p.cohort_id in ${list(sought.map(({ cohortId }) => cohortId))} and (
      p.name_key in ${list(names)}
      or p.phone in ${list(sought.flatMap(({ whatsapp }) => whatsapp ?? []))}
      or p.enterprise_id in ${list(sought.flatMap(({ enterpriseId }) => enterpriseId ?? []))})
    order by p.id`);
}

function fromRow({ result, score, decidedOn, graduationClaimId, ...row }: Row): KnownParticipant {
  return {
    ...row,
    isWoman: row.isWoman === null ? null : row.isWoman === 1,
    isEnded: row.isEnded === 1,
    outcome: result === null || decidedOn === null ? null : { result, score, decidedOn, graduationClaimId },
  };
}
