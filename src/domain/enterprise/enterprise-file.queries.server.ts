import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { readClaims } from '#src/domain/claim/own-claims.queries.server.ts';
import { actsFor } from '#src/domain/member/membership.queries.server.ts';
import { hasOwner } from '#src/domain/member/owners.queries.server.ts';
import { isMerged, standingFor } from '#src/domain/merge/merged.queries.server.ts';
import { listMergesInto } from '#src/domain/merge/merges.queries.server.ts';
import { isPublic, mayPublish } from '#src/domain/product/public-products.queries.server.ts';
import { listReportsOf } from '#src/domain/report/reports.queries.server.ts';
import { isSuspendedProduct } from '#src/domain/suspension/standing-suspension.queries.server.ts';
import { listSuspensionsOf } from '#src/domain/suspension/suspensions.queries.server.ts';
import { today as currentDay } from '#src/platform/clock.server.ts';
import { categoryOf, placeOf } from './enterprise-cards.queries.server.ts';
import type { EnterpriseFile, FiledProduct } from './enterprise-file.ts';
import { fileReaders } from './enterprise.policy.ts';

const productsShown = 50;

type Lists = 'products' | 'claims' | 'suspensions' | 'reports' | 'merges';
type Flag = 'isExample' | 'hasOwner' | 'mayPublish';
type Row = Omit<EnterpriseFile, Lists | Flag | 'place' | 'category'> &
  Record<Flag, number> & { place: string; category: string | null };

/** The file of an UMKM, also of one that is suspended or merged; undefined for who has no office. */
export async function findEnterpriseFile(
  actor: Actor,
  enterpriseId: number,
  today = currentDay(),
): Promise<EnterpriseFile | undefined> {
  const [row] = await database().all<Row>(sql`
    select e.id, e.slug, e.name, ${placeOf('e')} place, ${categoryOf('e')} category, e.main_product "mainProduct",
      e.is_example "isExample", ${hasOwner('e.id')} "hasOwner", ${mayPublish('e.id', today)} "mayPublish",
      (select s.id from suspensions s
        where s.enterprise_id = e.id and s.product_id is null and s.ended_at is null) "suspensionId",
      case when ${isMerged('e.id')} then ${standingFor('e.id')} end "mergedIntoId",
      (select count(*) from products p where p.enterprise_id = e.id) "productCount",
      (select count(*) from products p where p.enterprise_id = e.id and ${isPublic('p', today)}) "shownCount"
    from enterprises e where e.id = ${enterpriseId} and ${actsFor(actor, 'e.id', fileReaders)}`);
  if (row === undefined) return undefined;
  const merges = await listMergesInto(actor, enterpriseId);
  const numbers = [enterpriseId, ...merges.map(({ from }) => from.id)];
  const [products, claims, suspensions, reports] = await Promise.all([
    listProducts(enterpriseId, today),
    readClaims(sql`c.enterprise_id = ${enterpriseId}`, today),
    listSuspensionsOf(actor, numbers),
    listReportsOf(actor, numbers),
  ]);
  return {
    ...row,
    place: JSON.parse(row.place) as EnterpriseFile['place'],
    category: row.category === null ? null : (JSON.parse(row.category) as EnterpriseFile['category']),
    isExample: row.isExample === 1,
    hasOwner: row.hasOwner === 1,
    mayPublish: row.mayPublish === 1,
    ...{ products, claims, suspensions, reports, merges },
  };
}

function listProducts(enterpriseId: number, today: string): Promise<FiledProduct[]> {
  return database().all<FiledProduct>(sql`
    select p.id, p.slug, p.name, case when ${isSuspendedProduct('p.id')} then 'suspended'
      when ${isPublic('p', today)} then 'shown' else 'hidden' end standing
    from products p where p.enterprise_id = ${enterpriseId}
    order by p.updated_at desc, p.id desc limit ${productsShown}`);
}
