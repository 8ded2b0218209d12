import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import { now } from '#src/platform/clock.server.ts';
import { dropUnfinished } from './unfinished-statements.server.ts';

/** A sign-up whose letter was not answered for a week was a mistake, or somebody else's doing. */
const unfinishedDays = 7;

/** Forgets what nobody needs any more: sign-ups that were never confirmed, links and sessions that are over. */
export async function forgetWhatIsOver(): Promise<void> {
  const to = database();
  const at = now();
  const weekAgo = new Date(at.getTime() - unfinishedDays * 24 * 60 * 60 * 1000).toISOString();
  await to.batch([
    ...dropUnfinished(to, sql`email is not null and email_verified_at is null and created_at < ${weekAgo}`),
    to.run(sql`delete from one_time_tokens where expires_at < ${at.toISOString()}`),
    to.run(sql`delete from account_sessions where expires_at < ${Math.floor(at.getTime() / 1000)}`),
  ]);
}
