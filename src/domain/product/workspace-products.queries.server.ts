import { sql, type SQL } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { workspaceReaders } from '#src/domain/enterprise/enterprise.policy.ts';
import type { StoredPhoto } from '#src/domain/enterprise/enterprise.ts';
import { actsFor } from '#src/domain/member/membership.queries.server.ts';
import { storedPhoto } from '#src/domain/photo/stored-photo.queries.server.ts';
import { today as currentDay } from '#src/platform/clock.server.ts';
import { isPublic, mayPublish } from './public-products.queries.server.ts';
import { publishingProblems } from './publishing.ts';
import {
  productFilters,
  type ProductFilter,
  type ProductStanding,
  type WorkspaceProduct,
  type WorkspaceProductList,
} from './workspace-product.ts';

/** What a product's standing is read from. */
export type StandingRow = { isArchived: number; isPublished: number; isShown: number; wasPublished: number };

/** The columns of it, for the product whose alias is `product`. */
export function standingColumns(product: string, today: string): SQL {
  const id = sql.raw(`${product}.id`);
  return sql`${sql.raw(product)}.archived_at is not null "isArchived",
    exists (select 1 from publications w where w.product_id = ${id} and w.ended_at is null) "isPublished",
    exists (select 1 from publications w where w.product_id = ${id}) "wasPublished",
    ${isPublic(product, today)} "isShown"`;
}

/** How a product stands. */
export function standingOf({ isArchived, isPublished, isShown, wasPublished }: StandingRow): ProductStanding {
  if (isArchived === 1) return 'archived';
  if (isPublished === 1) return isShown === 1 ? 'shown' : 'hidden';
  return wasPublished === 1 ? 'withdrawn' : 'draft';
}

const perPage = 20;

type ListRow = StandingRow &
  Pick<WorkspaceProduct, 'id' | 'slug' | 'name' | 'sku' | 'price' | 'unit' | 'stock' | 'pending'> & {
    categoryId: string | null;
    categoryTopId: string | null;
    patternSeed: number | null;
    photo: string | null;
    mayPublish: number;
  };

/**
 * A page of the products of an UMKM, the last changed first, with how many stand behind each filter; undefined for who
 * does not act for it. A page past the last is the last one.
 */
export async function listWorkspaceProducts(
  actor: Actor,
  enterpriseId: number,
  { q, filter, page }: { q: string; filter: ProductFilter; page: number },
  today = currentDay(),
): Promise<WorkspaceProductList | undefined> {
  const [counted] = await database().all<
    Record<ProductFilter, number> & { found: number; mayPublish: number }
  >(sql`
    with own as (${ownProducts(actor, enterpriseId, today)})
    select ${sql.join(
      productFilters.map((name) => sql`count(*) filter (where ${conditions[name]}) ${sql.raw(`"${name}"`)}`),
      sql`, `,
    )}, count(*) filter (where ${conditions[filter]} and ${matching(q)}) found,
      (select ${mayPublish('e.id', today)} from enterprises e
        where e.id = ${enterpriseId} and ${actsFor(actor, 'e.id', workspaceReaders)}) "mayPublish"
    from own`);
  if (counted === undefined || (counted.mayPublish as number | null) === null) return undefined;
  const pageCount = Math.max(1, Math.ceil(counted.found / perPage));
  const shownPage = Math.min(page, pageCount);
  const rows = await database().all<ListRow>(sql`
    with own as (${ownProducts(actor, enterpriseId, today)})
    select own.*, (select json_object(${sql.raw(storedPhoto('f'))}) from photos f
        where f.product_id = own.id order by f.position limit 1) photo
    from own where ${conditions[filter]} and ${matching(q)}
    order by own.updated_at desc, own.id desc limit ${perPage} offset ${(shownPage - 1) * perPage}`);
  const { found, mayPublish: may, ...counts } = counted;
  return {
    products: rows.map(toProduct),
    total: found,
    page: shownPage,
    pageCount,
    counts,
    mayPublish: may === 1,
  };
}

function ownProducts(actor: Actor, enterpriseId: number, today: string): SQL {
  return sql`select p.id, p.slug, p.name, p.sku, p.price, p.unit, p.stock, p.updated_at,
      p.category_id "categoryId", coalesce(c.parent_id, c.id) "categoryTopId", p.pattern_seed "patternSeed",
      ${standingColumns('p', today)},
      p.price is null or p.category_id is null or (p.pattern_seed is null
        and not exists (select 1 from photos f where f.product_id = p.id)) "isIncomplete",
      (select g.state from product_changes g
        where g.product_id = p.id and g.state in ('waiting', 'needs_correction')) pending
    from products p left join categories c on c.id = p.category_id
    where p.enterprise_id = ${enterpriseId} and ${actsFor(actor, 'p.enterprise_id', workspaceReaders)}`;
}

const conditions: Record<ProductFilter, SQL> = {
  semua: sql`not own."isArchived"`,
  etalase: sql`own."isShown" and not own."isArchived"`,
  'belum-lengkap': sql`own."isIncomplete" and not own."isArchived"`,
  menunggu: sql`own.pending is not null and not own."isArchived"`,
  ditarik: sql`own."wasPublished" and not own."isPublished" and not own."isArchived"`,
  arsip: sql`own."isArchived"`,
};

/** Every word of `q` in the name or the SKU. */
function matching(q: string): SQL {
  const words = q
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0) return sql`true`;
  return sql.join(
    words.map((word) => sql`instr(lower(own.name || ' ' || coalesce(own.sku, '')), ${word}) > 0`),
    sql` and `,
  );
}

function toProduct(row: ListRow): WorkspaceProduct {
  const photo = row.photo === null ? null : (JSON.parse(row.photo) as StoredPhoto);
  const gaps = publishingProblems({
    hasVerifiedGraduation: true,
    hasExemption: false,
    photoCount: photo === null ? 0 : 1,
    hasPattern: row.patternSeed !== null,
    price: row.price,
    categoryId: row.categoryId,
    // Said apart, with its reason.
    isSuspended: false,
  });
  const { id, slug, name, sku, price, unit, stock, categoryId, categoryTopId, patternSeed, pending } = row;
  const facts = { id, slug, name, sku, price, unit, stock, categoryId, categoryTopId, patternSeed, pending };
  return { ...facts, photo, gaps, standing: standingOf(row) };
}
