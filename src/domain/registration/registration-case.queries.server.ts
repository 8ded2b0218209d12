import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { placeOf } from '#src/domain/enterprise/enterprise-cards.queries.server.ts';
import type { EnterprisePlace } from '#src/domain/enterprise/enterprise.ts';
import { actsFor } from '#src/domain/member/membership.queries.server.ts';
import { hasOwner } from '#src/domain/member/owners.queries.server.ts';
import { gazetteer } from '#src/domain/region/gazetteer.queries.server.ts';
import { placeName } from '#src/domain/region/region.ts';
import { findPossibleDuplicates } from './possible-duplicates.queries.server.ts';
import { registrationDeciders } from './registration.policy.ts';
import type { RegisteredFacts, RegistrationCase, RegistrationState } from './registration.ts';

type Row = Omit<
  RegistrationCase,
  'state' | 'kelurahan' | 'applicant' | 'listed' | 'duplicates' | 'rivals'
> & {
  decision: Exclude<RegistrationState, 'waiting'> | null;
  enterpriseId: number | null;
  accountName: string;
  email: string | null;
  emailVerifiedAt: string | null;
  accountPhone: string | null;
};

/** An application as the verifier sees it; not found for everybody else. */
export async function findRegistrationCase(
  actor: Actor,
  registrationId: number,
): Promise<RegistrationCase | undefined> {
  const [row] = await database().all<Row>(sql`
    select r.id, r.kind, r.decision, r.enterprise_id "enterpriseId", r.name, r.kelurahan_code "kelurahanCode",
      r.phone, r.nib, r.training, r.certificate_number "certificateNumber", r.submitted_at "submittedAt",
      r.decided_at "decidedAt", r.decided_by "decidedBy", r.reason, a.name "accountName", a.email,
      a.email_verified_at "emailVerifiedAt", a.phone "accountPhone"
    from registrations r join accounts a on a.id = r.account_id
    where r.id = ${registrationId} and ${actsFor(actor, 'r.enterprise_id', registrationDeciders)}`);
  if (row === undefined) return undefined;
  const { decision, enterpriseId, accountName, email, emailVerifiedAt, accountPhone, ...facts } = row;
  const alike = (await findPossibleDuplicates(facts)).filter((one) => one.enterpriseId !== enterpriseId);
  const known = await readRegistered([...(enterpriseId === null ? [] : [enterpriseId]), ...ids(alike)]);
  const place = row.kelurahanCode === null ? undefined : (await gazetteer()).findPlace(row.kelurahanCode);
  return {
    ...facts,
    state: decision ?? 'waiting',
    kelurahan: place === undefined ? null : placeName(place),
    applicant: {
      name: accountName,
      email,
      isEmailVerified: emailVerifiedAt !== null,
      phone: accountPhone,
    },
    listed: known.get(enterpriseId ?? 0) ?? null,
    duplicates: alike.flatMap(({ enterpriseId, signs }) => {
      const registered = known.get(enterpriseId);
      return registered === undefined ? [] : [{ ...registered, signs }];
    }),
    rivals: await listRivals(row),
  };
}

function ids(alike: readonly { enterpriseId: number }[]): number[] {
  return alike.map(({ enterpriseId }) => enterpriseId);
}

function listRivals({ id, enterpriseId, nib, phone }: Row): Promise<RegistrationCase['rivals']> {
  return database().all(sql`
    select r.id, r.name, r.submitted_at "submittedAt" from registrations r
    where r.id <> ${id} and r.decision is null
      and (r.enterprise_id = ${enterpriseId} or r.nib = ${nib} or r.phone = ${phone})
    order by r.submitted_at limit 10`);
}

async function readRegistered(enterpriseIds: readonly number[]): Promise<Map<number, RegisteredFacts>> {
  const rows = await database().all<
    Omit<RegisteredFacts, 'place' | 'trainings' | 'hasOwner'> & {
      place: string;
      trainings: string;
      hasOwner: number;
    }
  >(sql`
    select e.id "enterpriseId", e.slug, e.name, ${placeOf('e')} place, e.main_product "mainProduct",
      e.whatsapp phone, e.source_url "sourceUrl", ${hasOwner('e.id')} "hasOwner",
      (select b.number from claims c join business_ids b on b.claim_id = c.id
        where c.enterprise_id = e.id and b.kind = 'nib' and b.released_at is null limit 1) nib,
      (select json_group_array(json_object('programme', p.name, 'certificateNumber', g.certificate_number))
        from claims c join graduations g on g.claim_id = c.id join programmes p on p.id = g.programme_id
        where c.enterprise_id = e.id and c.ended_at is null) trainings
    from json_each(${JSON.stringify(enterpriseIds)}) j join enterprises e on e.id = j.value`);
  return new Map(
    rows.map((row) => [
      row.enterpriseId,
      {
        ...row,
        place: JSON.parse(row.place) as EnterprisePlace,
        trainings: JSON.parse(row.trainings) as RegisteredFacts['trainings'],
        hasOwner: row.hasOwner === 1,
      },
    ]),
  );
}
