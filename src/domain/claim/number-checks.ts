import type { BusinessIdKind, ClaimParticulars } from './particulars.ts';
import { addMonths } from './days.ts';
import { protectionEnd, type IpRightKind } from './ip-right.ts';

/**
 * Doubts about the numbers and days of a document, for its owner to look at once more. They warn and never block: the
 * offices change their formats, and old documents keep theirs. Formats and examples: db/reference/SOURCES.md, “formats of
 * documents”.
 */
export type NumberDoubt = { field: DoubtField; doubt: Doubt; /** What the sentence names. */ about?: string };

export type DoubtField =
  'number' | 'applicationNumber' | 'registrationNumber' | 'expiresOn' | 'registeredOn' | 'holderIsEnterprise';

export const doubts = [
  'pirt_not_15_digits',
  'pirt_packaging',
  'pirt_food_group',
  'pirt_other_region',
  'pirt_expired_by_number',
  'pirt_other_year',
  'halal_is_decree',
  'halal_is_old',
  'halal_format',
  'bpom_food_format',
  'bpom_is_imported',
  'bpom_cosmetics_format',
  'sni_format',
  'nib_is_dummy',
  'application_format',
  'application_other_year',
  'application_number_missing',
  'registration_format',
  'registered_before_filed',
  'end_is_not_from_filing',
  'holder_unknown',
] as const;
export type Doubt = (typeof doubts)[number];

/** What is known about the UMKM and the day. */
export type DoubtContext = {
  today: string;
  /** `36.71` of Kota Tangerang; null while the UMKM has no place. */
  kabkotaCode: string | null;
};

/** Everything doubtful about a claim's numbers and days. */
export function numberDoubts(
  { particulars, expiresOn }: { particulars: ClaimParticulars; expiresOn: string | null },
  context: DoubtContext,
): NumberDoubt[] {
  switch (particulars.kind) {
    case 'business_id':
      return businessIdDoubts(particulars.idKind, particulars.number);
    case 'certificate':
      return certificateDoubts(particulars.typeId, particulars.number, expiresOn, context);
    case 'ip_right':
      return rightDoubts(particulars, expiresOn);
    case 'graduation':
      return [];
  }
}

function businessIdDoubts(kind: BusinessIdKind, number: string): NumberDoubt[] {
  // An NIB's 13 digits are drawn by chance (no check digit is known); one digit repeated is somebody's placeholder.
  return kind === 'nib' && /^(\d)\1{12}$/.test(number) ? [{ field: 'number', doubt: 'nib_is_dummy' }] : [];
}

function certificateDoubts(
  typeId: string,
  number: string | null,
  expiresOn: string | null,
  context: DoubtContext,
): NumberDoubt[] {
  if (number === null) return [];
  const bare = number.toUpperCase().replace(/\s+/g, ' ').trim();
  const of = (doubt: Doubt | undefined): NumberDoubt[] =>
    doubt === undefined ? [] : [{ field: 'number', doubt }];
  switch (typeId) {
    case 'pirt':
      return pirtDoubts(bare, expiresOn, context);
    case 'halal':
      return of(halalDoubt(bare));
    case 'bpom_md':
      if (!/^(?:BPOM ?RI ?)?(?:MD|ML) ?\d{12,15}$/.test(bare)) return of('bpom_food_format');
      return of(/ML ?\d+$/.test(bare) ? 'bpom_is_imported' : undefined);
    case 'bpom_kosmetik':
      return of(/^(?:POM ?)?N[A-E] ?\d{11}$/.test(bare) ? undefined : 'bpom_cosmetics_format');
    case 'sni':
      return of(/^(?:SNI )?(?:ISO |IEC )?\d{2,5}(?:[-.:]\d+)*:\d{4}$/.test(bare) ? undefined : 'sni_format');
    default:
      return [];
  }
}

/**
 * Peraturan BPOM 22/2018: digit 1 the packaging, 2-3 the group of food, 4-7 province and regency, 8-9 the product, 10-13
 * the producer, 14-15 the year in which it ends.
 */
function pirtDoubts(number: string, expiresOn: string | null, context: DoubtContext): NumberDoubt[] {
  const digits = number.replace(/\D/g, '');
  if (digits.length !== 15) return [{ field: 'number', doubt: 'pirt_not_15_digits' }];
  const found: NumberDoubt[] = [];
  if (!/^[1-8]/.test(digits))
    found.push({ field: 'number', doubt: 'pirt_packaging', about: digits.slice(0, 1) });
  const group = Number(digits.slice(1, 3));
  if (group < 1 || group > 16) {
    found.push({ field: 'number', doubt: 'pirt_food_group', about: digits.slice(1, 3) });
  }
  const region = digits.slice(3, 7);
  const own = context.kabkotaCode?.replace('.', '');
  if (own !== undefined && region !== own) {
    found.push({ field: 'number', doubt: 'pirt_other_region', about: region });
  }
  const year = pirtYear(digits);
  if (year < context.today.slice(0, 4)) {
    found.push({ field: 'number', doubt: 'pirt_expired_by_number', about: year });
  }
  if (expiresOn !== null && expiresOn.slice(0, 4) !== year) {
    found.push({ field: 'expiresOn', doubt: 'pirt_other_year', about: year });
  }
  return found;
}

