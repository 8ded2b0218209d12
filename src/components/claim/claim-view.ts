import type { BadgeTone, ClaimState as ViewState, ClaimView } from '#src/components/ui/view.ts';
import type { ClaimRecord, ClaimState, ClaimSubject } from '#src/domain/claim/claim.ts';
import { mayUseRegisteredSign } from '#src/domain/claim/ip-right.ts';
import { formatDay } from '#src/i18n/format.ts';
import type { Locale } from '#src/i18n/locale.ts';
import { claim as messages } from '#src/i18n/messages/claim.ts';
import { paths } from '#src/paths.ts';
import { badgeTone, certificateAnchor, filedAnchor, registeredAnchor } from './badge-view.ts';
import { rightNote, rightTitle } from './right-words.ts';

const states: Record<ClaimState, ViewState> = {
  verified: 'verified',
  filed: 'filed',
  declared: 'self-declared',
  expired: 'expired',
  refused: 'ended',
  ended: 'ended',
};

/** A claim in the page's language, for the lists of who checked what and until when. */
export function claimView(record: ClaimRecord, locale: Locale): ClaimView {
  const { subject } = record;
  return {
    id: claimAnchor(record.id),
    what: claimTitle(record, locale),
    tone: toneOf(subject),
    state: states[record.state],
    isMark: subject.kind === 'ip_right' && mayUseRegisteredSign(subject.rightKind, subject.stage),
    number: record.number ?? undefined,
    checkedBy: record.verifiedBy ?? undefined,
    how: howChecked(record, locale),
    checkedOn: record.verifiedOn ?? undefined,
    validUntil: record.validUntil ?? undefined,
    filedOn: subject.kind === 'ip_right' ? (subject.filedOn ?? undefined) : undefined,
    note: claimNote(record, locale),
    href: explanationOf(record, locale),
  };
}

/** The place of a claim on the page of its UMKM or product. */
export function claimAnchor(id: number): string {
  return `klaim-${id}`;
}

/** What the claim says in one line. */
export function claimTitle(record: ClaimRecord, locale: Locale): string {
  const { subject, state } = record;
  const t = messages[locale];
  switch (subject.kind) {
    case 'certificate':
      return certificateName(subject, locale);
    case 'ip_right':
      return rightTitle({ state, subject }, locale);
    case 'graduation': {
      const programme = (locale === 'en' ? subject.programmeNameEn : null) ?? subject.programmeName;
      return (subject.result === 'lulus' ? t.graduated : t.competent)(programme, subject.cohort ?? '');
    }
    case 'business_id':
      return (state === 'verified' ? t.permit : t.permitDeclared)[subject.idKind];
  }
}

/** The name of a kind of certificate in the page's language. */
export function certificateName(subject: { name: string; nameEn: string }, locale: Locale): string {
  return locale === 'en' ? subject.nameEn : subject.name;
}

function claimNote(record: ClaimRecord, locale: Locale): string | undefined {
  const t = messages[locale];
  const notes = [subjectNote(record, locale), record.scope === 'product' ? t.onlyOneProduct : undefined];
  return notes.filter((note) => note !== undefined).join(' ') || undefined;
}

function subjectNote({ subject, state }: ClaimRecord, locale: Locale): string | undefined {
  const t = messages[locale];
  switch (subject.kind) {
    case 'certificate':
      return subject.issuer === null ? undefined : t.issuedBy(subject.issuer);
    case 'ip_right':
      return rightNote({ state, subject }, locale);
    case 'graduation':
      return subject.graduatedOn === null ? undefined : t.graduatedOn(formatDay(subject.graduatedOn, locale));
    case 'business_id':
      return t.permitNote;
  }
}

/** How an officer checked it. */
export function howChecked({ method, subject }: ClaimRecord, locale: Locale): string | undefined {
  if (method === null) return undefined;
  const t = messages[locale];
  return method === 'register_checked' && subject.kind === 'ip_right' ? t.methodOfRight : t.method[method];
}

function toneOf(subject: ClaimSubject): BadgeTone {
  if (subject.kind === 'certificate' || subject.kind === 'ip_right') return badgeTone(subject);
  return subject.kind === 'graduation' ? 'export' : 'permit';
}

function explanationOf({ subject, state }: ClaimRecord, locale: Locale): string {
  switch (subject.kind) {
    case 'certificate':
      return paths.badges(locale, certificateAnchor(subject.typeId));
    case 'ip_right':
      return paths.badges(locale, state === 'verified' ? registeredAnchor : filedAnchor);
    case 'graduation':
      return paths.badges(locale, 'pelatihan');
    case 'business_id':
      return paths.badges(locale, 'izin-usaha');
  }
}
