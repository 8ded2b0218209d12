import type { Database } from '#db/client.ts';
import type { Census } from './census.ts';
import type { DashboardAnswer, DashboardQuestion, ListAnswer, Standing } from './dashboard.ts';
import type { DashboardFilter } from './filter.ts';
import { readMemberRows } from './member-rows.queries.server.ts';
import { countOf, membersOf } from './members.ts';
import { countsByPlace, funnelLines, targetLines } from './views.ts';

/** Answers from a census; the names on a list are looked up in the database. */
export async function answerQuestion<Question extends DashboardQuestion>(
  database: Database,
  census: Census,
  question: Question,
  withNames: boolean,
): Promise<DashboardAnswer<Question>>;
export async function answerQuestion(
  database: Database,
  census: Census,
  question: DashboardQuestion,
  withNames: boolean,
): Promise<DashboardAnswer<DashboardQuestion>> {
  const { filter } = question;
  const standing = standingOf(census, filter);
  switch (question.ask) {
    case 'targets':
      return { ...standing, lines: targetLines(census, filter) };
    case 'funnel':
      return { ...standing, lines: funnelLines(census, filter) };
    case 'places': {
      const counts = countsByPlace(census, question.figure, filter);
      return { ...standing, counts: counts === undefined ? undefined : [...counts] };
    }
    case 'list':
      return { ...standing, ...(await listOf(database, census, question, withNames)) };
  }
}

async function listOf(
  database: Database,
  census: Census,
  { figure, filter, page, perPage }: DashboardQuestion & { ask: 'list' },
  withNames: boolean,
): Promise<Omit<ListAnswer, keyof Standing>> {
  const members = membersOf(census, figure, filter);
  if (members === undefined) return { total: undefined, page: 1, pageCount: 1, rows: [] };
  const total = countOf(members);
  const pageCount = Math.max(1, Math.ceil(total / perPage));
  const shown = Math.min(Math.max(page, 1), pageCount);
  const from = (shown - 1) * perPage;
  const rows = await readMemberRows(database, census, members, { from, to: from + perPage, withNames });
  return { total, page: shown, pageCount, rows };
}

function standingOf(
  { asOf, choices, hasExamples, hasRealRecords }: Census,
  filter: DashboardFilter,
): Standing {
  return { asOf, ...choices, hasExamples, withExamples: filter.examples ?? !hasRealRecords };
}