/** The year in which a P-IRT ends, by its number of 15 digits. */
function pirtYear(digits: string): string {
  return `20${digits.slice(13)}`;
}

/** The prefix ID and 14 to 17 digits were seen; the decree (KH) and the number of MUI are often printed in its place. */
function halalDoubt(number: string): Doubt | undefined {
  const bare = number.replace(/[\s.-]/g, '');
  if (/^ID\d{14,17}$/.test(bare)) return undefined;
  if (bare.startsWith('KH') || bare.includes('/KH')) return 'halal_is_decree';
  return /^\d{14}$/.test(bare) ? 'halal_is_old' : 'halal_format';
}

/**
 * Numbers as the register of DJKI gives them. Seen: JID2025088375 and D002015006922, IDM001322045; EC00202279411 and
 * EC002026042583 with 000395155 and 001104039; S00202010344; IDD0000059674. The others are known, not seen.
 */
const applicationFormats: Partial<Record<IpRightKind, RegExp>> = {
  merek: /^(?:D(?:ID|00)|J(?:ID|00)|R00|V00|IPT|DTM|M00)\d{10,12}$/,
  merek_kolektif: /^(?:D(?:ID|00)|J(?:ID|00)|R00|V00|IPT|DTM|M00)\d{10,12}$/,
  hak_cipta: /^EC00\d{9,10}$/,
  paten: /^[PW]-?00\d{9,12}$/,
  paten_sederhana: /^S-?00\d{9,12}$/,
  desain_industri: /^[AB]00\d{9,12}$/,
  indikasi_geografis: /^IG\.?00\.?\d{4}\.?\d{6}$/,
};

const registrationFormats: Partial<Record<IpRightKind, RegExp>> = {
  merek: /^IDM\d{9}$/,
  merek_kolektif: /^IDM\d{9}$/,
  hak_cipta: /^00\d{7}$/,
  paten: /^IDP\d{9}$/,
  paten_sederhana: /^IDS\d{9}$/,
  desain_industri: /^IDD\d{9,10}$/,
  indikasi_geografis: /^IDG\d{9,12}$/,
};

type Right = Extract<ClaimParticulars, { kind: 'ip_right' }>;

function rightDoubts(right: Right, expiresOn: string | null): NumberDoubt[] {
  const { rightKind, stage, filedOn, registeredOn, holder, holderIsEnterprise } = right;
  if (rightKind === 'rahasia_dagang') return [];
  const found: NumberDoubt[] = [...applicationDoubts(right)];
  const registration = bareNumber(right.registrationNumber);
  const format = registrationFormats[rightKind];
  if (registration !== '' && format !== undefined && !format.test(registration)) {
    found.push({ field: 'registrationNumber', doubt: 'registration_format' });
  }
  if (filedOn !== null && registeredOn !== null && registeredOn < filedOn) {
    found.push({ field: 'registeredOn', doubt: 'registered_before_filed' });
  }
  if (!isTermFromFiling(rightKind, filedOn, expiresOn)) {
    found.push({
      field: 'expiresOn',
      doubt: 'end_is_not_from_filing',
      about: protectionEnd(rightKind, filedOn) ?? '',
    });
  }
  if (stage !== 'persiapan' && holderIsEnterprise === null && holder === null) {
    found.push({ field: 'holderIsEnterprise', doubt: 'holder_unknown' });
  }
  return found;
}

function applicationDoubts({ rightKind, stage, applicationNumber, filedOn }: Right): NumberDoubt[] {
  const number = bareNumber(applicationNumber);
  const of = (doubt: Doubt, about?: string): NumberDoubt[] => [
    { field: 'applicationNumber', doubt, ...(about === undefined ? {} : { about }) },
  ];
  if (number === '') return stage === 'persiapan' ? [] : of('application_number_missing');
  const format = applicationFormats[rightKind];
  if (format !== undefined && !format.test(number)) return of('application_format');
  // The letters and noughts of the series are followed by the year of filing in all that were seen.
  const year = /^(?:[A-Z]{3}|[A-Z]{1,2}-?00)((?:19|20)\d{2})/.exec(number)?.[1];
  const isOtherYear = year !== undefined && filedOn !== null && filedOn.slice(0, 4) !== year;
  return isOtherYear ? of('application_other_year', year) : [];
}

/** A mark's end is its day of filing ten years on, or a multiple of that after renewals; other rights end once. */
function isTermFromFiling(kind: IpRightKind, filedOn: string | null, expiresOn: string | null): boolean {
  const end = protectionEnd(kind, filedOn);
  if (end === undefined || expiresOn === null || expiresOn === end) return true;
  if (kind !== 'merek' && kind !== 'merek_kolektif') return false;
  const decade = 120;
  return [1, 2, 3, 4, 5].some((times) => addMonths(end, times * decade) === expiresOn);
}

function bareNumber(number: string | null): string {
  return (number ?? '').toUpperCase().replace(/\s+/g, '');
}
