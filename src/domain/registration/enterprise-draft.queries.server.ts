import { nameKey } from '#src/domain/enterprise/name-key.ts';
import { nextId, takenSlugs } from '#src/domain/import/enterprise-register.queries.server.ts';
import { slugBases } from '#src/domain/import/plan-enterprises.ts';
import { findPlace } from '#src/domain/region/regions.queries.server.ts';
import { numberedSlug } from '#src/domain/slug/slug.ts';

/** What a new UMKM gets beside what its owner told. */
export interface EnterpriseDraft {
  id: number;
  slug: string;
  nameKey: string;
  kabkotaCode: string | null;
  kecamatanCode: string | null;
}

/** The next number, a free address and the place of a new UMKM; another writer may take the first two before. */
export async function draftEnterprise(told: {
  name: string;
  kelurahanCode: string | null;
}): Promise<EnterpriseDraft> {
  const place = told.kelurahanCode === null ? undefined : await findPlace(told.kelurahanCode);
  const [base, longer] = slugBases({ name: told.name, place });
  const taken = new Set(await takenSlugs('enterprises', [base, longer]));
  return {
    id: await nextId('enterprises'),
    slug: taken.has(base) ? numberedSlug(longer, (slug) => taken.has(slug)) : base,
    nameKey: nameKey(told.name),
    kabkotaCode: place?.kabkota.code ?? null,
    kecamatanCode: place?.kecamatan?.code ?? null,
  };
}
