import type { Database } from '#db/client.ts';
import { operator, type Actor } from '#src/domain/actor/actor.ts';
import { aMember, anOfficer, aStranger } from './actors.ts';

/** Everybody who may ask for something, for the tables "every role, every command, the expected answer". */
export const everyone = [
  'stranger',
  'owner',
  'editor',
  'order_desk',
  'owner of another UMKM',
  'verifier',
  'trade_officer',
  'programme_manager',
  'admin',
  'operator',
] as const;
export type Someone = (typeof everyone)[number];

/** Makes one of them; members act for `enterpriseId`, the owner of another UMKM for `elsewhereId`. */
export function someone(
  database: Database,
  who: Someone,
  { enterpriseId, elsewhereId }: { enterpriseId: number; elsewhereId: number },
): Promise<Actor> {
  switch (who) {
    case 'operator':
      return Promise.resolve(operator);
    case 'stranger':
      return aStranger(database);
    case 'owner':
    case 'editor':
    case 'order_desk':
      return aMember(database, enterpriseId, who);
    case 'owner of another UMKM':
      return aMember(database, elsewhereId);
    default:
      return anOfficer(database, who);
  }
}
