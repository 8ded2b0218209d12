import { rightTitle } from '#src/components/claim/right-words.ts';
import { clothWithoutCategory } from '#src/components/enterprise/enterprise-card-view.ts';
import { nameIn, unitIn } from '#src/components/product/product-words.ts';
import type { BadgeFact } from '#src/domain/claim/claim.ts';
import type { BookletEntry, BookletWords, BothWays } from '#src/domain/print/booklet-words.ts';
import type { Dossier, DossierProduct } from '#src/domain/shortlist/dossier.ts';
import type { Shortlist } from '#src/domain/shortlist/shortlist.ts';
import { formatDay, formatNumber } from '#src/i18n/format.ts';
import { locales, type Locale } from '#src/i18n/locale.ts';
import { shortlistPrint } from '#src/i18n/messages/shortlist-print.ts';
import { paths } from '#src/paths.ts';

const productsShown = 5;

const inBoth = (say: (locale: Locale) => string): BothWays => ({ id: say('id'), en: say('en') });

/** The words of the cover and of the foot. */
export function bookletWords(shortlist: Shortlist, count: number, asOfOn: string): BookletWords {
  const days = (locale: Locale) =>
    [...new Set([shortlist.startsOn, shortlist.endsOn])]
      .flatMap((day) => (day === null ? [] : [formatDay(day, locale)]))
      .join(' – ');
  return {
    name: shortlist.name,
    title: inBoth((locale) => shortlistPrint[locale].title),
    event: inBoth((locale) =>
      [shortlistPrint[locale].kinds[shortlist.kind], shortlist.place ?? '', days(locale)]
        .filter((part) => part !== '')
        .join(', '),
    ),
    asOf: inBoth((locale) => shortlistPrint[locale].asOf(formatDay(asOfOn, locale))),
    count: inBoth((locale) => shortlistPrint[locale].count(formatNumber(count, locale))),
    page: (page, of) =>
      locales
        .map((locale) => shortlistPrint[locale].page(formatNumber(page, locale), formatNumber(of, locale)))
        .join(' / '),
  };
}

/** An UMKM as it is printed; the telephone only while its owner shows it, and notes of officers never. */
export function bookletEntry(dossier: Dossier, siteUrl: string): BookletEntry {
  const { place, products, category } = dossier;
  const areas = [place.kelurahan, place.kecamatan, place.kabkota].flatMap((area) => area?.name ?? []);
  return {
    name: dossier.name,
    place: areas.join(', '),
    about: aboutLine(dossier),
    marks: marksOf(dossier),
    url: siteUrl + paths.enterprise('id', dossier.slug),
    photo: dossier.photos[0]?.file ?? null,
    categoryTopId: category?.topId ?? clothWithoutCategory,
    patternSeed: dossier.id,
    sections: [
      section('products', products.slice(0, productsShown).map(productLine), 'noProducts'),
      section('claims', [...dossier.certificates, ...dossier.rights].map(claimLine), 'noClaims'),
      ...(dossier.trainings.length === 0 ? [] : [section('trainings', dossier.trainings.map(named))]),
      section('contact', [contactLine(dossier)]),
    ],
  };
}

const named = (row: { name: string; nameEn: string | null }): BothWays =>
  inBoth((locale) => nameIn(row, locale));

function section(
  title: 'products' | 'claims' | 'trainings' | 'contact',
  lines: BothWays[],
  none?: 'noProducts' | 'noClaims',
): BookletEntry['sections'][number] {
  const empty = none === undefined ? [] : [inBoth((locale) => shortlistPrint[locale][none])];
  return {
    title: inBoth((locale) => shortlistPrint[locale][title]),
    lines: lines.length === 0 ? empty : lines,
  };
}

function aboutLine({ mainProduct, category }: Dossier): string {
  if (category === null) return mainProduct ?? '';
  const names = `${category.name} / ${category.nameEn}`;
  return mainProduct === null ? names : `${mainProduct}. ${names}`;
}

function marksOf({ isExample, isWomenLed, shipsAbroad }: Dossier): BothWays[] {
  const marks = [
    isExample && ('example' as const),
    isWomenLed === true && ('womenLed' as const),
    shipsAbroad && ('shipsAbroad' as const),
  ].filter((mark) => mark !== false);
  return marks.map((mark) => inBoth((locale) => shortlistPrint[locale][mark]));
}

function productLine(product: DossierProduct): BothWays {
  return inBoth((locale) => {
    const t = shortlistPrint[locale];
    const { hsCode, capacityPerMonth, unit } = product;
    const amount =
      capacityPerMonth === null
        ? ''
        : t.perMonth(`${formatNumber(capacityPerMonth, locale)} ${unitIn(unit, locale)}`);
    const facts = [hsCode === null ? '' : t.hsCode(hsCode), amount].filter((fact) => fact !== '');
    return [nameIn(product, locale), ...facts].join(', ');
  });
}

function claimLine({ subject, state, validUntil }: BadgeFact): BothWays {
  return inBoth((locale) => {
    const t = shortlistPrint[locale];
    const until = validUntil === null ? t.endless : t.until(formatDay(validUntil, locale));
    if (subject.kind === 'certificate') return `${subject.shortName} ${until}`;
    const title = rightTitle({ state, subject }, locale);
    return state === 'verified' && validUntil !== null ? `${title} ${until}` : title;
  });
}

function contactLine({ whatsapp }: Dossier): BothWays {
  return whatsapp === null
    ? inBoth((locale) => shortlistPrint[locale].onPage)
    : { id: `WhatsApp ${whatsapp}`, en: '' };
}
