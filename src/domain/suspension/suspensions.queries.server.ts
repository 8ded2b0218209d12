import { sql, type SQL } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import type { Permission } from '#src/domain/actor/permission.ts';
import { workspaceReaders } from '#src/domain/enterprise/enterprise.policy.ts';
import { actsFor } from '#src/domain/member/membership.queries.server.ts';
import { isMerged } from '#src/domain/merge/merged.queries.server.ts';
import { suspenders } from './suspension.policy.ts';
import {
  suspensionsPerPage,
  type Appeal,
  type Suspension,
  type SuspensionFilter,
  type SuspensionSubject,
} from './suspension.ts';

/** What could be taken out of the window, by name. */
export type Suspendable = Pick<Suspension, 'enterprise' | 'product'> & {
  /** The suspension that stands of it. */
  standingId: number | null;
};

/** What a number means to who may suspend; undefined for everyone else, and for what was merged. */
export async function findSuspendable(
  actor: Actor,
  subject: SuspensionSubject,
): Promise<Suspendable | undefined> {
  const product = 'productId' in subject ? sql`p.id = ${subject.productId}` : sql`false`;
  const condition = 'productId' in subject ? sql`p.id is not null` : sql`e.id = ${subject.enterpriseId}`;
  const [row] = await database().all<SubjectRow & { standingId: number | null }>(sql`
    select ${subjectColumns}, (select s.id from suspensions s where s.ended_at is null
        and s.enterprise_id = e.id and s.product_id is p.id) "standingId"
    from enterprises e left join products p on p.enterprise_id = e.id and ${product}
    where ${condition} and not ${isMerged('e.id')} and ${actsFor(actor, 'e.id', suspenders)}`);
  return row === undefined ? undefined : { ...toSubject(row), standingId: row.standingId };
}

/** One suspension as officers see it, standing or past. */
export async function findSuspension(actor: Actor, suspensionId: number): Promise<Suspension | undefined> {
  const [found] = await readSuspensions(actor, suspenders, sql`s.id = ${suspensionId}`, sql`limit 1`);
  return found;
}

/** One suspension as its owners and staff see it. */
export async function findOwnSuspension(
  actor: Actor,
  enterpriseId: number,
  suspensionId: number,
): Promise<Suspension | undefined> {
  const condition = sql`s.id = ${suspensionId} and s.enterprise_id = ${enterpriseId}`;
  const [found] = await readSuspensions(actor, workspaceReaders, condition, sql`limit 1`);
  return found;
}

/** What stands against an UMKM and its products, for its own people: the whole UMKM first. */
export function listOwnSuspensions(actor: Actor, enterpriseId: number): Promise<Suspension[]> {
  const condition = sql`s.enterprise_id = ${enterpriseId} and s.ended_at is null`;
  const order = sql`order by s.product_id is not null, s.suspended_at desc, s.id desc limit 50`;
  return readSuspensions(actor, workspaceReaders, condition, order);
}

/** All suspensions of an UMKM and its products for officers, the latest first. */
export function listSuspensionsOf(actor: Actor, enterpriseIds: readonly number[]): Promise<Suspension[]> {
  const ids = sql`(select value from json_each(${JSON.stringify(enterpriseIds)}))`;
  return readSuspensions(actor, suspenders, sql`s.enterprise_id in ${ids}`, sql`order by s.id desc limit 50`);
}

/** A page of the officers' list: waiting appeals first, the oldest of each first; past ones the latest first. */
export async function listSuspensions(
  actor: Actor,
  filter: SuspensionFilter,
  page: number,
): Promise<{ suspensions: Suspension[]; total: number; page: number; pageCount: number }> {
  const condition = matching(filter);
  const [counted] = await database().all<{ total: number }>(sql`
    select count(*) total from ${joined} where ${condition} and ${actsFor(actor, 's.enterprise_id', suspenders)}`);
  const total = counted?.total ?? 0;
  const pageCount = Math.max(1, Math.ceil(total / suspensionsPerPage));
  const shown = Math.min(page, pageCount);
  const suspensions = await readSuspensions(
    actor,
    suspenders,
    condition,
    sql`order by s.ended_at is not null, ${hasWaitingAppeal} desc, s.ended_at desc, s.suspended_at, s.id
      limit ${suspensionsPerPage} offset ${(shown - 1) * suspensionsPerPage}`,
  );
  return { suspensions, total, page: shown, pageCount };
}

const hasWaitingAppeal = sql`exists (select 1 from appeals w where w.suspension_id = s.id and w.decided_at is null)`;

function matching({ state, kind, q }: SuspensionFilter): SQL {
  const states: Record<SuspensionFilter['state'], SQL> = {
    berlaku: sql`s.ended_at is null`,
    keberatan: sql`s.ended_at is null and ${hasWaitingAppeal}`,
    selesai: sql`s.ended_at is not null`,
    semua: sql`true`,
  };
  const ofKind =
    kind === undefined
      ? sql`true`
      : kind === 'umkm'
        ? sql`s.product_id is null`
        : sql`s.product_id is not null`;
  const named =
    q === '' ? sql`true` : sql`instr(lower(e.name || ' ' || coalesce(p.name, '')), ${q.toLowerCase()}) > 0`;
  return sql`${states[state]} and ${ofKind} and ${named}`;
}

type SubjectRow = {
  enterpriseId: number;
  enterpriseSlug: string;
  enterpriseName: string;
  productId: number | null;
  productSlug: string | null;
  productName: string | null;
};

type Row = SubjectRow & Omit<Suspension, 'enterprise' | 'product' | 'appeals'> & { appeals: string };

const subjectColumns = sql`e.id "enterpriseId", e.slug "enterpriseSlug", e.name "enterpriseName",
  p.id "productId", p.slug "productSlug", p.name "productName"`;

const joined = sql`suspensions s join enterprises e on e.id = s.enterprise_id
  left join products p on p.id = s.product_id`;

async function readSuspensions(
  actor: Actor,
  permission: Permission,
  condition: SQL,
  order: SQL,
): Promise<Suspension[]> {
  const rows = await database().all<Row>(sql`
    select ${subjectColumns}, s.id, s.reason, s.suspended_by "suspendedBy", s.suspended_at "suspendedAt",
      s.ended_at "endedAt", s.ended_by "endedBy", s.end_reason "endReason",
      (select json_group_array(json_object('id', a.id, 'text', a.text, 'appealedAt', a.appealed_at,
          'decision', a.decision, 'decidedBy', a.decided_by, 'decidedAt', a.decided_at, 'answer', a.answer)
          order by a.id desc) from appeals a where a.suspension_id = s.id) appeals
    from ${joined} where ${condition} and ${actsFor(actor, 's.enterprise_id', permission)} ${order}`);
  return rows.map((row) => {
    const { id, reason, suspendedBy, suspendedAt, endedAt, endedBy, endReason } = row;
    const facts = { id, reason, suspendedBy, suspendedAt, endedAt, endedBy, endReason };
    return { ...facts, ...toSubject(row), appeals: JSON.parse(row.appeals) as Appeal[] };
  });
}

function toSubject(row: SubjectRow): Pick<Suspension, 'enterprise' | 'product'> {
  const { productId: id, productSlug: slug, productName: name } = row;
  return {
    enterprise: { id: row.enterpriseId, slug: row.enterpriseSlug, name: row.enterpriseName },
    product: id === null || slug === null || name === null ? null : { id, slug, name },
  };
}
