import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { recordDone } from '#src/domain/audit/audit-statements.server.ts';
import { mayKeepSupport } from '#src/domain/support/support.policy.ts';
import { mentoring as t } from '#src/i18n/messages/mentoring.ts';
import { today } from '#src/platform/clock.server.ts';
import { writeCsv } from '#src/platform/csv.server.ts';
import { workbookBytes, type WrittenColumn } from '#src/platform/workbook-writer.server.ts';
import { mostExported, type ListedVisit, type VisitFilter } from './mentoring.ts';
import { listVisits } from './visits.queries.server.ts';

type Cell = string | number | null;

const columns: {
  heading: string;
  width: number;
  format: WrittenColumn['format'];
  of: (visit: ListedVisit) => Cell;
}[] = [
  { heading: t.sheet.day, width: 12, format: 'text', of: (visit) => visit.visitedOn },
  { heading: t.sheet.name, width: 28, format: 'text', of: (visit) => visit.enterprise.name },
  { heading: t.sheet.slug, width: 24, format: 'text', of: (visit) => visit.enterprise.slug },
  {
    heading: t.sheet.kelurahan,
    width: 18,
    format: 'text',
    of: (visit) => visit.enterprise.place.kelurahan?.name ?? null,
  },
  {
    heading: t.sheet.kecamatan,
    width: 18,
    format: 'text',
    of: (visit) => visit.enterprise.place.kecamatan?.name ?? null,
  },
  { heading: t.sheet.programme, width: 24, format: 'text', of: (visit) => visit.programme },
  { heading: t.sheet.cohort, width: 20, format: 'text', of: (visit) => visit.cohort },
  { heading: t.sheet.sales, width: 16, format: 'whole', of: (visit) => visit.monthlySales },
  { heading: t.sheet.workers, width: 10, format: 'whole', of: (visit) => visit.workers },
  { heading: t.sheet.legality, width: 30, format: 'text', of: (visit) => visit.legality },
  { heading: t.sheet.obstacles, width: 30, format: 'text', of: (visit) => visit.obstacles },
  { heading: t.sheet.followUp, width: 30, format: 'text', of: (visit) => visit.followUp },
  { heading: t.sheet.followUpOn, width: 12, format: 'text', of: (visit) => visit.followUpOn },
  {
    heading: t.sheet.state,
    width: 16,
    format: 'text',
    of: (visit) => t.followUpStates[visit.state],
  },
  { heading: t.sheet.recordedBy, width: 24, format: 'text', of: (visit) => visit.recordedBy },
];

/** A file that is ready to be sent. */
export type VisitFile = { name: string; bytes: Uint8Array };

/** The visits of a filter as CSV or as a workbook; undefined for who may not have it. That it was taken is a deed. */
export async function exportVisits(
  actor: Actor,
  filter: VisitFilter,
  format: 'csv' | 'xlsx',
): Promise<VisitFile | undefined> {
  if (!mayKeepSupport(actor)) return undefined;
  const { visits } = await listVisits(actor, filter, 1, today(), mostExported);
  const headings = columns.map(({ heading }) => heading);
  const rows = visits.map((visit) => columns.map(({ of }) => of(visit)));
  const bytes =
    format === 'csv'
      ? new TextEncoder().encode(writeCsv(headings, rows))
      : await workbookBytes([{ name: t.sheet.title, columns, headings, rows }]);
  const to = database();
  await to.batch([
    recordDone(to, actor, {
      command: 'export-visits',
      noun: 'mentoring_visit',
      nounId: format,
      detail: { rows: rows.length, ...filter },
    }),
  ]);
  return { name: `${t.sheet.fileName}-${today()}.${format}`, bytes };
}
