import { sql, type SQL } from 'drizzle-orm';
import { isVerifiedClaim } from '#src/domain/claim/standing.queries.server.ts';
import { isPublic } from '#src/domain/product/public-products.queries.server.ts';

/** Numbers of rows, both included: a city is read in pieces, so that questions get their turn between them. */
export interface Stretch {
  from: number;
  to: number;
}

/** Each of these gives one row with one column, a JSON list of the rows below as lists: row objects cost ten times as much. */
const list = (columns: SQL, rest: SQL): SQL =>
  sql`select json_group_array(json_array(${columns})) "rows" ${rest}`;

const within = (id: SQL, { from, to }: Stretch): SQL => sql`${id} between ${from} and ${to}`;
const yearOf = (day: SQL): SQL => sql`cast(coalesce(substr(${day}, 1, 4), '0') as integer)`;
const placeOf = (e: string): SQL =>
  sql.raw(`coalesce(${e}.kelurahan_code, ${e}.kecamatan_code, ${e}.kabkota_code, '')`);

/** UMKM with what they meet today. */
export function enterpriseRows(stretch: Stretch, today: string): SQL {
  // The verified claims of an UMKM are gone through once for the three things that they tell.
  const claims = sql`(select json_array(count(*) > 0, coalesce(max(c.kind = 'certificate'), 0), coalesce(max(b.kind = 'nib'), 0))
    from claims c left join business_ids b on b.claim_id = c.id
    where c.enterprise_id = e.id and c.kind <> 'graduation' and ${isVerifiedClaim('c', today)})`;
  return sql`select json_group_array(json_array(id, name_key, place, women_led, is_example, ships_abroad,
      figures ->> 0, figures ->> 1, publishing, claims ->> 0, claims ->> 1, claims ->> 2)) "rows"
    from (select e.id, e.name_key, ${placeOf('e')} place, e.women_led, e.is_example, e.ships_abroad,
      (select json_array(f.annual_sales, f.capital) from enterprise_figures f where f.enterprise_id = e.id
        order by f.as_of_on desc limit 1) figures,
      exists (select 1 from products p where p.enterprise_id = e.id and ${isPublic('p', today)}) publishing,
      ${claims} claims
      from enterprises e where ${within(sql`e.id`, stretch)} order by e.id)`;
}

/** Verified graduations of programmes that train, by their UMKM. */
export function trainingRows(stretch: Stretch, today: string): SQL {
  return list(
    sql`c.enterprise_id, g.programme_id, ${yearOf(sql`g.graduated_on`)}`,
    sql`from claims c join graduations g on g.claim_id = c.id join programmes t on t.id = g.programme_id
      where ${within(sql`c.enterprise_id`, stretch)} and c.kind = 'graduation' and t.trains = 1
        and g.result in ('lulus', 'kompeten') and ${isVerifiedClaim('c', today)}`,
  );
}

/** People in classes; those who left or were entered by mistake are not among them. */
export function participantRows(stretch: Stretch): SQL {
  const passedOn = sql`(select r.decided_on from participant_results r
    where r.participant_id = p.id and r.superseded_at is null and r.result in ('lulus', 'kompeten'))`;
  const certifiedOn = sql`(select min(day) from (
    select k.issued_on day from training_certificates k where k.participant_id = p.id and k.revoked_at is null
    union all
    select t.tested_on from competency_tests t
    where t.participant_id = p.id and t.ended_at is null and t.outcome = 'kompeten'))`;
  return list(
    sql`p.id, p.cohort_id, p.enterprise_id, p.kelurahan_code, p.is_woman, p.is_example,
      ${yearOf(passedOn)}, ${yearOf(certifiedOn)}`,
    sql`from participants p where ${within(sql`p.id`, stretch)} and p.ended_at is null`,
  );
}

/** What UMKM received. */
export function supportRows(): SQL {
  return list(
    sql`s.id, s.enterprise_id, s.programme_id, s.kind, ${yearOf(sql`s.received_on`)}, s.is_example`,
    sql`from supports s where s.ended_at is null`,
  );
}

/** Who took part in events, and whether anything was sold. */
export function participationRows(): SQL {
  return list(
    sql`a.id, a.enterprise_id, v.kind, ${yearOf(sql`v.starts_on`)}, coalesce(a.sales > 0, 0),
      max(a.is_example, v.is_example)`,
    sql`from event_participations a join events v on v.id = a.event_id where a.ended_at is null`,
  );
}

/** Classes with who teaches them. */
export function cohortRows(): SQL {
  return list(
    sql`c.id, c.programme_id, c.measure, ${yearOf(sql`c.starts_on`)}, coalesce(c.region_code, ''),
      json((select json_group_array(t.instructor_id) from cohort_instructors t where t.cohort_id = c.id))`,
    sql`from cohorts c`,
  );
}

/** What programmes set out to reach. */
export function targetRows(): SQL {
  return list(
    sql`programme_id, year, measure, number, unit, years, note, source, source_url`,
    sql`from programme_targets`,
  );
}

export function programmeRows(): SQL {
  return list(sql`id, name, trains`, sql`from programmes`);
}

/** UMKM that stand on a shortlist. */
export function shortlistedRows(): SQL {
  return sql`select json_group_array(enterprise_id) "rows" from (
    select distinct n.enterprise_id from shortlist_entries n join shortlists l on l.id = n.shortlist_id
    where n.ended_at is null and l.ended_at is null)`;
}

/** Which entry turned out to be the same UMKM as which other. */
export function mergeRows(): SQL {
  return list(sql`enterprise_id, into_enterprise_id`, sql`from merges`);
}

/** The highest numbers given to UMKM and participants. */
export function lastNumbers(): SQL {
  return sql`select json_array((select coalesce(max(id), 0) from enterprises), (select coalesce(max(id), 0) from participants)) "rows"`;
}
