import type { TrainingResult } from '#src/domain/claim/particulars.ts';

/** At most so many certificates are issued or printed at once. */
export const mostCertificatesAtOnce = 300;
/** So many stand on one page of a class. */
export const certificatesPerPage = 100;
/** Letters of the reason for revoking one. */
export const longestReason = 300;

/** What the running number of a programme and a year begins with: `ETL/2026/sekolah-ekspor/`. */
export function numberPrefix(year: string, programmeId: string): string {
  return `ETL/${year}/${programmeId}/`;
}

export type CertificateState = 'valid' | 'expired' | 'revoked';

/** How a certificate stands on a day; one that was revoked stays so, whatever its last day. */
export function certificateState(
  { validUntilOn, revokedAt }: { validUntilOn: string | null; revokedAt: string | null },
  today: string,
): CertificateState {
  if (revokedAt !== null) return 'revoked';
  return validUntilOn !== null && validUntilOn < today ? 'expired' : 'valid';
}

/** What anybody with the code may know of a certificate: no personal data beyond the name. */
export interface PublicCertificate {
  state: CertificateState;
  number: string;
  holder: string;
  programme: { name: string; nameEn: string | null };
  cohort: string;
  startsOn: string | null;
  endsOn: string | null;
  issuedOn: string;
  /** The office, never a private person's name. */
  issuedBy: string;
  validUntilOn: string | null;
  revokedOn: string | null;
  /** Whether another one was issued in its place. */
  isReplaced: boolean;
  isExample: boolean;
}

/** A certificate as the officer who keeps the class sees it. */
export interface ClassCertificate {
  id: number;
  participantId: number;
  holder: string;
  number: string;
  code: string;
  issuedOn: string;
  issuedBy: string;
  validUntilOn: string | null;
  revokedAt: string | null;
  revokeReason: string | null;
}

/** A certificate as it is printed. */
export interface PrintedCertificate extends Omit<PublicCertificate, 'state' | 'isReplaced' | 'revokedOn'> {
  code: string;
  result: TrainingResult;
  /** The hall or the region where the class was held. */
  place: string | null;
}
