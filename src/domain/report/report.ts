/** What can be wrong, as the form offers it. */
export const reportKinds = ['closed', 'moved', 'not_local', 'wrong_price', 'counterfeit', 'other'] as const;
export type ReportKind = (typeof reportKinds)[number];

/** Something was done; there was nothing in it; another report said it already. */
export const reportOutcomes = ['acted', 'unfounded', 'duplicate'] as const;
export type ReportOutcome = (typeof reportOutcomes)[number];

/** What a report is about, by name. */
export type ReportSubject = {
  enterprise: { id: number; slug: string; name: string };
  /** Null when it is about the UMKM as a whole. */
  product: { id: number; slug: string; name: string } | null;
};

/** What somebody from the public says is wrong, as officers read it. */
export type Report = ReportSubject & {
  id: number;
  kind: ReportKind;
  text: string | null;
  /** Null once the report is closed: it is forgotten then. */
  contact: string | null;
  reportedAt: string;
  outcome: ReportOutcome | null;
  decidedBy: string | null;
  decidedAt: string | null;
  reason: string | null;
  /** How many reports about the same UMKM wait besides this one. */
  waitingBesides: number;
};

export const longestReport = 500;
export const longestContact = 200;
export const longestNote = 1000;

/** The names of the public form's fields. `trap` is out of sight: who fills it in is a machine. */
export const reportFields = {
  product: 'produk',
  enterprise: 'umkm',
  kind: 'jenis',
  text: 'cerita',
  contact: 'kontak',
  trap: 'situs',
} as const;

/** The choices of the officers' list, as its address says them. */
export const reportStates = ['menunggu', 'ditutup', 'semua'] as const;
export type ReportState = (typeof reportStates)[number];
export type ReportFilter = { state: ReportState; kind: ReportKind | undefined; q: string };

export const reportsPerPage = 20;

/** What the address of the list asks for; what nobody knows is passed over. */
export function readReportFilter(params: URLSearchParams): ReportFilter {
  return {
    state: reportStates.find((known) => known === params.get('status')) ?? 'menunggu',
    kind: reportKinds.find((known) => known === params.get('jenis')),
    q: (params.get('q') ?? '').trim().slice(0, 100),
  };
}
