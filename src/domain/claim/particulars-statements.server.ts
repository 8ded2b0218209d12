import { sql, type SQL } from 'drizzle-orm';
import type { BatchItem } from 'drizzle-orm/batch';
import type { Database } from '#db/client.ts';
import type { ClaimParticulars } from './particulars.ts';

type Statement = BatchItem<'sqlite'>;

/**
 * Statements that write the particulars of a claim's kind, in the place of those that stood; `target` selects the `id` of
 * the claim, or nothing when it may not be written. `releasedAt` keeps the number of a permit free meanwhile.
 */
export function writeParticulars(
  to: Database,
  target: SQL,
  particulars: ClaimParticulars,
  releasedAt: SQL = sql`null`,
): Statement[] {
  switch (particulars.kind) {
    case 'business_id':
      return [
        to.run(sql`
          insert into business_ids (claim_id, kind, number, released_at)
          select t.id, ${particulars.idKind}, ${particulars.number}, ${releasedAt} from (${target}) t where true
          on conflict (claim_id) do update set kind = excluded.kind, number = excluded.number`),
      ];
    case 'certificate':
      return [
        to.run(sql`
          insert into certificates (claim_id, type_id, number, issuer, issued_on)
          select t.id, ${particulars.typeId}, ${particulars.number}, ${particulars.issuer}, ${particulars.issuedOn}
          from (${target}) t where true
          on conflict (claim_id) do update set type_id = excluded.type_id, number = excluded.number,
            issuer = excluded.issuer, issued_on = excluded.issued_on`),
      ];
    case 'graduation':
      return [
        to.run(sql`
          insert into graduations (claim_id, programme_id, cohort_id, graduated_on, certificate_number, result)
          select t.id, ${particulars.programmeId}, ${particulars.cohortId}, ${particulars.graduatedOn},
            ${particulars.certificateNumber}, ${particulars.result}
          from (${target}) t where true
          on conflict (claim_id) do update set programme_id = excluded.programme_id, cohort_id = excluded.cohort_id,
            graduated_on = excluded.graduated_on, certificate_number = excluded.certificate_number,
            result = excluded.result`),
      ];
    case 'ip_right':
      return writeRight(to, target, particulars);
  }
}

function writeRight(
  to: Database,
  target: SQL,
  right: Extract<ClaimParticulars, { kind: 'ip_right' }>,
): Statement[] {
  const isOwn = right.holderIsEnterprise === null ? null : Number(right.holderIsEnterprise);
  return [
    to.run(sql`
      insert into ip_rights (claim_id, kind, title, stage, application_number, registration_number, filed_on,
        registered_on, holder, holder_is_enterprise)
      select t.id, ${right.rightKind}, ${right.title}, ${right.stage}, ${right.applicationNumber},
        ${right.registrationNumber}, ${right.filedOn}, ${right.registeredOn}, ${right.holder}, ${isOwn}
      from (${target}) t where true
      on conflict (claim_id) do update set kind = excluded.kind, title = excluded.title, stage = excluded.stage,
        application_number = excluded.application_number, registration_number = excluded.registration_number,
        filed_on = excluded.filed_on, registered_on = excluded.registered_on, holder = excluded.holder,
        holder_is_enterprise = excluded.holder_is_enterprise`),
    to.run(sql`delete from ip_right_classes where claim_id in (${target})`),
    to.run(sql`
      insert into ip_right_classes (claim_id, nice_class)
      select t.id, class.value from (${target}) t, json_each(${JSON.stringify(right.niceClasses)}) class`),
  ];
}
