import { DrizzleSQLiteAdapter } from '@lucia-auth/adapter-drizzle';
import { Lucia, TimeSpan } from 'lucia';
import { hashOfToken, makeToken } from './one-time-secret.server.ts';

type AdapterTables = ConstructorParameters<typeof DrizzleSQLiteAdapter>;

/** The database and its tables of sessions and accounts, which the platform does not know. */
export interface SessionStore {
  database: AdapterTables[0];
  sessions: AdapterTables[1];
  accounts: AdapterTables[2];
}

/** What is kept of a browser that signed in. */
export interface SessionFacts {
  createdAt: string;
  /** What the browser calls itself, in a few words. */
  device: string;
  /** When the second factor was given; null while it was not. */
  secondFactorAt: string | null;
}

export interface Session extends SessionFacts {
  id: string;
  accountId: string;
  expiresAt: Date;
  /** Its end was moved just now: the cookie is to be sent anew. */
  isRenewed: boolean;
}

/** The name begins as every cookie of ours does: the page cache knows them by it. */
export const sessionCookieName = 'etalase_sesi';

/** A session ends so long after its last use; it is moved on once half of it is over. */
const lifetime = new TimeSpan(30, 'd');

declare module 'lucia' {
  interface Register {
    Lucia: ReturnType<typeof luciaOn>;
    DatabaseSessionAttributes: SessionFacts;
  }
}

function luciaOn({ database, sessions, accounts }: SessionStore) {
  return new Lucia(new DrizzleSQLiteAdapter(database, sessions, accounts), {
    sessionExpiresIn: lifetime,
    sessionCookie: { name: sessionCookieName },
    getSessionAttributes: ({ createdAt, device, secondFactorAt }) => ({ createdAt, device, secondFactorAt }),
  });
}

/** A cookie as Astro sets it. */
export interface SessionCookie {
  name: string;
  value: string;
  options: { httpOnly: true; sameSite: 'lax'; path: '/'; secure: boolean; maxAge: number };
}

/** Begins a session; the token in the cookie is known to nobody else, what is stored is its hash. */
export async function beginSession(
  store: SessionStore,
  accountId: string,
  facts: SessionFacts,
): Promise<{ token: string; sessionId: string }> {
  const token = makeToken();
  const session = await luciaOn(store).createSession(accountId, facts, { sessionId: hashOfToken(token) });
  return { token, sessionId: session.id };
}

/** The session of a cookie's token, unless it is unknown or over. */
export async function findSession(store: SessionStore, token: string): Promise<Session | undefined> {
  const { session } = await luciaOn(store).validateSession(hashOfToken(token));
  if (session === null) return undefined;
  const { id, userId, expiresAt, fresh, createdAt, device, secondFactorAt } = session;
  return { id, accountId: userId, expiresAt, isRenewed: fresh, createdAt, device, secondFactorAt };
}

/** Ends one session, by its id. */
export function endSession(store: SessionStore, sessionId: string): Promise<void> {
  return luciaOn(store).invalidateSession(sessionId);
}

/** Ends all sessions of an account. */
export function endSessions(store: SessionStore, accountId: string): Promise<void> {
  return luciaOn(store).invalidateUserSessions(accountId);
}

/** The sessions of an account that are not over. */
export async function listSessions(store: SessionStore, accountId: string): Promise<Session[]> {
  const sessions = await luciaOn(store).getUserSessions(accountId);
  return sessions.map(({ id, userId, expiresAt, createdAt, device, secondFactorAt }) => ({
    id,
    accountId: userId,
    expiresAt,
    isRenewed: false,
    createdAt,
    device,
    secondFactorAt,
  }));
}

/** The cookie that holds a session's token. */
export function sessionCookie(token: string, isHttps: boolean): SessionCookie {
  return {
    name: sessionCookieName,
    value: token,
    options: { httpOnly: true, sameSite: 'lax', path: '/', secure: isHttps, maxAge: lifetime.seconds() },
  };
}
