import { sql } from 'drizzle-orm';
import type { Actor } from '#src/domain/actor/actor.ts';
import { actsForOffice } from '#src/domain/member/membership.queries.server.ts';
import { readHeavy } from '#src/domain/search/heavy-read.queries.server.ts';
import { today as currentDay } from '#src/platform/clock.server.ts';
import type { Dossier } from './dossier.ts';
import { listDossiers } from './dossiers.queries.server.ts';
import { isCandidate } from './filter-conditions.server.ts';
import { hsCodeIn, type ShortlistFilter } from './filter.ts';
import { shortlistOfficers } from './shortlist.policy.ts';

export const candidatesPerPage = 25;

export const candidateOrders = ['complete', 'name'] as const;
/** The most complete first, as the public's list has them, or by name. */
export type CandidateOrder = (typeof candidateOrders)[number];

export type CandidatePage = { candidates: Dossier[]; total: number; page: number; pageCount: number };

/** A page of the UMKM that meet a filter today; nobody for who does not work with shortlists. */
export async function searchCandidates(
  actor: Actor,
  filter: ShortlistFilter,
  { page: asked, order = 'complete' }: { page: number; order?: CandidateOrder },
  today = currentDay(),
): Promise<CandidatePage> {
  const [page, found] = await readPage(actor, filter, { page: Math.max(asked, 1), order }, today);
  const sought = { hsCode: hsCodeIn(filter.sought), unit: filter.unit };
  const pageCount = Math.max(1, Math.ceil(found.total / candidatesPerPage));
  return { candidates: await listDossiers(found.ids, today, sought), total: found.total, page, pageCount };
}

/** The ids of a page; of the last one where an address asks for more. */
async function readPage(
  actor: Actor,
  filter: ShortlistFilter,
  { page, order }: { page: number; order: CandidateOrder },
  today: string,
): Promise<[number, { total: number; ids: number[] }]> {
  const found = await findCandidates(actor, filter, { from: (page - 1) * candidatesPerPage, order }, today);
  const last = Math.max(1, Math.ceil(found.total / candidatesPerPage));
  if (page <= last) return [page, found];
  return [last, await findCandidates(actor, filter, { from: (last - 1) * candidatesPerPage, order }, today)];
}

/** How many UMKM meet a filter and which are on a page, in one pass: asked twice, the conditions would be read twice. */
export function findCandidates(
  actor: Actor,
  filter: ShortlistFilter,
  { from, order }: { from: number; order: CandidateOrder },
  today: string,
): Promise<{ total: number; ids: number[] }> {
  const ranked = order === 'name' ? sql`s.name_key, m.id` : sql`s.static_score desc, m.id`;
  return readHeavy<{ total: number; ids: number[] }>(sql`
    with matched as materialized (select e.id from enterprises e
      where ${actsForOffice(actor, shortlistOfficers)} and ${isCandidate(filter, today)})
    select json_object('total', (select count(*) from matched), 'ids', (select json_group_array(id) from (
      select m.id from matched m join search_enterprises s on s.enterprise_id = m.id
      order by ${ranked} limit ${candidatesPerPage} offset ${from})))`);
}
