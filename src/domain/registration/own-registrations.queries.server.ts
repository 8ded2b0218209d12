import { sql, type SQL } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { gazetteer } from '#src/domain/region/gazetteer.queries.server.ts';
import { placeName } from '#src/domain/region/region.ts';
import type { OwnRegistration } from './registration.ts';

type Row = Omit<OwnRegistration, 'state' | 'kelurahan' | 'enterprise'> & {
  decision: Exclude<OwnRegistration['state'], 'waiting'> | null;
  slug: string | null;
  enterpriseName: string | null;
};

/** The applications of somebody, the latest first: those under way, and what came of the others in the last months. */
export function listOwnRegistrations(actor: Actor): Promise<OwnRegistration[]> {
  return read(sql`r.account_id = ${actor.accountId} order by r.id desc limit 20`);
}

/** One of them; another's is not found. */
export async function findOwnRegistration(
  actor: Actor,
  registrationId: number,
): Promise<OwnRegistration | undefined> {
  const [own] = await read(sql`r.account_id = ${actor.accountId} and r.id = ${registrationId}`);
  return own;
}

async function read(which: SQL): Promise<OwnRegistration[]> {
  const rows = await database().all<Row>(sql`
    select r.id, r.kind, r.decision, r.name, r.kelurahan_code "kelurahanCode", r.phone, r.nib, r.training,
      r.certificate_number "certificateNumber", r.submitted_at "submittedAt", r.decided_at "decidedAt", r.reason,
      e.slug, e.name "enterpriseName"
    from registrations r left join enterprises e on e.id = r.enterprise_id
    where ${which}`);
  const areas = await gazetteer();
  return rows.map(({ decision, slug, enterpriseName, ...row }) => {
    const place = row.kelurahanCode === null ? undefined : areas.findPlace(row.kelurahanCode);
    return {
      ...row,
      state: decision ?? 'waiting',
      kelurahan: place === undefined ? null : placeName(place),
      enterprise: slug === null ? null : { slug, name: enterpriseName ?? row.name },
    };
  });
}
