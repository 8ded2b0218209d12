import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { now } from '#src/platform/clock.server.ts';
import { ownAccountOf } from './account.policy.ts';

/** A browser in which one is signed in. */
export interface Device {
  sessionId: string;
  /** What it calls itself: "Chrome, Android". */
  name: string;
  signedInAt: string;
}

/** The browsers in which somebody is signed in, the latest first. */
export async function listDevices(actor: Actor): Promise<Device[]> {
  const id = ownAccountOf(actor);
  if (id === undefined) return [];
  return database().all<Device>(sql`
    select id "sessionId", device name, created_at "signedInAt" from account_sessions
    where user_id = ${id} and expires_at > ${Math.floor(now().getTime() / 1000)} order by created_at desc, id`);
}
