import type { BadgeTone, BadgeView } from '#src/components/ui/view.ts';
import type { BadgeFact } from '#src/domain/claim/claim.ts';
import type { Locale } from '#src/i18n/locale.ts';
import { claim as messages } from '#src/i18n/messages/claim.ts';
import { paths } from '#src/paths.ts';

/**
 * Badges for a card or the head of a page: one per word, verified before filed, and no "filed" beside a registered
 * right of the same kind. `hrefOf` may point to the claim on the same page; otherwise a badge leads to its explanation.
 */
export function badgeViews(
  facts: readonly BadgeFact[],
  locale: Locale,
  hrefOf: (fact: BadgeFact) => string = (fact) => paths.badges(locale, badgeAnchor(fact)),
): BadgeView[] {
  const registered = new Set(facts.map(registeredKind));
  const shown = facts.filter((fact) => fact.state === 'verified' || !registered.has(rightKind(fact)));
  const views = shown.map((fact) => ({
    label: badgeLabel(fact, locale),
    tone: badgeTone(fact.subject),
    state: fact.state,
    href: hrefOf(fact),
  }));
  const unique = [...new Map(views.map((view) => [view.label, view])).values()];
  return unique.sort((one, other) => order(one) - order(other));
}

/** The word on a badge. */
export function badgeLabel({ subject, state }: BadgeFact, locale: Locale): string {
  if (subject.kind === 'certificate') return subject.shortName;
  const words = state === 'verified' ? messages[locale].registeredBadge : messages[locale].filedBadge;
  return words[subject.rightKind];
}

/** The colour group of a claim's badge. */
export function badgeTone(subject: BadgeFact['subject']): BadgeTone {
  if (subject.kind === 'ip_right') return 'right';
  return subject.forExport ? 'export' : 'permit';
}

/** Where the page of badges explains it. */
export function badgeAnchor({ subject, state }: BadgeFact): string {
  if (subject.kind === 'certificate') return certificateAnchor(subject.typeId);
  return state === 'verified' ? registeredAnchor : filedAnchor;
}

export const registeredAnchor = 'hak-terdaftar';
export const filedAnchor = 'hak-diajukan';

/** The anchor of a kind of certificate on the page of badges. */
export function certificateAnchor(typeId: string): string {
  return `sertifikat-${typeId}`;
}

function rightKind({ subject }: BadgeFact): string | undefined {
  return subject.kind === 'ip_right' ? subject.rightKind : undefined;
}

function registeredKind(fact: BadgeFact): string | undefined {
  return fact.state === 'verified' ? rightKind(fact) : undefined;
}

function order(view: BadgeView): number {
  return view.state === 'verified' ? 0 : 1;
}
