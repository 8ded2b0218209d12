import { sql, type SQL } from 'drizzle-orm';
import type { BatchItem } from 'drizzle-orm/batch';
import type { Database } from '#db/client.ts';

/**
 * Statements that forget sign-ups whose e-mail address was never confirmed, which nobody can have used: the accounts of
 * this condition, with what hangs on them.
 */
export function dropUnfinished(to: Database, which: SQL): [BatchItem<'sqlite'>, ...BatchItem<'sqlite'>[]] {
  const unfinished = sql`select id from accounts where ${which} and deleted_at is null
    and id not in (select account_id from office_roles) and id not in (select account_id from enterprise_members)`;
  return [
    to.run(sql`delete from one_time_tokens where account_id in (${unfinished})`),
    to.run(sql`delete from consents where account_id in (${unfinished})`),
    to.run(sql`delete from account_sessions where user_id in (${unfinished})`),
    to.run(sql`delete from accounts where id in (${unfinished})`),
  ];
}
