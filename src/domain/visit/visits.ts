/** How often something happened in a day or a month. */
export interface VisitPeriod {
  /** `2026-11-22`, or `2026-11` for a month. */
  period: string;
  seen: number;
  found: number;
  whatsapp: number;
}

/** A product with how often its page was seen and its WhatsApp tapped. */
export interface VisitedProduct {
  name: string;
  slug: string;
  seen: number;
  whatsapp: number;
}

/** What an UMKM is told about its visitors. */
export interface Visits {
  /** The last 30 days, today included, oldest first. */
  days: VisitPeriod[];
  /** The last 12 months, this one included, oldest first. */
  months: VisitPeriod[];
  /** The products seen most in the last 30 days. */
  products: VisitedProduct[];
}

/** The days that end with `today`, oldest first. */
export function lastDays(today: string, count: number): string[] {
  const end = Date.parse(`${today}T00:00:00Z`);
  return Array.from({ length: count }, (_, index) =>
    new Date(end - (count - 1 - index) * 86_400_000).toISOString().slice(0, 10),
  );
}

/** The months that end with that of `today`, oldest first, as `YYYY-MM`. */
export function lastMonths(today: string, count: number): string[] {
  const [year = 0, month = 1] = today.split('-').map(Number);
  return Array.from({ length: count }, (_, index) =>
    new Date(Date.UTC(year, month - 1 - (count - 1 - index), 1)).toISOString().slice(0, 7),
  );
}
