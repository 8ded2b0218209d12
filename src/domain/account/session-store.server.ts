import { database } from '#db/client.ts';
import { accounts, accountSessions } from '#db/schema/index.ts';
import type { SessionStore } from '#src/platform/session.server.ts';

/** Where sessions are kept. */
export function sessionStore(): SessionStore {
  return { database: database(), sessions: accountSessions, accounts };
}
