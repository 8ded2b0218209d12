import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { qrDrawing, type QrDrawing } from '#src/platform/qr.server.ts';
import { totpAddress } from '#src/platform/totp.server.ts';
import { ownAccountOf } from './account.policy.ts';

/** Where somebody stands with the code of an authenticator app. */
export type SecondFactor =
  | { state: 'off' }
  | { state: 'begun'; /** To be typed where no QR code can be read. */ secret: string; qr: QrDrawing }
  | { state: 'on'; since: string };

/** One's own second factor; its secret is shown only until the first code has come. */
export async function findSecondFactor(actor: Actor): Promise<SecondFactor> {
  const id = ownAccountOf(actor);
  const [account] = await database().all<{
    secret: string | null;
    since: string | null;
    name: string;
  }>(sql`select second_factor_secret secret, second_factor_since since, coalesce(email, phone, '') name
    from accounts where id = ${id ?? ''} and deleted_at is null`);
  if (account === undefined || account.secret === null) return { state: 'off' };
  if (account.since !== null) return { state: 'on', since: account.since };
  const qr = qrDrawing(totpAddress(account.secret, 'Etalase', account.name));
  return { state: 'begun', secret: account.secret, qr };
}
