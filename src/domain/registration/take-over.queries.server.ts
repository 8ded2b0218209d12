import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import { placeOf } from '#src/domain/enterprise/enterprise-cards.queries.server.ts';
import type { EnterprisePlace } from '#src/domain/enterprise/enterprise.ts';
import { isMerged } from '#src/domain/merge/merged.queries.server.ts';
import { hasOwner } from '#src/domain/member/owners.queries.server.ts';

/** A listed UMKM that somebody may want to take over; only what is public. */
export interface ListedEnterprise {
  id: number;
  slug: string;
  name: string;
  place: EnterprisePlace;
  mainProduct: string | null;
  hasOwner: boolean;
}

type Row = Omit<ListedEnterprise, 'place' | 'hasOwner'> & { place: string; hasOwner: number };

/** The listed UMKM with this slug, if there is one. */
export async function findListedEnterprise(slug: string): Promise<ListedEnterprise | undefined> {
  const rows = await database().all<Row>(sql`
    select e.id, e.slug, e.name, ${placeOf('e')} place, e.main_product "mainProduct", ${hasOwner('e.id')} "hasOwner"
    from enterprises e where e.slug = ${slug} and not ${isMerged('e.id')}`);
  return rows.map(toListed)[0];
}

/** The same for the UMKM with these ids, in their order. */
export async function listListedEnterprises(ids: readonly number[]): Promise<ListedEnterprise[]> {
  const rows = await database().all<Row>(sql`
    select e.id, e.slug, e.name, ${placeOf('e')} place, e.main_product "mainProduct", ${hasOwner('e.id')} "hasOwner"
    from json_each(${JSON.stringify(ids)}) j join enterprises e on e.id = j.value order by j.key`);
  return rows.map(toListed);
}

function toListed(row: Row): ListedEnterprise {
  return { ...row, place: JSON.parse(row.place) as EnterprisePlace, hasOwner: row.hasOwner === 1 };
}
