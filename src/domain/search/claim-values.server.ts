import { sql, type SQL } from 'drizzle-orm';
import {
  filedStages,
  protectionEndOn,
  registeredStages,
} from '#src/domain/claim/protection-end.queries.server.ts';

/** The last day of what does not run out, so that days can always be compared. */
export const forever = '9999-12-31';

/**
 * The claims that facets filter by, as a JSON list of `[facet, value, last day]`. Only what an officer has verified and
 * nobody has ended gets in; whether it still counts is a comparison of its last day with today, made at each search.
 * `owner` narrows the claims whose alias is `c`.
 */
export function claimValues(owner: SQL): SQL {
  return sql`(select coalesce(json_group_array(json_array(facet, value, until_on)), '[]') from (
    select facet, value, max(until_on) until_on from (
      select case c.kind when 'ip_right' then 'right' when 'graduation' then 'programme' else c.kind end facet,
        case c.kind
          when 'certificate' then certificate.type_id
          when 'ip_right' then ${rightValue}
          when 'graduation' then case when graduation.result in ('lulus', 'kompeten') then graduation.programme_id end
        end value,
        min(coalesce(c.expires_on, ${protectionEndOn('ip')}, ${forever}), coalesce(v.valid_until_on, ${forever})) until_on
      from claims c
      join verifications v on v.claim_id = c.id and v.superseded_at is null and v.decision = 'verified'
      left join certificates certificate on certificate.claim_id = c.id
      left join ip_rights ip on ip.claim_id = c.id
      left join graduations graduation on graduation.claim_id = c.id
      where ${owner} and c.ended_at is null)
    where value is not null group by facet, value order by facet, value))`;
}

/** The last day on which the UMKM in `enterpriseId` (an SQL expression) may publish; null when it never could. */
export function mayPublishUntil(enterpriseId: SQL): SQL {
  return sql`(select max(until_on) from (
    select min(coalesce(c.expires_on, ${forever}), coalesce(v.valid_until_on, ${forever})) until_on
    from claims c
    join graduations g on g.claim_id = c.id and g.result in ('lulus', 'kompeten')
    join programmes t on t.id = g.programme_id and t.trains = 1
    join verifications v on v.claim_id = c.id and v.superseded_at is null and v.decision = 'verified'
    where c.enterprise_id = ${enterpriseId} and c.ended_at is null
    union all
    select coalesce(x.valid_until_on, ${forever}) from exemptions x
    where x.enterprise_id = ${enterpriseId} and x.ended_at is null))`;
}

/** Filed and registered are never alike: `merek:diajukan` waits for the register, `merek:didaftar` stands in it. */
const rightValue = sql`case
  when ip.stage in (${registeredStages}) then ip.kind || ':didaftar'
  when ip.stage in (${filedStages}) then ip.kind || ':diajukan' end`;
