import { findEnterprises } from '#src/domain/search/find-enterprises.queries.server.ts';
import { everyEnterprise, lastPage } from '#src/domain/search/search-params.ts';
import { today } from '#src/platform/clock.server.ts';
import { listListedEnterprises, type ListedEnterprise } from './take-over.queries.server.ts';

export const listedPerPage = 20;

/** Listed UMKM that a text names, by name and place, one page at a time; nothing for an empty text. */
export async function searchListed(
  text: string,
  page: number,
): Promise<{ enterprises: ListedEnterprise[]; total: number }> {
  if (text.trim() === '') return { enterprises: [], total: 0 };
  const query = {
    ...everyEnterprise,
    text: text.slice(0, 200),
    page: Math.min(page, lastPage),
    perPage: listedPerPage,
  };
  const { answer } = await findEnterprises(query, today());
  return { enterprises: await listListedEnterprises(answer.ids), total: answer.total };
}
