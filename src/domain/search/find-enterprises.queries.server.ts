import { findRelief, type Relief } from './relief.ts';
import { searchIndex } from './search-index.server.ts';
import type { EnterpriseFacet, EnterpriseQuery, SearchAnswer } from './search.ts';

/** Finds the UMKM that a query asks for; where there are none, says which single filter to drop. */
export async function findEnterprises(
  query: EnterpriseQuery,
  today: string,
): Promise<{ answer: SearchAnswer<EnterpriseFacet>; relief: Relief<EnterpriseFacet> | null }> {
  const search = (wider: EnterpriseQuery) => searchIndex().searchEnterprises(wider, today);
  const answer = await search(query);
  if (answer.total > 0) return { answer, relief: null };
  return { answer, relief: await findRelief<EnterpriseFacet, EnterpriseQuery>(query, search) };
}
