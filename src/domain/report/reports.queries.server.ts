import { sql, type SQL } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { actsFor } from '#src/domain/member/membership.queries.server.ts';
import { reportReaders } from './report.policy.ts';
import { reportsPerPage, type Report, type ReportFilter } from './report.ts';

/** A page of the officers' list: what waits, the oldest first; then what is closed, the latest first. */
export async function listReports(
  actor: Actor,
  filter: ReportFilter,
  page: number,
): Promise<{ reports: Report[]; total: number; page: number; pageCount: number }> {
  const condition = matching(filter);
  const [counted] = await database().all<{ total: number }>(
    sql`select count(*) total from ${joined} where ${condition} and ${mayRead(actor)}`,
  );
  const total = counted?.total ?? 0;
  const pageCount = Math.max(1, Math.ceil(total / reportsPerPage));
  const shown = Math.min(page, pageCount);
  const reports = await readReports(
    actor,
    condition,
    sql`order by r.decided_at is not null, r.decided_at desc, r.reported_at, r.id
      limit ${reportsPerPage} offset ${(shown - 1) * reportsPerPage}`,
  );
  return { reports, total, page: shown, pageCount };
}

/** One report, waiting or closed. */
export async function findReport(actor: Actor, reportId: number): Promise<Report | undefined> {
  const [found] = await readReports(actor, sql`r.id = ${reportId}`, sql`limit 1`);
  return found;
}

/** The reports about an UMKM and its products, those that wait first. */
export function listReportsOf(actor: Actor, enterpriseIds: readonly number[]): Promise<Report[]> {
  const ids = sql`(select value from json_each(${JSON.stringify(enterpriseIds)}))`;
  const order = sql`order by r.decided_at is not null, r.id desc limit 50`;
  return readReports(actor, sql`r.enterprise_id in ${ids}`, order);
}

function mayRead(actor: Actor): SQL {
  return actsFor(actor, 'r.enterprise_id', reportReaders);
}

function matching({ state, kind, q }: ReportFilter): SQL {
  const states: Record<ReportFilter['state'], SQL> = {
    menunggu: sql`r.decided_at is null`,
    ditutup: sql`r.decided_at is not null`,
    semua: sql`true`,
  };
  const named =
    q === '' ? sql`true` : sql`instr(lower(e.name || ' ' || coalesce(p.name, '')), ${q.toLowerCase()}) > 0`;
  return sql`${states[state]} and ${kind === undefined ? sql`true` : sql`r.kind = ${kind}`} and ${named}`;
}

const joined = sql`reports r join enterprises e on e.id = r.enterprise_id
  left join products p on p.id = r.product_id`;

type Row = Omit<Report, 'enterprise' | 'product'> & {
  enterpriseId: number;
  enterpriseSlug: string;
  enterpriseName: string;
  productId: number | null;
  productSlug: string | null;
  productName: string | null;
};

async function readReports(actor: Actor, condition: SQL, order: SQL): Promise<Report[]> {
  const rows = await database().all<Row>(sql`
    select r.id, r.kind, r.text, r.contact, r.reported_at "reportedAt", r.outcome, r.decided_by "decidedBy",
      r.decided_at "decidedAt", r.reason, e.id "enterpriseId", e.slug "enterpriseSlug", e.name "enterpriseName",
      p.id "productId", p.slug "productSlug", p.name "productName",
      (select count(*) from reports o where o.enterprise_id = r.enterprise_id and o.decided_at is null
        and o.id <> r.id) "waitingBesides"
    from ${joined} where ${condition} and ${mayRead(actor)} ${order}`);
  return rows.map((row) => {
    const { enterpriseId, enterpriseSlug, enterpriseName, productId, productSlug, productName, ...facts } =
      row;
    const hasProduct = productId !== null && productSlug !== null && productName !== null;
    return {
      ...facts,
      enterprise: { id: enterpriseId, slug: enterpriseSlug, name: enterpriseName },
      product: hasProduct ? { id: productId, slug: productSlug, name: productName } : null,
    };
  });
}
