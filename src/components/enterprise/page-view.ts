import { badgeViews } from '#src/components/claim/badge-view.ts';
import { claimAnchor } from '#src/components/claim/claim-view.ts';
import { nameIn } from '#src/components/product/product-words.ts';
import type { BadgeView, CrumbView } from '#src/components/ui/view.ts';
import { badgeFactsOf, type ClaimKind, type ClaimRecord } from '#src/domain/claim/claim.ts';
import type { EnterpriseDetail } from '#src/domain/enterprise/enterprise-page.ts';
import { waitsForOwner, type EnterprisePlace } from '#src/domain/enterprise/enterprise.ts';
import { formatNumber } from '#src/i18n/format.ts';
import type { Locale } from '#src/i18n/locale.ts';
import { common } from '#src/i18n/messages/common.ts';
import { enterprise as listMessages } from '#src/i18n/messages/enterprise.ts';
import { enterprisePage as messages } from '#src/i18n/messages/enterprise-page.ts';
import { paths } from '#src/paths.ts';

/** The way to the page of an UMKM. */
export function enterpriseCrumbs(name: string, locale: Locale): CrumbView[] {
  const t = listMessages[locale];
  return [
    { label: t.home, href: paths.home(locale) },
    { label: t.title, href: paths.enterprises(locale) },
    { label: name },
  ];
}

/** What the page says about itself to search engines. */
export function enterpriseDescription(enterprise: EnterpriseDetail, locale: Locale): string {
  const count = common[locale].productCount(formatNumber(enterprise.productCount, locale));
  const place = fullPlace(enterprise.place, locale);
  return messages[locale].description(enterprise.name, whatItMakes(enterprise, locale), place, count);
}

/** What it makes, in a few words; its category where the owner said nothing. */
export function whatItMakes({ mainProduct, category }: EnterpriseDetail, locale: Locale): string {
  return mainProduct ?? (category === null ? common[locale].siteTagline : nameIn(category, locale));
}

/** The whole place, from the kelurahan outwards. */
export function fullPlace({ kelurahan, kecamatan, kabkota }: EnterprisePlace, locale: Locale): string {
  const known = [kelurahan, kecamatan, kabkota].flatMap((area) => area?.name ?? []);
  return known.length === 0 ? listMessages[locale].noPlace : known.join(', ');
}

/** Its badges, each leading to its claim further down the page. */
export function enterpriseBadges(claims: readonly ClaimRecord[], locale: Locale): BadgeView[] {
  return badgeViews(badgeFactsOf(claims), locale, (fact) => `#${claimAnchor(fact.claimId)}`);
}

/** Short facts under the name; what the owner alone says is marked so. */
export function enterpriseTraits(enterprise: EnterpriseDetail, locale: Locale): string[] {
  const t = messages[locale];
  return [
    enterprise.foundedYear === null ? undefined : t.since(String(enterprise.foundedYear)),
    enterprise.womenLed ? t.womenLed : undefined,
    enterprise.shipsAbroad ? t.shipsAbroad : undefined,
  ].filter((trait) => trait !== undefined);
}

/**
 * The wa.me link with a message that names the firm and this page; undefined while the owner shows no number. An
 * example's number is invented and could be anybody's, so its link names none.
 */
export function enterpriseWhatsAppHref(
  { whatsapp, name, slug, isExample }: EnterpriseDetail,
  locale: Locale,
  siteUrl: string,
): string | undefined {
  if (whatsapp === null) return undefined;
  const text = messages[locale].whatsAppMessage(name, new URL(paths.enterprise(locale, slug), siteUrl).href);
  return `https://wa.me/${isExample ? '' : whatsapp.replace('+', '')}?text=${encodeURIComponent(text)}`;
}

/** The claims of some kinds, in the order of the kinds. */
export function claimsOf(claims: readonly ClaimRecord[], ...kinds: ClaimKind[]): ClaimRecord[] {
  return kinds.flatMap((kind) => claims.filter((claim) => claim.kind === kind));
}

/** Why the catalogue is empty, and what that means. */
export function emptyCatalogue(
  enterprise: EnterpriseDetail,
  locale: Locale,
): { title: string; text: string } {
  const t = messages[locale];
  if (enterprise.mayPublish) return { title: t.emptyYet, text: t.emptyYetText };
  if (waitsForOwner(enterprise)) return { title: t.emptyWaits, text: t.emptyWaitsText };
  return { title: t.emptyUntrained, text: t.emptyUntrainedText };
}

/** The story in the page's language as paragraphs, with the language where it is not the page's. */
export function storyOf({ story, storyEn }: EnterpriseDetail, locale: Locale) {
  const isTranslated = locale === 'en' && storyEn !== null;
  const text = isTranslated ? storyEn : story;
  const paragraphs = (text ?? '').split(/\n+/).filter((paragraph) => paragraph.trim() !== '');
  return { paragraphs, lang: locale === 'en' && !isTranslated ? 'id' : undefined };
}
