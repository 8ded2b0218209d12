import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { placeOf } from '#src/domain/enterprise/enterprise-cards.queries.server.ts';
import type { EnterprisePlace } from '#src/domain/enterprise/enterprise.ts';
import { today } from '#src/platform/clock.server.ts';
import { hashOfToken, plainPaperCode } from '#src/platform/one-time-secret.server.ts';
import { secondsToWait, type RateLimit } from '#src/platform/rate-limit.server.ts';
import type { CodedEnterprise, CodeProblem } from './claim-code.ts';
import { hasOwner } from './owners.queries.server.ts';

/** A code has 59 bits, so that nobody finds one by trying; this only keeps the trying cheap for us. */
const perAccount: RateLimit = { tries: 15, seconds: 15 * 60 };
/** A whole training class may sit behind one address. */
const perAddress: RateLimit = { tries: 120, seconds: 15 * 60 };

/** Who holds a code up, and from where: tries are counted for both. */
export interface Bearer {
  actor: Actor;
  code: string;
  /** The network address of the browser. */
  address: string;
}

export interface TooManyTries {
  ok: false;
  problem: 'too_many_tries';
  seconds: number;
}

/** A code that was looked up. */
export interface KnownCode {
  id: number;
  enterpriseId: number;
  slug: string;
  /** The one who asks has used it already, and owns the UMKM. */
  isYours: boolean;
  problem: CodeProblem | null;
}

/** Counts a try at a code; undefined while there were not too many. */
export async function codeTryProblem({ actor, address }: Bearer): Promise<TooManyTries | undefined> {
  const seconds = Math.max(
    await secondsToWait('claim-code-address', perAddress, address),
    await secondsToWait('claim-code-account', perAccount, actor.accountId ?? ''),
  );
  return seconds > 0 ? { ok: false, problem: 'too_many_tries', seconds } : undefined;
}

/** The code that was typed, with what stands in its way; undefined when there is none such. */
export async function findClaimCode(actor: Actor, typed: string): Promise<KnownCode | undefined> {
  const [row] = await database().all<Omit<KnownCode, 'isYours'> & { isYours: number }>(sql`
    select c.id, c.enterprise_id "enterpriseId", e.slug,
      coalesce(c.used_by = ${actor.accountId}, 0) and exists (select 1 from enterprise_members m
        where m.enterprise_id = c.enterprise_id and m.account_id = ${actor.accountId} and m.ended_at is null) "isYours",
      case when c.used_at is not null then 'used' when c.ended_at is not null then 'voided'
        when ${hasOwner('c.enterprise_id')} then 'owned' when c.valid_until_on < ${today()} then 'expired' end problem
    from claim_codes c join enterprises e on e.id = c.enterprise_id
    where c.hash = ${hashOfToken(plainPaperCode(typed))}`);
  return row === undefined ? undefined : { ...row, isYours: row.isYours === 1 };
}

export type CodeLookup =
  | { ok: true; enterprise: CodedEnterprise }
  | { ok: false; problem: 'yours'; slug: string }
  | { ok: false; problem: CodeProblem }
  | TooManyTries;

/** Whose code somebody who is signed in holds in hand; nothing is used up by looking. */
export async function lookUpClaimCode(bearer: Bearer): Promise<CodeLookup> {
  const tooMany = await codeTryProblem(bearer);
  if (tooMany !== undefined) return tooMany;
  const code = await findClaimCode(bearer.actor, bearer.code);
  if (code === undefined) return { ok: false, problem: 'unknown' };
  if (code.isYours) return { ok: false, problem: 'yours', slug: code.slug };
  if (code.problem !== null) return { ok: false, problem: code.problem };
  return { ok: true, enterprise: await readCodedEnterprise(code.enterpriseId) };
}

async function readCodedEnterprise(enterpriseId: number): Promise<CodedEnterprise> {
  const [row] = await database().all<{
    slug: string;
    name: string;
    place: string;
    mainProduct: string | null;
    products: string;
  }>(sql`
    select e.slug, e.name, ${placeOf('e')} place, e.main_product "mainProduct",
      (select json_group_array(name) from (select p.name from products p
        where p.enterprise_id = e.id and p.archived_at is null order by p.id limit 5)) products
    from enterprises e where e.id = ${enterpriseId}`);
  if (row === undefined) throw new Error(`No enterprise ${enterpriseId}.`);
  return {
    ...row,
    place: JSON.parse(row.place) as EnterprisePlace,
    products: JSON.parse(row.products) as string[],
  };
}
