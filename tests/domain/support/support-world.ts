import type { Database } from '#db/client.ts';
import { operator } from '#src/domain/actor/actor.ts';
import { recordVisit } from '#src/domain/mentoring/record-visit.server.ts';
import type { VisitFindings } from '#src/domain/mentoring/mentoring.ts';
import { recordSupports } from '#src/domain/support/record-supports.server.ts';
import type { NewSupport } from '#src/domain/support/support.ts';
import { listSupports } from '#src/domain/support/supports.queries.server.ts';

/** What officers write down in tests. Everything here is invented. */

export const findings: VisitFindings = {
  visitedOn: '2026-11-10',
  cohortId: null,
  monthlySales: 4_500_000,
  workers: 2,
  legality: 'NIB ada, halal belum',
  obstacles: 'Kemasan',
  followUp: 'Daftar SEHATI',
  followUpOn: '2026-11-20',
};

export const grant: NewSupport = {
  programmeId: 'uji_pelatihan',
  kind: 'capital_grant',
  amount: 3_000_000,
  partner: null,
  receivedOn: '2026-10-01',
  note: null,
};

/** A recorded visit; its number. */
export async function aVisit(enterpriseId: number, given: Partial<VisitFindings> = {}): Promise<number> {
  const answer = await recordVisit(operator, enterpriseId, { ...findings, ...given });
  if (!answer.ok) throw new Error(answer.problem);
  return answer.visitId;
}

/** A recorded support; its number. */
export async function aSupport(enterpriseId: number, given: Partial<NewSupport> = {}): Promise<number> {
  await recordSupports(operator, [enterpriseId], { ...grant, ...given });
  const { supports } = await listSupports(operator, { enterpriseId }, 1);
  return Math.max(...supports.map(({ id }) => id));
}

/** The commands that the audit log has of a noun, the first one first. */
export async function deedsOf(database: Database, noun: string): Promise<string[]> {
  const rows = await database.query.auditEntries.findMany({
    where: (entry, { eq }) => eq(entry.noun, noun),
    orderBy: (entry, { asc }) => asc(entry.id),
  });
  return rows.map(({ command }) => command);
}
