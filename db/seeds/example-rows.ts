import type * as schema from '../schema/index.ts';

/** The rows of the example world, table by table. */
export type ExampleRows = {
  enterprises: (typeof schema.enterprises.$inferInsert)[];
  products: (typeof schema.products.$inferInsert)[];
  productVariants: (typeof schema.productVariants.$inferInsert)[];
  wholesaleTiers: (typeof schema.wholesaleTiers.$inferInsert)[];
  publications: (typeof schema.publications.$inferInsert)[];
  cohorts: (typeof schema.cohorts.$inferInsert)[];
  claims: (typeof schema.claims.$inferInsert)[];
  businessIds: (typeof schema.businessIds.$inferInsert)[];
  certificates: (typeof schema.certificates.$inferInsert)[];
  ipRights: (typeof schema.ipRights.$inferInsert)[];
  ipRightClasses: (typeof schema.ipRightClasses.$inferInsert)[];
  graduations: (typeof schema.graduations.$inferInsert)[];
  verifications: (typeof schema.verifications.$inferInsert)[];
  exemptions: (typeof schema.exemptions.$inferInsert)[];
};

/** The highest ids given in each table before the examples: theirs are numbered on from there. */
export type FirstIds = { enterprise: number; product: number; claim: number; cohort: number };

/** The world while it is written: the day from which it counts, and the rows so far. */
export type Draft = { today: string; first: FirstIds; rows: ExampleRows };

/** Shown as the office that checked; no real office vouches for an invented firm. */
export const exampleOffice = 'Verifikator contoh';
export const exampleOwner = 'Pemilik contoh';

/** A world without a row. */
export function emptyDraft(today: string, first: FirstIds): Draft {
  const rows: ExampleRows = {
    enterprises: [],
    products: [],
    productVariants: [],
    wholesaleTiers: [],
    publications: [],
    cohorts: [],
    claims: [],
    businessIds: [],
    certificates: [],
    ipRights: [],
    ipRightClasses: [],
    graduations: [],
    verifications: [],
    exemptions: [],
  };
  return { today, first, rows };
}
