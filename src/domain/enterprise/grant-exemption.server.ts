import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { recordDeed } from '#src/domain/audit/audit-statements.server.ts';
import { writeExemption } from '#src/domain/exemption/exemption-statements.server.ts';
import { holdsNik } from '#src/domain/import/nik.ts';
import { indexEnterprises, indexProducts } from '#src/domain/search/index-statements.server.ts';
import { today } from '#src/platform/clock.server.ts';
import { mayGrantExemption } from './enterprise.policy.ts';

export type Exemption = {
  enterpriseId: number;
  reason: string;
  /** The last day on which it counts; without one it stands until it is ended. */
  validUntilOn?: string | undefined;
};

export type ExemptionAnswer =
  | { ok: true; exemptionId: number }
  | {
      ok: false;
      problem:
        | 'not_allowed'
        | 'reason_missing'
        | 'reason_holds_nik'
        | 'already_past'
        | 'unknown_enterprise'
        | 'already_exempt';
    };

/** Records that an UMKM may publish without a training, with the reason; one that stands already is not doubled. */
export async function grantExemption(actor: Actor, exemption: Exemption): Promise<ExemptionAnswer> {
  if (!mayGrantExemption(actor)) return { ok: false, problem: 'not_allowed' };
  const reason = exemption.reason.trim();
  if (reason === '') return { ok: false, problem: 'reason_missing' };
  if (holdsNik(reason)) return { ok: false, problem: 'reason_holds_nik' };
  const { enterpriseId, validUntilOn = null } = exemption;
  if (validUntilOn !== null && validUntilOn < today()) return { ok: false, problem: 'already_past' };
  const to = database();
  const [written, , known] = await to.batch([
    writeExemption(to, { enterpriseId, reason, validUntilOn, office: actor.office }),
    recordDeed(to, actor, {
      command: 'grant-exemption',
      noun: 'enterprise',
      nounId: enterpriseId,
      enterpriseId,
    }),
    to.all<{ id: number }>(sql`select id from enterprises where id = ${enterpriseId}`),
    ...indexProducts(to, { enterpriseIds: [enterpriseId] }),
    ...indexEnterprises(to, [enterpriseId]),
  ]);
  const [row] = written;
  if (row !== undefined) return { ok: true, exemptionId: row.id };
  return { ok: false, problem: known.length === 0 ? 'unknown_enterprise' : 'already_exempt' };
}
