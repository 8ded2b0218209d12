import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import { isListed } from '#src/domain/enterprise/listed.queries.server.ts';
import { isPublic } from '#src/domain/product/public-products.queries.server.ts';
import { today as currentDay } from '#src/platform/clock.server.ts';
import type { ReportSubject } from './report.ts';

/** What an address says that a report is about: the slug of a product, or of an UMKM. */
export type SubjectSlugs = { product: string; enterprise: string };

type Row = {
  enterpriseId: number;
  enterpriseSlug: string;
  enterpriseName: string;
  productId: number | null;
  productSlug: string | null;
  productName: string | null;
};

/** The product or UMKM that somebody wants to report: one that the public sees, since there is nothing else to report. */
export async function findReportedSubject(
  { product, enterprise }: SubjectSlugs,
  today = currentDay(),
): Promise<ReportSubject | undefined> {
  const columns = sql`e.id "enterpriseId", e.slug "enterpriseSlug", e.name "enterpriseName"`;
  const [row] = await database().all<Row>(
    product === ''
      ? sql`select ${columns}, null "productId", null "productSlug", null "productName"
          from enterprises e where e.slug = ${enterprise} and ${isListed('e.id')}`
      : sql`select ${columns}, p.id "productId", p.slug "productSlug", p.name "productName"
          from products p join enterprises e on e.id = p.enterprise_id
          where p.slug = ${product} and ${isPublic('p', today)}`,
  );
  if (row === undefined) return undefined;
  const { productId: id, productSlug: slug, productName: name } = row;
  return {
    enterprise: { id: row.enterpriseId, slug: row.enterpriseSlug, name: row.enterpriseName },
    product: id === null || slug === null || name === null ? null : { id, slug, name },
  };
}
