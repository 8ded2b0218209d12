import { and, eq, isNull } from 'drizzle-orm';
import type { BatchItem } from 'drizzle-orm/batch';
import { database } from '#db/client.ts';
import { insertRows } from '#db/reference/upsert.ts';
import { photos, products, publications } from '#db/schema/index.ts';
import { indexProducts } from '#src/domain/search/index-statements.server.ts';
import type { ProductPlan } from './plan-products.ts';
import type { KnownProduct } from './product-register.ts';

type Statement = BatchItem<'sqlite'>;

/** The statements that carry out a plan, with those that keep the search index true. */
export function productStatements(plan: ProductPlan, at: { now: string; office: string }): Statement[] {
  const to = database();
  const created = [...plan.created.values()];
  const updated = [...plan.updated.values()];
  const withPhotos = updated.filter(({ fields }) => fields.has('photos')).map(({ product }) => product);
  const ended = updated.filter(({ product, fields }) => fields.has('isPublished') && !product.isPublished);
  const begun = [
    ...created,
    ...updated.filter(({ fields }) => fields.has('isPublished')).map(({ product }) => product),
  ].filter(({ isPublished }) => isPublished);
  return [
    ...insertRows(products, created.map(columnsOf)).map((statement) => to.run(statement)),
    ...updated.map(({ product, fields }) => updateStatement(product, fields, at.now)),
    ...withPhotos.map(({ id }) => to.delete(photos).where(eq(photos.productId, id))),
    ...insertRows(photos, [...created, ...withPhotos].flatMap(photoRows)).map((statement) =>
      to.run(statement),
    ),
    ...ended.map(({ product }) => endStatement(product, at.now)),
    ...insertRows(
      publications,
      begun.map(({ id }) => ({ productId: id, publishedBy: at.office, publishedAt: at.now })),
    ).map((statement) => to.run(statement)),
    ...indexProducts(to, { productIds: [...plan.created.keys(), ...plan.updated.keys()] }),
  ];
}

function columnsOf(product: KnownProduct): typeof products.$inferInsert {
  // Pictures and publications are rows of their own, and the key of the name is only compared.
  const {
    nameKey: _key,
    photos: _photos,
    isPublished: _isPublished,
    endReason: _reason,
    ...columns
  } = product;
  return columns;
}

function photoRows(product: KnownProduct): (typeof photos.$inferInsert)[] {
  return product.photos.map((photo, position) => ({
    ...photo,
    enterpriseId: product.enterpriseId,
    productId: product.id,
    position,
  }));
}

function updateStatement(
  product: KnownProduct,
  fields: ReadonlySet<keyof KnownProduct>,
  now: string,
): Statement {
  const changed = Object.entries(columnsOf(product)).filter(([field]) =>
    fields.has(field as keyof KnownProduct),
  );
  return database()
    .update(products)
    .set({ ...Object.fromEntries(changed), updatedAt: now })
    .where(eq(products.id, product.id));
}

function endStatement(product: KnownProduct, now: string): Statement {
  return database()
    .update(publications)
    .set({ endedAt: now, endReason: product.endReason })
    .where(and(eq(publications.productId, product.id), isNull(publications.endedAt)));
}
