import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { insertedRow, recordDeed } from '#src/domain/audit/audit-statements.server.ts';
import { placeOf } from '#src/domain/enterprise/enterprise-cards.queries.server.ts';
import type { EnterprisePlace } from '#src/domain/enterprise/enterprise.ts';
import { now, today } from '#src/platform/clock.server.ts';
import { hashOfToken, makePaperCode, plainPaperCode } from '#src/platform/one-time-secret.server.ts';
import { longestDays, mostCodesAtOnce, type IssuedCode } from './claim-code.ts';
import { codeIssuers, mayIssueCodes } from './claim-code.policy.ts';
import { actsFor } from './membership.queries.server.ts';
import { hasOwner } from './owners.queries.server.ts';

export interface CodeOrder {
  enterpriseIds: readonly number[];
  /** The last day on which the codes count. */
  validUntilOn: string;
}

export type IssueAnswer =
  | { ok: true; codes: IssuedCode[]; /** Chosen ones that are unknown or have an owner. */ leftOut: number }
  | {
      ok: false;
      problem: 'not_allowed' | 'none_chosen' | 'too_many' | 'not_a_day' | 'already_past' | 'too_far';
    };

/**
 * Draws a code for each of these UMKM that nobody owns, in the place of one that stood. The codes are in the answer and
 * nowhere else: what is stored are their hashes.
 */
export async function issueClaimCodes(actor: Actor, order: CodeOrder): Promise<IssueAnswer> {
  if (!mayIssueCodes(actor)) return { ok: false, problem: 'not_allowed' };
  const ids = [...new Set(order.enterpriseIds)];
  if (ids.length === 0) return { ok: false, problem: 'none_chosen' };
  if (ids.length > mostCodesAtOnce) return { ok: false, problem: 'too_many' };
  const dayProblem = dayProblemOf(order.validUntilOn);
  if (dayProblem !== undefined) return { ok: false, problem: dayProblem };

  const codes = new Map(ids.map((id) => [id, makePaperCode()]));
  const drawn = JSON.stringify(
    [...codes].map(([id, code]) => ({ id, hash: hashOfToken(plainPaperCode(code)) })),
  );
  const at = now().toISOString();
  const may = actsFor(actor, 'e.id', codeIssuers);
  const to = database();
  const [, issued] = await to.batch([
    to.run(sql`update claim_codes set ended_at = ${at} where used_at is null and ended_at is null and enterprise_id in (
      select e.id from json_each(${drawn}) d join enterprises e on e.id = d.value->>'id'
      where not ${hasOwner('e.id')} and ${may})`),
    to.all<{ id: number }>(sql`
      insert into claim_codes (enterprise_id, hash, issued_by, issued_at, valid_until_on)
      select e.id, d.value->>'hash', ${actor.office}, ${at}, ${order.validUntilOn}
      from json_each(${drawn}) d join enterprises e on e.id = d.value->>'id'
      where not ${hasOwner('e.id')} and ${may}
      returning enterprise_id id`),
    recordDeed(to, actor, {
      command: 'issue-claim-codes',
      noun: 'claim_code',
      nounId: insertedRow,
      detail: { enterpriseIds: ids },
    }),
  ]);
  const printed = await readPrinted(issued.map(({ id }) => id));
  return {
    ok: true,
    codes: printed.map((row) => ({ ...row, code: codes.get(row.enterpriseId) ?? '' })),
    leftOut: ids.length - printed.length,
  };
}

function dayProblemOf(day: string): 'not_a_day' | 'already_past' | 'too_far' | undefined {
  const end = Date.parse(`${day}T00:00:00Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || Number.isNaN(end)) return 'not_a_day';
  if (new Date(end).toISOString().slice(0, 10) !== day) return 'not_a_day';
  if (day < today()) return 'already_past';
  const days = (end - Date.parse(`${today()}T00:00:00Z`)) / 86_400_000;
  return days > longestDays ? 'too_far' : undefined;
}

/** In the order in which lists are handed out: by kelurahan, then by name. */
async function readPrinted(ids: readonly number[]): Promise<Omit<IssuedCode, 'code'>[]> {
  const rows = await database().all<{ id: number; name: string; place: string }>(sql`
    select e.id, e.name, ${placeOf('e')} place from json_each(${JSON.stringify(ids)}) j
    join enterprises e on e.id = j.value
    order by coalesce(e.kelurahan_code, e.kecamatan_code, e.kabkota_code, '~'), e.name_key, e.id`);
  return rows.map(({ id, name, place }) => ({
    enterpriseId: id,
    name,
    place: JSON.parse(place) as EnterprisePlace,
  }));
}
