import { formatDay } from '#src/i18n/format.ts';
import type { Locale } from '#src/i18n/locale.ts';
import { ui } from '#src/i18n/messages/ui.ts';
import type { IconName } from './icons.ts';
import type { BadgeTone, ClaimView } from './view.ts';

/** The line under a claim: its number, who checked it and how, or that nobody has. */
export function claimDetail(claim: ClaimView, locale: Locale): string {
  const t = ui[locale];
  const checked = [
    claim.checkedBy && t.checkedBy(claim.checkedBy),
    claim.how,
    claim.checkedOn && t.checkedOn(formatDay(claim.checkedOn, locale)),
  ].filter(Boolean);
  const state =
    claim.state === 'verified' && checked.length > 0 ? checked.join(', ') : t.claimState[claim.state];
  return [claim.number, state, claim.note].filter(Boolean).join(' · ');
}

/** The day that matters to a reader: until when it holds, when it ended, or when it was filed. */
export function claimDay(claim: ClaimView, locale: Locale): { day: string; text: string } | undefined {
  const t = ui[locale];
  const { state, validUntil, filedOn } = claim;
  if (state === 'verified' && validUntil !== undefined) {
    return { day: validUntil, text: t.validUntil(formatDay(validUntil, locale)) };
  }
  if (state === 'expired' && validUntil !== undefined) {
    return { day: validUntil, text: t.endedOn(formatDay(validUntil, locale)) };
  }
  if (state === 'filed' && filedOn !== undefined) {
    return { day: filedOn, text: t.filedOn(formatDay(filedOn, locale)) };
  }
  return undefined;
}

const toneIcons: Record<BadgeTone, IconName> = {
  permit: 'shield',
  right: 'check',
  export: 'export',
  neutral: 'check',
};

/**
 * The mark before a claim. The register's sign ® stands only beside a registered mark: a filed one and a registered one
 * must never look alike, and copyrights and designs have no such sign.
 */
export function claimIcon({ state, tone, isMark }: Pick<ClaimView, 'state' | 'tone' | 'isMark'>): IconName {
  if (state === 'verified') return isMark === true ? 'rights' : toneIcons[tone];
  if (state === 'expired') return 'clock';
  return state === 'ended' ? 'cross' : 'quarter';
}
