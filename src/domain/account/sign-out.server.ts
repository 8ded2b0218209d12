import { endSession, endSessions } from '#src/platform/session.server.ts';
import { sessionStore } from './session-store.server.ts';

/** Signs a browser out. */
export function signOut(sessionId: string): Promise<void> {
  return endSession(sessionStore(), sessionId);
}

/** Signs an account out on every device. */
export function signOutEverywhere(accountId: string): Promise<void> {
  return endSessions(sessionStore(), accountId);
}
