import { rightTitle } from '#src/components/claim/right-words.ts';
import { placeLine } from '#src/components/enterprise/enterprise-card-view.ts';
import type { BadgeFact } from '#src/domain/claim/claim.ts';
import type { Dossier, DossierEvent, DossierProduct } from '#src/domain/shortlist/dossier.ts';
import { hsCodeIn, type ShortlistFilter } from '#src/domain/shortlist/filter.ts';
import { formatDay, formatNumber, formatRupiah } from '#src/i18n/format.ts';
import { shortlistFacts as t } from '#src/i18n/messages/shortlist-facts.ts';
import { shortlistSearch } from '#src/i18n/messages/shortlist-search.ts';

// What an officer reads of an UMKM, in Indonesian, one line each.

const number = (value: number) => formatNumber(value, 'id');

/** The facts of a dossier by their kind; a kind of which nothing is known has no lines. */
export const factLines = {
  place: ({ place }: Dossier) => [placeLine(place, 'id')],
  category: ({ category }: Dossier) => (category === null ? [] : [category.name]),
  products: (dossier: Dossier) => productLines(dossier, 2),
  certificates: ({ certificates }: Dossier) => certificates.map(certificateLine),
  rights: ({ rights }: Dossier) => rights.map(rightLine),
  nib: ({ nib }: Dossier) => [t.nib[nib]],
  trainings: ({ trainings }: Dossier) =>
    trainings.map(({ name, graduatedOn }) =>
      graduatedOn === null ? name : t.passed(name, formatDay(graduatedOn, 'id')),
    ),
  size: ({ sizeClass }: Dossier) => [shortlistSearch.sizeNames[sizeClass ?? 'unknown']],
  womenLed: ({ isWomenLed }: Dossier) => [isWomenLed === null ? t.notSaid : isWomenLed ? t.yes : t.no],
  shipsAbroad: ({ shipsAbroad }: Dossier) => [shipsAbroad ? t.yes : t.no],
  events: ({ events }: Dossier) => events.map(eventLine),
  founded: ({ foundedYear }: Dossier) => (foundedYear === null ? [] : [String(foundedYear)]),
  productCount: ({ productCount }: Dossier) => [number(productCount)],
} satisfies Partial<Record<keyof typeof t.facts, (dossier: Dossier) => string[]>>;

export type FactKind = keyof typeof factLines;

/** The first products with HS code and capacity, and how many there are besides. */
export function productLines({ products, productCount }: Dossier, most: number): string[] {
  const lines = products.slice(0, most).map(productLine);
  const rest = productCount - lines.length;
  return rest > 0 && lines.length > 0 ? [...lines, t.more(number(rest))] : lines;
}

function productLine({ name, hsCode, capacityPerMonth, unit }: DossierProduct): string {
  const code = hsCode === null ? t.noHsCode : t.hsCode(hsCode);
  const capacity =
    capacityPerMonth === null ? t.noCapacity : t.capacity(`${number(capacityPerMonth)} ${unit}`);
  return `${name} (${code}, ${capacity})`;
}

function certificateLine({ subject, validUntil }: BadgeFact): string {
  const name = subject.kind === 'certificate' ? subject.shortName : subject.title;
  return `${name} ${untilWords(validUntil)}`;
}

function rightLine({ subject, state, validUntil }: BadgeFact): string {
  if (subject.kind !== 'ip_right') return '';
  const title = rightTitle({ state, subject }, 'id');
  return state === 'verified' && validUntil !== null ? `${title} ${untilWords(validUntil)}` : title;
}

function untilWords(day: string | null): string {
  return day === null ? t.endless : t.until(formatDay(day, 'id'));
}

function eventLine({ name, startsOn, sales }: DossierEvent): string {
  const sold = sales === null ? t.notReported : t.sold(formatRupiah(sales, 'id'));
  return `${t.event(name, startsOn.slice(0, 4))}, ${sold}`;
}

/** What a filter asked for, as facts to show; without one, what most officers ask first. */
export function askedFacts(filter: ShortlistFilter): FactKind[] {
  const asked: [FactKind, boolean][] = [
    [
      'products',
      filter.capacity !== null ||
        filter.isInWindow ||
        hsCodeIn(filter.sought) !== undefined ||
        filter.sought !== '',
    ],
    ['category', filter.categories.length > 0],
    ['certificates', filter.certificates.length > 0],
    ['rights', filter.rights.length > 0],
    ['trainings', filter.programmes.length > 0],
    ['size', filter.sizes.length > 0],
    ['womenLed', filter.isWomenLed],
    ['shipsAbroad', filter.shipsAbroad],
    ['events', filter.past !== 'any'],
  ];
  const kinds = asked.flatMap(([kind, isAsked]) => (isAsked ? [kind] : []));
  return kinds.length > 0 ? kinds : ['products', 'certificates', 'rights'];
}
