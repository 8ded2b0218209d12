import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { placeOf } from '#src/domain/enterprise/enterprise-cards.queries.server.ts';
import type { EnterprisePlace } from '#src/domain/enterprise/enterprise.ts';
import { today } from '#src/platform/clock.server.ts';
import { mayIssueCodes } from './claim-code.policy.ts';
import { mostCodesAtOnce, type UnownedEnterprise } from './claim-code.ts';
import { hasOwner } from './owners.queries.server.ts';

/** The UMKM of a class: who still needs a code, and who has an owner. */
export interface CohortCodes {
  /** One print's worth, by kelurahan and name. */
  unowned: UnownedEnterprise[];
  unownedTotal: number;
  owned: { slug: string; name: string }[];
  ownedTotal: number;
  /** Participants who are matched to no UMKM. */
  unmatched: number;
}

const mostOwnedNamed = 60;
type Row = Omit<UnownedEnterprise, 'place'> & { place: string; total: number };

/** Who of a class needs a code, one print at a time; undefined for somebody who issues none. */
export async function listCohortCodes(
  actor: Actor,
  cohortId: number,
  page = 1,
): Promise<CohortCodes | undefined> {
  if (!mayIssueCodes(actor)) return undefined;
  const to = database();
  const ofCohort = sql`e.id in (
    select p.enterprise_id from participants p where p.cohort_id = ${cohortId} and p.ended_at is null
    union select c.enterprise_id from claims c join graduations g on g.claim_id = c.id
      where g.cohort_id = ${cohortId} and c.ended_at is null)`;
  const [unowned, owned, unmatched] = await to.batch([
    to.all<Row>(sql`
      select e.id, e.slug, e.name, ${placeOf('e')} place, e.main_product "mainProduct",
        c.issued_at "codeIssuedAt", c.valid_until_on "codeValidUntilOn", count(*) over () total
      from enterprises e left join claim_codes c on c.enterprise_id = e.id and c.used_at is null
        and c.ended_at is null and c.valid_until_on >= ${today()}
      where ${ofCohort} and not ${hasOwner('e.id')}
      order by coalesce(e.kelurahan_code, e.kecamatan_code, e.kabkota_code, '~'), e.name_key, e.id
      limit ${mostCodesAtOnce} offset ${(page - 1) * mostCodesAtOnce}`),
    to.all<{ slug: string; name: string; total: number }>(sql`
      select e.slug, e.name, count(*) over () total from enterprises e where ${ofCohort} and ${hasOwner('e.id')}
      order by e.name_key limit ${mostOwnedNamed}`),
    to.all<{ amount: number }>(sql`
      select count(*) amount from participants
      where cohort_id = ${cohortId} and ended_at is null and enterprise_id is null`),
  ]);
  return {
    unowned: unowned.map(({ total: _total, place, ...row }) => ({
      ...row,
      place: JSON.parse(place) as EnterprisePlace,
    })),
    unownedTotal: unowned[0]?.total ?? 0,
    owned: owned.map(({ slug, name }) => ({ slug, name })),
    ownedTotal: owned[0]?.total ?? 0,
    unmatched: unmatched[0]?.amount ?? 0,
  };
}
