import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import { recordDeed } from '#src/domain/audit/audit-statements.server.ts';
import { indexEnterprises } from '#src/domain/search/index-statements.server.ts';
import { now, today } from '#src/platform/clock.server.ts';
import {
  codeTryProblem,
  findClaimCode,
  type Bearer,
  type KnownCode,
  type TooManyTries,
} from './claim-code.queries.server.ts';
import type { CodeProblem } from './claim-code.ts';
import { hasOwner } from './owners.queries.server.ts';

export type ClaimAnswer =
  { ok: true; slug: string } | { ok: false; problem: 'not_signed_in' | CodeProblem } | TooManyTries;

/**
 * Makes the bearer of a code the owner of its UMKM. The code works once: of two at once, one finds it used. Used a second
 * time by the same person it says what it said the first time.
 */
export async function claimEnterprise(bearer: Bearer): Promise<ClaimAnswer> {
  const { actor } = bearer;
  if (actor.accountId === null) return { ok: false, problem: 'not_signed_in' };
  const tooMany = await codeTryProblem(bearer);
  if (tooMany !== undefined) return tooMany;
  const code = await findClaimCode(actor, bearer.code);
  if (code === undefined) return { ok: false, problem: 'unknown' };
  if (code.isYours) return { ok: true, slug: code.slug };
  if (code.problem !== null) return { ok: false, problem: code.problem };
  if (await useCode(bearer, code)) return { ok: true, slug: code.slug };
  const since = await findClaimCode(actor, bearer.code);
  return since?.isYours === true
    ? { ok: true, slug: code.slug }
    : { ok: false, problem: since?.problem ?? 'unknown' };
}

async function useCode({ actor }: Bearer, { id, enterpriseId }: KnownCode): Promise<boolean> {
  const at = now().toISOString();
  const account = actor.accountId;
  const to = database();
  const [used] = await to.batch([
    to.all(sql`
      update claim_codes set used_by = ${account}, used_at = ${at}
      where id = ${id} and used_at is null and ended_at is null and valid_until_on >= ${today()}
        and not ${hasOwner('claim_codes.enterprise_id')}
      returning id`),
    recordDeed(to, actor, { command: 'claim-enterprise', noun: 'claim_code', nounId: id, enterpriseId }),
    // Somebody who was taken on before there was an owner becomes it.
    to.run(sql`
      insert into enterprise_members (enterprise_id, account_id, role, started_at)
      select c.enterprise_id, c.used_by, 'owner', ${at} from claim_codes c
      where c.id = ${id} and c.used_by = ${account} and c.used_at = ${at}
      on conflict (enterprise_id, account_id) where ended_at is null do update set role = 'owner'`),
    // An application for the same UMKM has nothing left to ask for.
    to.run(sql`
      update registrations set decision = 'withdrawn', decided_by = ${actor.office}, decided_at = ${at}
      where account_id = ${account} and enterprise_id = ${enterpriseId}
        and (decision is null or decision = 'needs_correction')
        and exists (select 1 from claim_codes c where c.id = ${id} and c.used_by = ${account} and c.used_at = ${at})`),
    ...indexEnterprises(to, [enterpriseId]),
  ]);
  return used.length > 0;
}
