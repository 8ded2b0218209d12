import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { actsFor } from '#src/domain/member/membership.queries.server.ts';
import { createStatements } from './create-statements.server.ts';
import { dropDraft } from './draft-statements.server.ts';
import { productEditors } from './product.policy.ts';
import type { FieldProblem } from '#src/domain/form/form-answer.ts';
import { readTypedProduct } from './product.schema.ts';
import type { TypedProduct } from './product-form.ts';
import type { ProductValues } from './product-values.ts';
import { listValueProblems } from './value-problems.queries.server.ts';

export type CreateAnswer =
  | { ok: true; productId: number }
  | { ok: false; problem: 'unknown_enterprise' }
  | { ok: false; problem: 'invalid'; problems: FieldProblem[] };

/** Makes a product of an UMKM from a form; it is in no window yet. */
export async function createProduct(
  actor: Actor,
  enterpriseId: number,
  typed: TypedProduct,
): Promise<CreateAnswer> {
  const read = readTypedProduct(typed);
  if (!read.ok) return { ok: false, problem: 'invalid', problems: read.problems };
  return insertValues(actor, enterpriseId, read.values, 'create-product');
}

/** The same from values that are known to be right, for the commands that make products. */
export async function insertValues(
  actor: Actor,
  enterpriseId: number,
  values: ProductValues,
  command: string,
): Promise<CreateAnswer> {
  const enterpriseSlug = await findWritableEnterprise(actor, enterpriseId);
  if (enterpriseSlug === undefined) return { ok: false, problem: 'unknown_enterprise' };
  const product = { productId: 0, enterpriseId, isPublished: false };
  const problems = await listValueProblems(product, values);
  if (problems.length > 0) return { ok: false, problem: 'invalid', problems };
  const to = database();
  const made = { enterpriseId, enterpriseSlug, values, command };
  const statements = createStatements(to, actor, made, (condition) => [
    dropDraft(to, actor, { enterpriseId, productId: null, condition }),
  ]);
  const answers = await to.batch(statements);
  const [row] = answers.at(-1) as { id: number }[];
  if (row !== undefined) return { ok: true, productId: row.id };
  const taken = await listValueProblems(product, values);
  return { ok: false, problem: 'invalid', problems: taken };
}

async function findWritableEnterprise(actor: Actor, enterpriseId: number): Promise<string | undefined> {
  const [row] = await database().all<{ slug: string }>(sql`
    select e.slug from enterprises e where e.id = ${enterpriseId} and ${actsFor(actor, 'e.id', productEditors)}`);
  return row?.slug;
}
