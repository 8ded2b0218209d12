import { cohortHref } from '#src/components/cohort/cohort-tabs.ts';
import { jakartaDayOf } from '#src/components/registration/jakarta-day.ts';
import {
  certificateState,
  type ClassCertificate,
  type PublicCertificate,
} from '#src/domain/training-certificate/certificate.ts';
import { formatDay } from '#src/i18n/format.ts';
import type { Locale } from '#src/i18n/locale.ts';
import { classCertificates } from '#src/i18n/messages/class-certificates.ts';
import { trainingCertificate } from '#src/i18n/messages/training-certificate.ts';
import type { FactView } from '#src/components/ui/view.ts';

/** The address of the PDF of one certificate, or of all that stand in the class. */
export function certificateFile(cohortId: number, which: number | 'semua'): string {
  return `${cohortHref(cohortId, 'certificates')}/${which}.pdf`;
}

/** How a certificate stands, for who keeps the class. */
export function stateLine(certificate: ClassCertificate, today: string): string {
  const t = classCertificates;
  const { revokedAt, revokeReason, validUntilOn } = certificate;
  const state = t.states[certificateState(certificate, today)];
  if (revokedAt !== null)
    return `${state} ${t.revoked(formatDay(jakartaDayOf(revokedAt), 'id'), revokeReason ?? '')}`;
  return validUntilOn === null ? state : `${state}, ${t.until(formatDay(validUntilOn, 'id'))}`;
}

/** What the public page tells of a certificate; nothing of the person but the name. */
export function publicFacts(certificate: PublicCertificate, locale: Locale): FactView[] {
  const t = trainingCertificate[locale];
  const { holder, programme, cohort, startsOn, endsOn, number, issuedOn, issuedBy } = certificate;
  const { validUntilOn, revokedOn } = certificate;
  const day = (value: string) => formatDay(value, locale);
  const name = locale === 'en' ? (programme.nameEn ?? programme.name) : programme.name;
  const days = [...new Set([startsOn, endsOn].filter((each) => each !== null).map(day))];
  const [from, to] = days;
  const time = from !== undefined && to !== undefined ? t.days(from, to) : from;
  return [
    { label: t.facts.holder, value: holder },
    { label: t.facts.programme, value: name },
    { label: t.facts.cohort, value: cohort },
    ...(time === undefined ? [] : [{ label: t.facts.days, value: time }]),
    { label: t.facts.number, value: number },
    { label: t.facts.issued, value: t.by(day(issuedOn), issuedBy) },
    { label: t.facts.validUntil, value: validUntilOn === null ? t.forever : day(validUntilOn) },
    ...(revokedOn === null ? [] : [{ label: t.facts.revoked, value: day(revokedOn) }]),
  ];
}
