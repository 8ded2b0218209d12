import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';

/** Whether anything but the example world is recorded: a training, a participant, support, or who was at an event. */
export async function hasRealRecords(): Promise<boolean> {
  const [row] = await database().all<{ real: number }>(sql`
    select exists (select 1 from graduations g join claims c on c.id = g.claim_id
        join enterprises e on e.id = c.enterprise_id where not e.is_example)
      or exists (select 1 from participants r left join enterprises e on e.id = r.enterprise_id
        where r.ended_at is null and not r.is_example and not coalesce(e.is_example, 0))
      or exists (select 1 from supports r join enterprises e on e.id = r.enterprise_id
        where r.ended_at is null and not r.is_example and not e.is_example)
      or exists (select 1 from event_participations r join enterprises e on e.id = r.enterprise_id
        where r.ended_at is null and not r.is_example and not e.is_example) real`);
  return row?.real === 1;
}
