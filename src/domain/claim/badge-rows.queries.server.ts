import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import { JsonStatement } from '#db/json-statement.ts';
import type { ClaimRow } from './claim-rows.queries.server.ts';
import { isVerifiedClaim } from './standing.queries.server.ts';

/** What is read of a claim to know its state and what it speaks of, its kind's particulars included. */
export type BadgeRow = Omit<
  ClaimRow,
  | 'method'
  | 'verifiedBy'
  | 'verifiedOn'
  | 'certificateNumber'
  | 'idKind'
  | 'programmeId'
  | 'programmeName'
  | 'programmeNameEn'
  | 'cohort'
  | 'graduatedOn'
  | 'result'
>;

/** The claims of these UMKM that may earn a badge on `today`: verified and unexpired certificates and rights. */
export function selectBadgeRows(enterpriseIds: readonly number[], today: string): Promise<BadgeRow[]> {
  return badges.read(database(), { ids: JSON.stringify(enterpriseIds), today });
}

const flag = (column: string) =>
  sql.raw(`json(iif(${column} is null, 'null', iif(${column}, 'true', 'false')))`);

const badge = sql`json_object(
  'id', c.id, 'kind', c.kind, 'enterpriseId', c.enterprise_id, 'productId', c.product_id,
  'expiresOn', c.expires_on, 'endedAt', c.ended_at,
  'decision', d.decision, 'verificationValidUntilOn', d.valid_until_on,
  'typeId', t.id, 'shortName', t.short_name, 'certificateName', t.name, 'certificateNameEn', t.name_en,
  'certificateIssuer', coalesce(k.issuer, t.issuer), 'issuedOn', k.issued_on, 'forExport', ${flag('t.for_export')},
  'rightKind', r.kind, 'title', r.title, 'stage', r.stage, 'filedOn', r.filed_on, 'registeredOn', r.registered_on,
  'applicationNumber', r.application_number, 'registrationNumber', r.registration_number,
  'holderIsEnterprise', ${flag('r.holder_is_enterprise')})`;

const badges = new JsonStatement<BadgeRow[]>(sql`
  select json_group_array(${badge} order by c.kind, t.position, c.id)
  from claims c
  join verifications d on d.claim_id = c.id and d.superseded_at is null
  left join certificates k on k.claim_id = c.id
  left join certificate_types t on t.id = k.type_id
  left join ip_rights r on r.claim_id = c.id
  where c.enterprise_id in (select value from json_each(${sql.placeholder('ids')}))
    and c.kind in ('certificate', 'ip_right') and ${isVerifiedClaim('c', sql.placeholder('today'))}`);
