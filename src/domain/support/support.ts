import type { EnterprisePlace } from '#src/domain/enterprise/enterprise.ts';

export const supportKinds = [
  'capital_grant',
  'loan',
  'capital_package',
  'equipment',
  'partnership',
  'haki_facilitation',
] as const;
export type SupportKind = (typeof supportKinds)[number];

/** What an UMKM received, as it is written down. */
export interface NewSupport {
  programmeId: string;
  kind: SupportKind;
  /** Whole rupiah; null where it is no money or is not known. */
  amount: number | null;
  partner: string | null;
  receivedOn: string;
  note: string | null;
}

/** Support that an UMKM received. */
export type Support = NewSupport & {
  id: number;
  programme: string;
  recordedBy: string;
  recordedAt: string;
  isExample: boolean;
};

/** The same in a list, with whose it is and, where it was ended, why. */
export type ListedSupport = Support & {
  enterprise: { id: number; slug: string; name: string; place: EnterprisePlace };
  endedAt: string | null;
  endReason: string | null;
};

/** What of the supports is shown; what is undefined does not narrow it. */
export interface SupportFilter {
  programmeId?: string | undefined;
  kind?: SupportKind | undefined;
  year?: number | undefined;
  kecamatanCode?: string | undefined;
  enterpriseId?: number | undefined;
}

/** How much of a kind there is in a list. */
export interface SupportSum {
  kind: SupportKind;
  supports: number;
  enterprises: number;
  /** Of those with a known amount. */
  amount: number;
}

export const supportsPerPage = 25;

/** The names of the filter's fields. */
export const supportFilterFields = {
  programme: 'program',
  kind: 'jenis',
  year: 'tahun',
  kecamatan: 'kecamatan',
  enterprise: 'umkm',
} as const;

/** The filter of an address; what is not understood does not narrow. */
export function readSupportFilter(params: URLSearchParams): SupportFilter {
  const text = (name: string) => (params.get(name) ?? '').trim();
  const programme = text(supportFilterFields.programme);
  const year = text(supportFilterFields.year);
  const code = text(supportFilterFields.kecamatan);
  const enterprise = text(supportFilterFields.enterprise);
  return {
    programmeId: programme === '' ? undefined : programme.slice(0, 100),
    kind: supportKinds.find((kind) => kind === text(supportFilterFields.kind)),
    year: /^\d{4}$/.test(year) ? Number(year) : undefined,
    kecamatanCode: /^\d{2}\.\d{2}\.\d{2}$/.test(code) ? code : undefined,
    enterpriseId: /^[1-9]\d{0,14}$/.test(enterprise) ? Number(enterprise) : undefined,
  };
}

/** The same filter as part of an address. */
export function supportQuery(filter: SupportFilter): URLSearchParams {
  const query = new URLSearchParams();
  const set = (name: string, value: string | number | undefined) => {
    if (value !== undefined) query.set(name, String(value));
  };
  set(supportFilterFields.programme, filter.programmeId);
  set(supportFilterFields.kind, filter.kind);
  set(supportFilterFields.year, filter.year);
  set(supportFilterFields.kecamatan, filter.kecamatanCode);
  set(supportFilterFields.enterprise, filter.enterpriseId);
  return query;
}
