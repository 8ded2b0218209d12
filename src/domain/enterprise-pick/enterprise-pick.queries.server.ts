import { sql, type SQL } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { placeOf } from '#src/domain/enterprise/enterprise-cards.queries.server.ts';
import type { EnterprisePlace } from '#src/domain/enterprise/enterprise.ts';
import { nameKey } from '#src/domain/enterprise/name-key.ts';
import { typedText, type Typed } from '#src/domain/form/form-answer.ts';
import { actsFor } from '#src/domain/member/membership.queries.server.ts';
import { standingFor } from '#src/domain/merge/merged.queries.server.ts';
import { searchIndex } from '#src/domain/search/search-index.server.ts';
import { everyEnterprise } from '#src/domain/search/search-params.ts';
import { today } from '#src/platform/clock.server.ts';
import {
  mostPicked,
  pastedLines,
  pickedIds,
  pickFields,
  type EnterprisePick,
  type PickableEnterprise,
} from './enterprise-pick.ts';
import { enterprisePickers } from './enterprise-pick.policy.ts';

const foundAtOnce = 12;
/** So many namesakes of a pasted line are shown side by side. */
const mostCandidates = 6;

type Row = Omit<PickableEnterprise, 'place' | 'isExample'> & { place: string; isExample: number };

/** What the choice of UMKM in a form shows after what was typed into it; nothing for who is no officer. */
export async function readEnterprisePick(actor: Actor, typed: Typed): Promise<EnterprisePick> {
  const text = typedText(typed, pickFields.text).trim().slice(0, 200);
  const [sought, listed] = await Promise.all([lookFor(actor, text), matchLines(actor, pastedLines(typed))]);
  const chosen = [...pickedIds(typed), ...listed.matched].slice(0, mostPicked + 1);
  const picked = await listPickable(actor, sql`e.id in ${idList(chosen)}`, chosen);
  const isPicked = new Set(picked.map(({ id }) => id));
  return {
    text,
    picked,
    found: sought.enterprises.filter(({ id }) => !isPicked.has(id)),
    total: sought.total,
    unclear: listed.unclear.filter(({ candidates }) => !candidates.some(({ id }) => isPicked.has(id))),
    unmatched: listed.unmatched,
  };
}

/**
 * By its NIB, by how its name begins, or by the words that the directory's own search understands. The directory alone
 * would not do: it leaves out whom the public does not see, and reads numbers in a name as prices.
 */
async function lookFor(
  actor: Actor,
  text: string,
): Promise<{ enterprises: PickableEnterprise[]; total: number }> {
  if (text === '') return { enterprises: [], total: 0 };
  const nib = nibIn(text);
  if (nib !== undefined) {
    const enterprises = await listPickable(actor, hasNib(sql`= ${nib}`));
    return { enterprises, total: enterprises.length };
  }
  const key = nameKey(text);
  const named = key === '' ? [] : await idsOfNamesFrom(key);
  const query = { ...everyEnterprise, text, perPage: foundAtOnce };
  const answer = await searchIndex().searchEnterprises(query, today());
  const ids = [...new Set([...named, ...answer.ids])].slice(0, foundAtOnce);
  const enterprises = await listPickable(actor, sql`e.id in ${idList(ids)}`, ids);
  return { enterprises, total: Math.max(answer.total, enterprises.length) };
}

async function idsOfNamesFrom(key: string): Promise<number[]> {
  const rows = await database().all<{ id: number }>(sql`
    select ${standingFor('named.id')} id from (select id from enterprises
      where name_key >= ${key} and name_key < ${`${key}\u{10FFFF}`} order by name_key, id limit ${foundAtOnce}) named`);
  return rows.map(({ id }) => id);
}

/** Lines of a pasted list: an NIB, or a name exactly as it is listed; what could be several is never guessed. */
async function matchLines(actor: Actor, lines: readonly string[]) {
  const matched: number[] = [];
  const unclear: EnterprisePick['unclear'] = [];
  const unmatched: string[] = [];
  for (const line of lines) {
    const nib = nibIn(line);
    const is = nib === undefined ? isNamed(nameKey(line)) : hasNib(sql`= ${nib}`);
    const candidates = await listPickable(actor, is);
    const [only] = candidates;
    if (only === undefined) unmatched.push(line);
    else if (candidates.length === 1) matched.push(only.id);
    else unclear.push({ line, candidates });
  }
  return { matched, unclear, unmatched };
}

/** Also under the name of one that was merged into it: lists are older than merges. */
function isNamed(key: string): SQL {
  return sql`e.id in (select ${standingFor('named.id')} from enterprises named where named.name_key = ${key})`;
}

function nibIn(text: string): string | undefined {
  const digits = text.replaceAll(/[\s.-]/g, '');
  return /^\d{13}$/.test(digits) ? digits : undefined;
}

function hasNib(is: SQL): SQL {
  return sql`e.id in (select c.enterprise_id from business_ids b join claims c on c.id = b.claim_id
    where b.kind = 'nib' and b.number ${is} and c.ended_at is null)`;
}

function idList(ids: readonly number[]): SQL {
  return sql`(select value from json_each(${JSON.stringify(ids)}))`;
}

async function listPickable(
  actor: Actor,
  which: SQL,
  order?: readonly number[],
): Promise<PickableEnterprise[]> {
  if (order?.length === 0) return [];
  const rows = await database().all<Row>(sql`
    select e.id, e.slug, e.name, ${placeOf('e')} place, e.main_product "mainProduct", e.is_example "isExample"
    from enterprises e where ${which}
      -- An entry that turned out to be another one's twin is chosen no more; its other one is.
      and not exists (select 1 from merges g where g.enterprise_id = e.id) and ${actsFor(actor, 'e.id', enterprisePickers)}
    order by e.name_key, e.id limit ${order === undefined ? mostCandidates : order.length}`);
  const found = rows.map((row) => ({
    ...row,
    place: JSON.parse(row.place) as EnterprisePlace,
    isExample: row.isExample === 1,
  }));
  if (order === undefined) return found;
  const byId = new Map(found.map((one) => [one.id, one]));
  return order.flatMap((id) => byId.get(id) ?? []);
}

/** One UMKM, for a page of the officers' area that is about it. */
export async function findPickable(
  actor: Actor,
  enterpriseId: number,
): Promise<PickableEnterprise | undefined> {
  const [found] = await listPickable(actor, sql`e.id = ${enterpriseId}`, [enterpriseId]);
  return found;
}
