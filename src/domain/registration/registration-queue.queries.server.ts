import { sql, type SQL } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { actsFor } from '#src/domain/member/membership.queries.server.ts';
import { gazetteer } from '#src/domain/region/gazetteer.queries.server.ts';
import { placeName } from '#src/domain/region/region.ts';
import { registrationDeciders } from './registration.policy.ts';
import type { WaitingRegistration } from './registration.ts';

export const queuePageSize = 30;

/** The applications that wait for a verifier, the oldest first; none for somebody who does not decide. */
export async function listWaitingRegistrations(
  actor: Actor,
  page = 1,
): Promise<{ registrations: WaitingRegistration[]; total: number }> {
  const rows = await database().all<
    Omit<WaitingRegistration, 'kelurahan' | 'isCorrected'> & {
      kelurahanCode: string | null;
      isCorrected: number;
      total: number;
    }
  >(sql`
    select r.id, r.kind, r.name, r.kelurahan_code "kelurahanCode", r.submitted_at "submittedAt",
      (select count(*) from evidence_files f where f.registration_id = r.id and f.removed_at is null) "evidenceCount",
      r.reason is not null "isCorrected", count(*) over () total
    from registrations r where ${waitsFor(actor)}
    order by r.submitted_at, r.id limit ${queuePageSize} offset ${(page - 1) * queuePageSize}`);
  const areas = await gazetteer();
  const registrations = rows.map(({ kelurahanCode, isCorrected, total: _total, ...row }) => {
    const place = kelurahanCode === null ? undefined : areas.findPlace(kelurahanCode);
    return {
      ...row,
      kelurahan: place === undefined ? null : placeName(place),
      isCorrected: isCorrected === 1,
    };
  });
  return { registrations, total: rows[0]?.total ?? 0 };
}

/** How many wait, and since when the oldest does. */
export async function countWaitingRegistrations(
  actor: Actor,
): Promise<{ count: number; oldestAt: string | null }> {
  const [row] = await database().all<{ count: number; oldestAt: string | null }>(sql`
    select count(*) count, min(r.submitted_at) "oldestAt" from registrations r where ${waitsFor(actor)}`);
  return row ?? { count: 0, oldestAt: null };
}

function waitsFor(actor: Actor): SQL {
  return sql`r.decision is null and ${actsFor(actor, 'r.enterprise_id', registrationDeciders)}`;
}
