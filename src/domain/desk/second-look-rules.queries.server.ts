import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import { ipRightKinds } from '#src/domain/claim/ip-right.ts';
import { businessIdKinds } from '#src/domain/claim/particulars.ts';
import type { ClaimType, SecondLookRule } from './second-look.ts';

/** The rules that stand: which claims two officers must agree on. */
export function listSecondLookRules(): Promise<SecondLookRule[]> {
  return database().all<SecondLookRule>(sql`
    select id, claim_kind "claimKind", type, added_by "addedBy" from second_look_rules
    where ended_at is null order by claim_kind, type`);
}

/** The types of claims that a rule can name, kind by kind. */
export async function listClaimTypes(): Promise<ClaimType[]> {
  const named = await database().all<ClaimType>(sql`
    select * from (select 'certificate' "claimKind", id type, name from certificate_types order by position, id)
    union all
    select * from (select 'graduation', id, name from programmes where trains = 1 order by is_example, name limit 200)`);
  const unnamed = [
    ...ipRightKinds.map((type) => ({ claimKind: 'ip_right' as const, type, name: null })),
    ...businessIdKinds.map((type) => ({ claimKind: 'business_id' as const, type, name: null })),
  ];
  return [...unnamed, ...named];
}
