import { sql, type SQL } from 'drizzle-orm';
import { database } from '#db/client.ts';
import { daysBetween, addDays } from './days.ts';
import type { IpRightKind } from './ip-right.ts';
import type { BusinessIdKind } from './particulars.ts';
import { reminderDays, type ExpiringClaim } from './reminder.ts';
import { protectionEndOn } from './protection-end.queries.server.ts';
import { isWaitingReplacement } from './replacement.queries.server.ts';

/** The claims of an UMKM whose document or verification ends within 90 days, the next to end first. */
export function listExpiringClaims(enterpriseId: number, today: string): Promise<ExpiringClaim[]> {
  return selectExpiring(sql`c.enterprise_id = ${enterpriseId}`, today);
}

/**
 * The same for the claims that `condition` lets through on `c`. What was ended or refused or waits to replace another
 * needs no reminder; a right counts once it is registered, or where its paper names a last day.
 */
export async function selectExpiring(condition: SQL, today: string): Promise<ExpiringClaim[]> {
  const last = addDays(today, Math.max(...reminderDays));
  const rows = await database().all<ExpiringRow>(sql`
    select * from (
      select c.id "claimId", c.enterprise_id "enterpriseId", c.kind,
        coalesce(c.expires_on, ${protectionEndOn('r')}) "documentEnd",
        iif(v.decision = 'verified', v.valid_until_on, null) "verificationEnd",
        t.short_name "shortName", r.kind "rightKind", r.title, b.kind "idKind", programme.name "programmeName"
      from claims c
      left join verifications v on v.claim_id = c.id and v.superseded_at is null
      left join ip_rights r on r.claim_id = c.id
      left join certificates k on k.claim_id = c.id
      left join certificate_types t on t.id = k.type_id
      left join business_ids b on b.claim_id = c.id
      left join graduations g on g.claim_id = c.id
      left join programmes programme on programme.id = g.programme_id
      where ${condition} and c.ended_at is null and v.decision is not 'refused'
        and (r.stage is null or r.stage not in ('ditarik_kembali', 'ditolak', 'dihapus', 'dibatalkan', 'berakhir'))
        and not ${isWaitingReplacement('c')})
    where min(coalesce("documentEnd", '9999-12-31'), coalesce("verificationEnd", '9999-12-31')) between ${today} and ${last}
    order by min(coalesce("documentEnd", '9999-12-31'), coalesce("verificationEnd", '9999-12-31')), "claimId"`);
  return rows.map((row) => toExpiring(row, today)).filter((claim) => claim !== undefined);
}

interface ExpiringRow {
  claimId: number;
  enterpriseId: number;
  kind: ExpiringClaim['subject']['kind'];
  documentEnd: string | null;
  verificationEnd: string | null;
  shortName: string | null;
  rightKind: IpRightKind | null;
  title: string | null;
  idKind: BusinessIdKind | null;
  programmeName: string | null;
}

function toExpiring(row: ExpiringRow, today: string): ExpiringClaim | undefined {
  const subject = subjectOf(row);
  const { claimId, enterpriseId, documentEnd, verificationEnd } = row;
  const endsOn = [documentEnd, verificationEnd].filter((day) => day !== null).sort()[0];
  if (subject === undefined || endsOn === undefined) return undefined;
  const ends = documentEnd === endsOn ? 'document' : 'verification';
  return { claimId, enterpriseId, subject, endsOn, daysLeft: daysBetween(today, endsOn), ends };
}

function subjectOf(row: ExpiringRow): ExpiringClaim['subject'] | undefined {
  const { kind, shortName, rightKind, title, idKind, programmeName } = row;
  switch (kind) {
    case 'certificate':
      return shortName === null ? undefined : { kind, shortName };
    case 'ip_right':
      return rightKind === null || title === null ? undefined : { kind, rightKind, title };
    case 'graduation':
      return programmeName === null ? undefined : { kind, programmeName };
    case 'business_id':
      return idKind === null ? undefined : { kind, idKind };
  }
}
