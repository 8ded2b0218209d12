import { placeLine } from '#src/components/registration/place-line.ts';
import type { RegisteredFacts, RegistrationCase } from '#src/domain/registration/registration.ts';
import { office } from '#src/i18n/messages/office.ts';
import { paths } from '#src/paths.ts';

const t = office.registrations;

/** What one column of the comparison says about one fact. */
export interface ComparedCell {
  text: string;
  /** Whether it is what the applicant told. */
  isSame: boolean;
  href?: string | undefined;
}

export interface ComparedColumn {
  title: string;
  /** The listed UMKM's page; none for what the applicant told. */
  href?: string | undefined;
  note?: string | undefined;
  cells: ComparedCell[];
}

/** The names of the rows, in their order. */
export const comparedFacts = [
  t.facts.name,
  t.facts.place,
  t.facts.phone,
  t.facts.nib,
  t.facts.training,
  t.facts.certificate,
  t.facts.mainProduct,
  t.facts.owner,
];

type Values = readonly (string | null)[];

/** An application beside the UMKM asked for and those that are alike. */
export function comparison(found: RegistrationCase): ComparedColumn[] {
  const told: Values = [
    found.name,
    found.kelurahan,
    found.phone,
    found.nib,
    found.training,
    found.certificateNumber,
    null,
    null,
  ];
  const listed = found.listed === null ? [] : [column(t.listed, found.listed, told)];
  const alike = found.duplicates.map((one) =>
    column(t.similar, one, told, one.signs.map((sign) => t.signs[sign]).join(', ')),
  );
  return [{ title: t.told, cells: told.map((text) => cell(text, [])) }, ...listed, ...alike];
}

function column(kind: string, one: RegisteredFacts, told: Values, signs?: string): ComparedColumn {
  const values: Values = [
    one.name,
    placeLine(one.place),
    one.phone,
    one.nib,
    joined(one.trainings.map(({ programme }) => programme)),
    joined(one.trainings.flatMap(({ certificateNumber }) => certificateNumber ?? [])),
    one.mainProduct,
    one.hasOwner ? t.hasOwner : t.noOwner,
  ];
  return {
    title: `${kind}: ${one.name}`,
    href: paths.enterprise('id', one.slug),
    note: signs,
    cells: values.map((text, nth) => cell(text, [told[nth] ?? null])),
  };
}

function cell(text: string | null, same: readonly (string | null)[]): ComparedCell {
  return { text: text ?? t.unknown, isSame: text !== null && same.some((one) => plain(one) === plain(text)) };
}

const plain = (text: string | null): string => (text ?? '').toLowerCase().replaceAll(/\s+/g, ' ');

function joined(texts: readonly string[]): string | null {
  return texts.length === 0 ? null : [...new Set(texts)].join(', ');
}
