import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';

/** The UMKM that the graduations of these participants are about, now and before. */
export async function listConcernedEnterprises(participantIds: readonly number[]): Promise<number[]> {
  const listed = sql`(select value from json_each(${JSON.stringify(participantIds)}))`;
  const rows = await database().all<{ id: number }>(sql`
    select p.enterprise_id id from participants p where p.id in ${listed} and p.enterprise_id is not null
    union select c.enterprise_id from participant_results r join claims c on c.id = r.graduation_claim_id
    where r.participant_id in ${listed} order by id`);
  return rows.map(({ id }) => id);
}
