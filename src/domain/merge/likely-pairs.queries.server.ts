import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { placeOf } from '#src/domain/enterprise/enterprise-cards.queries.server.ts';
import { nameKey } from '#src/domain/enterprise/name-key.ts';
import type { EnterprisePlace } from '#src/domain/enterprise/enterprise.ts';
import { areAlike } from '#src/domain/import/alike-names.ts';
import { actsForOffice } from '#src/domain/member/membership.queries.server.ts';
import { readHeavy } from '#src/domain/search/heavy-read.queries.server.ts';
import { mergers } from './merge.policy.ts';
import { pairSigns, type LikelyPair, type PairName, type PairSign } from './merge.ts';
import { isMerged } from './merged.queries.server.ts';

export const pairsPerPage = 20;
/** Somebody works through the surest ones; those that are done leave the list and let others in. */
const mostPairs = 500;
const mostCandidates = 5000;
/** A phone of more is a facilitator's, a beginning of more names is a word of the trade: they tell nothing. */
const mostAlike = 12;

type Candidate = { one: number; other: number; sign: PairSign; oneKey: string; otherKey: string };

/** UMKM that may be one: of one NIB (also one that was given up), of one phone, or with alike names in one kelurahan. */
export async function listLikelyPairs(
  actor: Actor,
  page: number,
): Promise<{ pairs: LikelyPair[]; total: number; page: number; pageCount: number }> {
  const found = new Map<string, { ids: [number, number]; signs: Set<PairSign> }>();
  for (const { one, other, sign, oneKey, otherKey } of await readCandidates(actor)) {
    if (sign === 'name' && !areAlike(oneKey, otherKey)) continue;
    const key = `${one} ${other}`;
    const pair = found.get(key) ?? { ids: [one, other] as [number, number], signs: new Set<PairSign>() };
    pair.signs.add(sign);
    found.set(key, pair);
  }
  const surest = [...found.values()]
    .toSorted((a, b) => weight(b.signs) - weight(a.signs) || a.ids[0] - b.ids[0] || a.ids[1] - b.ids[1])
    .slice(0, mostPairs);
  const pageCount = Math.max(1, Math.ceil(surest.length / pairsPerPage));
  const shown = Math.min(page, pageCount);
  const here = surest.slice((shown - 1) * pairsPerPage, shown * pairsPerPage);
  const names = await readNames(here.flatMap(({ ids }) => ids));
  const pairs = here.flatMap(({ ids: [oneId, otherId], signs }) => {
    const [one, other] = [names.get(oneId), names.get(otherId)];
    if (one === undefined || other === undefined) return [];
    return [{ one, other, signs: pairSigns.filter((sign) => signs.has(sign)) }];
  });
  return { pairs, total: surest.length, page: shown, pageCount };
}

/** UMKM by a part of their name, for a pair that no sign led to. */
export async function searchForPair(actor: Actor, text: string): Promise<PairName[]> {
  const key = nameKey(text);
  if (key === '') return [];
  const rows = await database().all<{ id: number }>(sql`
    select e.id from enterprises e
    where instr(e.name_key, ${key}) > 0 and not ${isMerged('e.id')} and ${mayRead(actor)}
    order by e.name_key <> ${key}, length(e.name_key), e.id limit 30`);
  const names = await readNames(rows.map(({ id }) => id));
  return [...names.values()];
}

function weight(signs: ReadonlySet<PairSign>): number {
  const weights: Record<PairSign, number> = { nib: 100, phone: 10, name: 5 };
  return [...signs].reduce((sum, sign) => sum + weights[sign], 0);
}

const mayRead = (actor: Actor) => actsForOffice(actor, mergers.officers ?? []);

/** In a worker where there is one: over 125,000 UMKM it takes more than a second. */
function readCandidates(actor: Actor): Promise<Candidate[]> {
  const pair = sql`a.id one, b.id other, a.name_key "oneKey", b.name_key "otherKey"`;
  const both = sql`not ${isMerged('a.id')} and not ${isMerged('b.id')} and ${mayRead(actor)}`;
  return readHeavy<Candidate[]>(sql`
    with phones as materialized (
      select whatsapp from enterprises where whatsapp is not null
      group by whatsapp having count(*) between 2 and ${mostAlike}),
    beginnings as materialized (
      select kelurahan_code, substr(name_key, 1, 8) beginning, json_group_array(id) ids from enterprises
      where kelurahan_code is not null and name_key <> ''
      group by 1, 2 having count(*) between 2 and ${mostAlike})
    select json_group_array(json_object('sign', sign, 'one', one, 'other', other, 'oneKey', "oneKey",
      'otherKey', "otherKey"))
    from (select * from (
      select 'nib' sign, ${pair} from business_ids m join business_ids n on n.number = m.number and n.kind = 'nib'
        join claims c on c.id = m.claim_id join claims d on d.id = n.claim_id
        join enterprises a on a.id = c.enterprise_id join enterprises b on b.id = d.enterprise_id
        where m.kind = 'nib' and a.id < b.id and ${both} limit ${mostCandidates})
    union select * from (
      select 'phone', ${pair} from phones s join enterprises a on a.whatsapp = s.whatsapp
        join enterprises b on b.whatsapp = s.whatsapp and b.id > a.id where ${both} limit ${mostCandidates})
    union select * from (
      select 'name', ${pair} from beginnings s, json_each(s.ids) i, json_each(s.ids) j
        join enterprises a on a.id = i.value join enterprises b on b.id = j.value
        where j.value > i.value and ${both} limit ${mostCandidates}))`);
}

async function readNames(ids: readonly number[]): Promise<Map<number, PairName>> {
  const rows = await database().all<Omit<PairName, 'place'> & { place: string }>(sql`
    select e.id, e.slug, e.name, ${placeOf('e')} place
    from json_each(${JSON.stringify([...new Set(ids)])}) asked join enterprises e on e.id = asked.value
    order by asked.key`);
  return new Map(rows.map((row) => [row.id, { ...row, place: JSON.parse(row.place) as EnterprisePlace }]));
}
