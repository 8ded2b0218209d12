import { certificateName } from '#src/components/claim/claim-view.ts';
import { fullPlace, whatItMakes } from '#src/components/enterprise/page-view.ts';
import type { ClaimRecord } from '#src/domain/claim/claim.ts';
import type { EnterpriseDetail } from '#src/domain/enterprise/enterprise-page.ts';
import { waitsForOwner } from '#src/domain/enterprise/enterprise.ts';
import type { Locale } from '#src/i18n/locale.ts';
import { paths } from '#src/paths.ts';

/**
 * An UMKM for search engines: a LocalBusiness where its place is known, else an Organization. A telephone only when the
 * page shows one, certificates only when verified, and of an entry from the press no more than its source says.
 */
export function enterpriseJsonLd(
  enterprise: EnterpriseDetail,
  claims: readonly ClaimRecord[],
  locale: Locale,
  siteUrl: string,
): object {
  const { name, slug, place, foundedYear, whatsapp, source, isExample } = enterprise;
  const absolute = (path: string) => new URL(path, siteUrl).href;
  const url = absolute(paths.enterprise(locale, slug));
  const isLocal = place.kecamatan !== null && !waitsForOwner(enterprise);
  return withoutEmpty({
    '@context': 'https://schema.org',
    '@type': isLocal ? 'LocalBusiness' : 'Organization',
    '@id': url,
    url,
    name,
    description: whatItMakes(enterprise, locale),
    image: absolute(paths.enterpriseImage(slug)),
    address: {
      '@type': 'PostalAddress',
      addressLocality: fullPlace(place, locale),
      addressRegion: 'Banten',
      addressCountry: 'ID',
    },
    foundingDate: foundedYear === null ? undefined : String(foundedYear),
    telephone: isExample ? undefined : (whatsapp ?? undefined),
    hasCertification: verifiedCertificates(claims, locale),
    subjectOf: source === null ? undefined : { '@type': 'NewsArticle', url: source.url },
  });
}

function verifiedCertificates(claims: readonly ClaimRecord[], locale: Locale): object[] | undefined {
  const certificates = claims.flatMap(({ subject, state, scope, number, validUntil }) => {
    if (subject.kind !== 'certificate' || state !== 'verified' || scope !== 'enterprise') return [];
    return withoutEmpty({
      '@type': 'Certification',
      name: certificateName(subject, locale),
      certificationIdentification: number ?? undefined,
      expires: validUntil ?? undefined,
      issuedBy: subject.issuer === null ? undefined : { '@type': 'Organization', name: subject.issuer },
    });
  });
  return certificates.length === 0 ? undefined : certificates;
}

function withoutEmpty(block: Record<string, unknown>): object {
  return Object.fromEntries(Object.entries(block).filter(([, value]) => value !== undefined));
}
