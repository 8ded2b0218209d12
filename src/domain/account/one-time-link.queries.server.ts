import { sql, type SQL } from 'drizzle-orm';
import { database } from '#db/client.ts';
import { now } from '#src/platform/clock.server.ts';
import { hashOfToken } from '#src/platform/one-time-secret.server.ts';
import type { LinkKind } from './one-time-link.ts';

/** A condition: that a row of `one_time_tokens` is this link, and that it still works. */
export function isWorkingLink(kind: LinkKind, token: string): SQL {
  return sql`hash = ${hashOfToken(token)} and kind = ${kind} and used_at is null
    and expires_at > ${now().toISOString()}`;
}

/** Whose link it is; undefined when it is unknown, over, used, or a link for something else. */
export async function findLinkOwner(
  kind: LinkKind,
  token: string,
): Promise<{ accountId: string; name: string; email: string | null; phone: string | null } | undefined> {
  const [owner] = await database().all<{
    accountId: string;
    name: string;
    email: string | null;
    phone: string | null;
  }>(sql`select a.id "accountId", a.name, a.email, a.phone from one_time_tokens t
    join accounts a on a.id = t.account_id and a.deleted_at is null
    where ${isWorkingLink(kind, token)}`);
  return owner;
}
