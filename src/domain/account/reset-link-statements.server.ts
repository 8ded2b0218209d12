import { sql, type SQL } from 'drizzle-orm';
import type { BatchItem } from 'drizzle-orm/batch';
import type { Database } from '#db/client.ts';
import { now } from '#src/platform/clock.server.ts';
import { hashOfToken } from '#src/platform/one-time-secret.server.ts';
import { linkEnd } from './one-time-link.ts';

/** Statements that make a link to set a password anew, for the account that a query finds, and end its earlier ones. */
export function resetLink(
  to: Database,
  account: SQL,
  token: string,
): [BatchItem<'sqlite'>, BatchItem<'sqlite'>] {
  const at = now();
  const { at: end } = linkEnd('reset_password', at);
  return [
    to.run(sql`delete from one_time_tokens where kind = 'reset_password' and account_id = (${account})`),
    to.run(sql`insert into one_time_tokens (hash, kind, account_id, created_at, expires_at)
      select ${hashOfToken(token)}, 'reset_password', found.id, ${at.toISOString()}, ${end} from (${account}) found`),
  ];
}
