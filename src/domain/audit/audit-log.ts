import { isDay } from '#src/domain/form/day.ts';

/** What somebody did, as the log has it: numbers and words of ours, no personal data. */
export type AuditEntry = {
  id: number;
  at: string;
  accountId: string | null;
  office: string;
  command: string;
  noun: string;
  nounId: string;
  enterpriseId: number | null;
  /** The address of the UMKM, where it concerns one that is listed. */
  enterpriseSlug: string | null;
  detail: string | null;
};

/** What of the log is shown; an empty text or null does not narrow it. */
export type AuditFilter = {
  /** The number of an account or its first letters, or a part of an office's name. */
  who: string;
  command: string;
  noun: string;
  /** The number of an UMKM or the name in its address. */
  enterprise: string;
  fromOn: string | null;
  toOn: string | null;
};

export const auditPerPage = 50;

/** Counting on beyond this would read the whole log for a number that nobody needs. */
export const mostCounted = 10_000;

/** More rows than this no export has; the latest are in it. */
export const mostExported = 20_000;

/** The names of the form's fields. */
export const auditFields = {
  who: 'siapa',
  command: 'perintah',
  noun: 'hal',
  enterprise: 'umkm',
  fromOn: 'dari',
  toOn: 'sampai',
} as const;

/** The filter of an address. */
export function readAuditFilter(params: URLSearchParams): AuditFilter {
  const text = (name: string) => (params.get(name) ?? '').trim().slice(0, 100);
  const day = (name: string) => (isDay(text(name)) ? text(name) : null);
  return {
    who: text(auditFields.who),
    command: text(auditFields.command),
    noun: text(auditFields.noun),
    enterprise: (text(auditFields.enterprise).split('/').at(-1) ?? '').toLowerCase(),
    fromOn: day(auditFields.fromOn),
    toOn: day(auditFields.toOn),
  };
}

/** The same filter as part of an address. */
export function auditQuery(filter: AuditFilter): URLSearchParams {
  const query = new URLSearchParams();
  for (const [field, name] of Object.entries(auditFields) as [keyof AuditFilter, string][]) {
    const value = filter[field];
    if (value !== null && value !== '') query.set(name, value);
  }
  return query;
}
