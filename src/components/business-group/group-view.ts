import type { CrumbView } from '#src/components/ui/view.ts';
import type { GroupPage, PublicGroup } from '#src/domain/business-group/business-group.ts';
import { formatNumber } from '#src/i18n/format.ts';
import type { Locale } from '#src/i18n/locale.ts';
import { businessGroup as messages } from '#src/i18n/messages/business-group.ts';
import { paths } from '#src/paths.ts';

/** The way to the list of groups, or to one of them. */
export function groupCrumbs(locale: Locale, name?: string): CrumbView[] {
  const t = messages[locale];
  const home = { label: t.home, href: paths.home(locale) };
  if (name === undefined) return [home, { label: t.title }];
  return [home, { label: t.title, href: paths.groups(locale) }, { label: name }];
}

/** The place of a group, from the kelurahan outwards. */
export function groupPlace({ place }: PublicGroup, locale: Locale): string {
  const known = [place.kelurahan, place.kecamatan, place.kabkota].flatMap((area) => area?.name ?? []);
  return known.length === 0 ? messages[locale].noPlace : known.join(', ');
}

/** How many firms and products, in words. */
export function groupCounts(group: PublicGroup, locale: Locale): string[] {
  const t = messages[locale];
  return [
    t.members(formatNumber(group.memberCount, locale)),
    t.products(formatNumber(group.productCount, locale)),
    ...(group.foundedYear === null ? [] : [t.since(String(group.foundedYear))]),
  ];
}

/** What the joint shop says about itself to search engines. */
export function groupDescription(group: PublicGroup, locale: Locale): string {
  const [members = '', products = ''] = groupCounts(group, locale);
  return messages[locale].groupDescription(group.name, groupPlace(group, locale), members, products);
}

/** The story in the page's language as paragraphs, with the language where it is not the page's. */
export function groupStory({ story, storyEn }: PublicGroup, locale: Locale) {
  const isTranslated = locale === 'en' && storyEn !== null;
  const text = (isTranslated ? storyEn : story) ?? '';
  const paragraphs = text.split(/\n+/).filter((paragraph) => paragraph.trim() !== '');
  return { paragraphs, lang: locale === 'en' && !isTranslated ? 'id' : undefined };
}

/** schema.org: an organisation whose members are the firms that have pages here. */
export function groupJsonLd({ group, members }: GroupPage, locale: Locale, siteUrl: string): object {
  const absolute = (path: string) => new URL(path, siteUrl).href;
  const url = absolute(paths.group(locale, group.slug));
  return {
    '@context': 'https://schema.org',
    '@type': 'Organization',
    '@id': url,
    url,
    name: group.name,
    description: groupDescription(group, locale),
    ...(group.foundedYear === null ? {} : { foundingDate: String(group.foundedYear) }),
    address: {
      '@type': 'PostalAddress',
      addressLocality: groupPlace(group, locale),
      addressRegion: 'Banten',
      addressCountry: 'ID',
    },
    member: members.map(({ name, slug }) => ({
      '@type': 'Organization',
      name,
      url: absolute(paths.enterprise(locale, slug)),
    })),
  };
}
