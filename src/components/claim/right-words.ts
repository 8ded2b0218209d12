import type { ClaimState, ClaimSubject } from '#src/domain/claim/claim.ts';
import { ipRightStanding, isFiled, isRenewable, mayUseRegisteredSign } from '#src/domain/claim/ip-right.ts';
import { formatDay } from '#src/i18n/format.ts';
import type { Locale } from '#src/i18n/locale.ts';
import { claim as messages } from '#src/i18n/messages/claim.ts';

/** A right and what it is worth today. */
export type RightClaim = { state: ClaimState; subject: Extract<ClaimSubject, { kind: 'ip_right' }> };

/** A right in one line; ® only where the register allows it and somebody has looked. */
export function rightTitle({ state, subject }: RightClaim, locale: Locale): string {
  const t = messages[locale];
  const { stage, rightKind, title } = subject;
  const kind = t.rightKind[rightKind];
  if (ipRightStanding(stage) === 'ended') return t.rightEnded(kind, title, t.stage[stage]);
  if (state === 'expired') return t.rightExpired(kind, title);
  if (rightKind === 'rahasia_dagang') return t.rightSecret(kind, title);
  if (stage === 'persiapan') return t.rightPreparing(kind, title);
  if (state === 'declared') return t.rightDeclared(kind, title, t.stage[stage]);
  if (isFiled(stage)) return t.rightFiled(kind, title);
  if (mayUseRegisteredSign(rightKind, stage)) return t.rightRegistered(kind, `${title}®`);
  if (stage === 'tercatat') return t.rightRecorded(kind, title);
  return (stage === 'diberi' ? t.rightGranted : t.rightRegistered)(kind, title);
}

/** What the stage means, the classes by name, until when it protects, and whether the holder is the business. */
export function rightNote(claim: RightClaim, locale: Locale): string {
  const t = messages[locale];
  const { subject } = claim;
  const sentences = [rightMeaning(claim, locale), classSentence(claim, locale), protection(claim, locale)];
  if (subject.holderIsEnterprise !== null) {
    sentences.push(subject.holderIsEnterprise ? t.holderIsEnterprise : t.holderIsAnother);
  }
  return sentences.filter((sentence) => sentence !== undefined).join(' ');
}

/** What the stage means to a reader; nothing where it would repeat an owner's word as a fact. */
export function rightMeaning({ state, subject }: RightClaim, locale: Locale): string | undefined {
  if (subject.rightKind === 'rahasia_dagang') return messages[locale].secretMeaning;
  const isWord = state === 'declared' && subject.stage !== 'persiapan';
  return isWord || state === 'expired' ? undefined : messages[locale].stageMeaning[subject.stage];
}

/** The classes of goods and services, each with its name: `kelas 24 (Kain)`, `kelas 25 (Pakaian)`. */
export function rightClasses({ subject }: RightClaim, locale: Locale): string[] {
  return subject.niceClasses.map(({ number, name, nameEn }) =>
    messages[locale].niceClass(String(number), locale === 'en' ? nameEn : name),
  );
}

function classSentence(claim: RightClaim, locale: Locale): string | undefined {
  const words = rightClasses(claim, locale);
  if (words.length === 0) return undefined;
  const sentence = `${words.join(', ')}.`;
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

/** Until when it protects, or would protect; nothing where the law counts otherwise or nobody has checked. */
export function protection({ state, subject }: RightClaim, locale: Locale): string | undefined {
  const t = messages[locale];
  if (subject.protectedUntil === null || (state !== 'verified' && state !== 'filed')) return undefined;
  const day = formatDay(subject.protectedUntil, locale);
  if (isFiled(subject.stage)) return t.wouldBeProtectedUntil(day);
  return isRenewable(subject.rightKind) ? `${t.protectedUntil(day)} ${t.renewable}` : t.protectedUntil(day);
}
