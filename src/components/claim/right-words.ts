import type { ClaimSubject } from '#src/domain/claim/claim.ts';
import { ipRightStanding, isFiled, isRenewable, mayUseRegisteredSign } from '#src/domain/claim/ip-right.ts';
import { formatDay } from '#src/i18n/format.ts';
import type { Locale } from '#src/i18n/locale.ts';
import { claim as messages } from '#src/i18n/messages/claim.ts';

type Right = Extract<ClaimSubject, { kind: 'ip_right' }>;

/** A right in one line; ® only where the register allows it. */
export function rightTitle(right: Right, locale: Locale): string {
  const t = messages[locale];
  const { stage, rightKind } = right;
  const kind = t.rightKind[rightKind];
  if (mayUseRegisteredSign(rightKind, stage)) return t.rightRegistered(kind, `${right.title}®`);
  if (stage === 'persiapan') return t.rightPreparing(kind, right.title);
  if (isFiled(stage)) return t.rightFiled(kind, right.title);
  if (ipRightStanding(stage) === 'ended') return t.rightEnded(kind, right.title, t.stage[stage]);
  if (stage === 'tercatat') return t.rightRecorded(kind, right.title);
  return (stage === 'diberi' ? t.rightGranted : t.rightRegistered)(kind, right.title);
}

/** What the stage means, the classes by name, until when it protects, and whether the holder is the business. */
export function rightNote(right: Right, locale: Locale): string {
  const t = messages[locale];
  const sentences = [t.stageMeaning[right.stage], classSentence(right, locale), protection(right, locale)];
  if (right.holderIsEnterprise !== null) {
    sentences.push(right.holderIsEnterprise ? t.holderIsEnterprise : t.holderIsAnother);
  }
  return sentences.filter((sentence) => sentence !== undefined).join(' ');
}

/** The classes of goods and services, each with its name: `Kelas 24 (Kain), kelas 25 (Pakaian).` */
function classSentence(right: Right, locale: Locale): string | undefined {
  if (right.niceClasses.length === 0) return undefined;
  const words = right.niceClasses.map(({ number, name, nameEn }) =>
    messages[locale].niceClass(String(number), locale === 'en' ? nameEn : name),
  );
  const sentence = `${words.join(', ')}.`;
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

function protection(right: Right, locale: Locale): string | undefined {
  const t = messages[locale];
  if (right.protectedUntil === null) return undefined;
  const day = formatDay(right.protectedUntil, locale);
  if (isFiled(right.stage)) return t.wouldBeProtectedUntil(day);
  if (ipRightStanding(right.stage) !== 'active') return undefined;
  return isRenewable(right.rightKind) ? `${t.protectedUntil(day)} ${t.renewable}` : t.protectedUntil(day);
}
