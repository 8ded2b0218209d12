import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { actsFor } from '#src/domain/member/membership.queries.server.ts';
import type { FieldChanges } from '#src/domain/product/product-values.ts';
import { isTrusted } from './moderation-rules.queries.server.ts';
import { changeDeciders } from './moderation.policy.ts';
import type { TouchedRule } from './moderation.ts';
import type { ChangeState } from './product-change.ts';

/** An edit in the officers' queue. */
export type QueuedChange = {
  id: number;
  state: ChangeState;
  madeAt: string;
  decidedAt: string | null;
  decidedBy: string | null;
  reason: string | null;
  fields: FieldChanges;
  rules: TouchedRule[];
  product: {
    id: number;
    slug: string;
    name: string;
    /** False before its first publication. */ wasPublished: boolean;
  };
  enterprise: { id: number; slug: string; name: string };
  isTrusted: boolean;
};

export const queuePerPage = 20;

/** The edits that wait, the oldest first; nothing for who may not decide. */
export async function listReviewQueue(
  actor: Actor,
  page: number,
): Promise<{ changes: QueuedChange[]; total: number; pageCount: number; page: number }> {
  const may = actsFor(actor, 'p.enterprise_id', changeDeciders);
  const [counted] = await database().all<{ total: number }>(sql`
    select count(*) total from product_changes g join products p on p.id = g.product_id
    where g.state = 'waiting' and ${may}`);
  const total = counted?.total ?? 0;
  const pageCount = Math.max(1, Math.ceil(total / queuePerPage));
  const shown = Math.min(Math.max(page, 1), pageCount);
  const rows = await database().all<QueueRow>(sql`${queued} where g.state = 'waiting' and ${may}
    order by g.made_at, g.id limit ${queuePerPage} offset ${(shown - 1) * queuePerPage}`);
  return { changes: rows.map(toQueued), total, pageCount, page: shown };
}

/** An edit as officers see it, decided or not. */
export async function findQueuedChange(actor: Actor, changeId: number): Promise<QueuedChange | undefined> {
  const [row] = await database().all<QueueRow>(sql`${queued} where g.id = ${changeId} and g.state <> 'live'
    and ${actsFor(actor, 'p.enterprise_id', changeDeciders)}`);
  return row === undefined ? undefined : toQueued(row);
}

/** The product of an edit about which the actor may decide. */
export async function findChangedProduct(actor: Actor, changeId: number): Promise<number | undefined> {
  const [row] = await database().all<{ productId: number }>(sql`
    select g.product_id "productId" from product_changes g join products p on p.id = g.product_id
    where g.id = ${changeId} and g.state <> 'live' and ${actsFor(actor, 'p.enterprise_id', changeDeciders)}`);
  return row?.productId;
}

type QueueRow = Pick<QueuedChange, 'id' | 'state' | 'madeAt' | 'decidedAt' | 'decidedBy' | 'reason'> & {
  fields: string;
  rules: string;
  productId: number;
  productSlug: string;
  productName: string;
  wasPublished: number;
  enterpriseId: number;
  enterpriseSlug: string;
  enterpriseName: string;
  trusted: number;
};

const queued = sql`select g.id, g.state, g.made_at "madeAt", g.decided_at "decidedAt", g.decided_by "decidedBy",
    g.reason, g.fields, g.rules, p.id "productId", p.slug "productSlug", p.name "productName",
    exists (select 1 from publications w where w.product_id = p.id) "wasPublished",
    e.id "enterpriseId", e.slug "enterpriseSlug", e.name "enterpriseName", ${isTrusted('e.id')} trusted
  from product_changes g join products p on p.id = g.product_id join enterprises e on e.id = p.enterprise_id`;

function toQueued(row: QueueRow): QueuedChange {
  const { id, state, madeAt, decidedAt, decidedBy, reason } = row;
  return {
    ...{ id, state, madeAt, decidedAt, decidedBy, reason },
    fields: JSON.parse(row.fields) as FieldChanges,
    rules: JSON.parse(row.rules) as TouchedRule[],
    product: {
      id: row.productId,
      slug: row.productSlug,
      name: row.productName,
      wasPublished: row.wasPublished === 1,
    },
    enterprise: { id: row.enterpriseId, slug: row.enterpriseSlug, name: row.enterpriseName },
    isTrusted: row.trusted === 1,
  };
}
