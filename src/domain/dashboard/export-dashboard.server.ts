import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { recordDone } from '#src/domain/audit/audit-statements.server.ts';
import { today } from '#src/platform/clock.server.ts';
import { mayReadDashboard } from './dashboard.policy.ts';
import { dashboardReader } from './reader-registry.server.ts';
import type { DashboardReport, ReportFormat } from './report.ts';

/** A file to hand out. */
export interface ExportedFile {
  name: string;
  type: string;
  bytes: Uint8Array;
}

const types: Record<ReportFormat, string> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf',
};

/** A view of the dashboard as a file; that it was taken stands in the audit log. Undefined for everybody but officers. */
export async function exportDashboard(
  actor: Actor,
  report: DashboardReport,
  format: ReportFormat,
): Promise<ExportedFile | undefined> {
  if (!mayReadDashboard(actor)) return undefined;
  const to = database();
  const bytes = await dashboardReader(to).write(report, format);
  await to.batch([
    recordDone(to, actor, {
      command: 'export-dashboard',
      noun: 'dashboard',
      nounId: `${report.name}.${format}`,
      detail: { rows: report.flat.rows.length },
    }),
  ]);
  return { name: `${report.name}-${today()}.${format}`, type: types[format], bytes };
}
