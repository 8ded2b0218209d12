import { sql, type SQL } from 'drizzle-orm';
import type { Moving } from './moving.ts';

/** Whether the merge stands: true behind the row that this batch has made, and for nothing else that could matter. */
export function hasMerged({ fromId, intoId }: Moving): SQL {
  return sql`exists (select 1 from merges done where done.enterprise_id = ${fromId}
    and done.into_enterprise_id = ${intoId})`;
}
