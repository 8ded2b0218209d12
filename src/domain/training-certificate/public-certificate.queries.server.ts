import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import { today as currentDay } from '#src/platform/clock.server.ts';
import { secondsToWait, type RateLimit } from '#src/platform/rate-limit.server.ts';
import { certificateState, type PublicCertificate } from './certificate.ts';
import { isCertificateNumber, readCertificateCode } from './certificate-code.ts';

/** A whole class may look behind one address; guessing a code of 80 bits is hopeless anyway. */
const perAddress: RateLimit = { tries: 120, seconds: 10 * 60 };

export type LookUpAnswer =
  | { ok: true; code: string; certificate: PublicCertificate }
  | { ok: false; problem: 'missing' | 'number_alone' | 'not_a_code' | 'unknown' }
  | { ok: false; problem: 'too_many_tries'; seconds: number };

type Row = Omit<PublicCertificate, 'state' | 'programme' | 'isReplaced' | 'isExample' | 'revokedOn'> & {
  programmeName: string;
  programmeNameEn: string | null;
  revokedAt: string | null;
  revokedOn: string | null;
  isBorneOut: number;
  isReplaced: number;
  isExample: number;
};

/**
 * Says how the certificate with a code stands. Its number alone opens nothing, and whether it exists is not said either:
 * numbers run on, and whoever counted them up would read the names of everybody who was trained (docs/decisions).
 */
export async function lookUpCertificate(
  typed: string,
  address: string,
  today = currentDay(),
): Promise<LookUpAnswer> {
  if (typed.trim() === '') return { ok: false, problem: 'missing' };
  if (isCertificateNumber(typed)) return { ok: false, problem: 'number_alone' };
  const code = readCertificateCode(typed);
  if (code === undefined) return { ok: false, problem: 'not_a_code' };
  const seconds = await secondsToWait('certificate-address', perAddress, address);
  if (seconds > 0) return { ok: false, problem: 'too_many_tries', seconds };
  const certificate = await findCertificate(code, today);
  return certificate === undefined ? { ok: false, problem: 'unknown' } : { ok: true, code, certificate };
}

async function findCertificate(code: string, today: string): Promise<PublicCertificate | undefined> {
  const [row] = await database().all<Row>(sql`
    select k.number, k.holder, k.issued_on "issuedOn", k.issued_by "issuedBy", k.valid_until_on "validUntilOn",
      k.revoked_at "revokedAt", date(k.revoked_at, '+7 hours') "revokedOn",
      h.name cohort, h.starts_on "startsOn", h.ends_on "endsOn",
      t.name "programmeName", t.name_en "programmeNameEn", (p.is_example or t.is_example) "isExample",
      (p.ended_at is null and exists (select 1 from participant_results r where r.participant_id = p.id
        and r.superseded_at is null and r.result in ('lulus', 'kompeten'))) "isBorneOut",
      exists (select 1 from training_certificates next where next.participant_id = k.participant_id
        and next.id > k.id) "isReplaced"
    from training_certificates k join participants p on p.id = k.participant_id join cohorts h on h.id = p.cohort_id
      join programmes t on t.id = h.programme_id
    where k.code = ${code}`);
  if (row === undefined) return undefined;
  const { programmeName, programmeNameEn, revokedAt, isBorneOut, isReplaced, isExample, ...shown } = row;
  return {
    ...shown,
    // A pass that was taken back in an import, or a participant entered by mistake, leaves nothing to certify.
    state:
      isBorneOut === 1 ? certificateState({ validUntilOn: row.validUntilOn, revokedAt }, today) : 'revoked',
    programme: { name: programmeName, nameEn: programmeNameEn },
    isReplaced: isReplaced === 1,
    isExample: isExample === 1,
  };
}
