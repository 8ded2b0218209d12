import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import { categoryTree } from '#src/domain/category/categories.queries.server.ts';
import type { CategoryTree } from '#src/domain/category/category-tree.ts';
import { listCertificateTypes } from '#src/domain/claim/certificate-types.queries.server.ts';
import type { CertificateType } from '#src/domain/claim/certificate-type.ts';
import { kotaTangerang, type Region } from '#src/domain/region/region.ts';
import { listKecamatan } from '#src/domain/region/regions.queries.server.ts';

/** What a filter can choose from. */
export async function readFilterWorld(): Promise<{
  categories: CategoryTree;
  kecamatan: Region[];
  certificates: CertificateType[];
  programmes: { id: string; name: string }[];
}> {
  const [categories, kecamatan, certificates, programmes] = await Promise.all([
    categoryTree(),
    listKecamatan(kotaTangerang),
    listCertificateTypes(),
    database().all<{ id: string; name: string }>(
      sql`select id, name from programmes order by trains desc, name collate nocase, id limit 500`,
    ),
  ]);
  return { categories, kecamatan, certificates, programmes };
}
