import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { readEnterprisePick } from '#src/domain/enterprise-pick/enterprise-pick.queries.server.ts';
import { pickFields } from '#src/domain/enterprise-pick/enterprise-pick.ts';
import { placeOf } from '#src/domain/enterprise/enterprise-cards.queries.server.ts';
import type { EnterprisePlace } from '#src/domain/enterprise/enterprise.ts';
import { actsFor } from '#src/domain/member/membership.queries.server.ts';
import { hasOwner } from '#src/domain/member/owners.queries.server.ts';
import { readPhoneNumber } from '#src/domain/phone/phone-number.ts';
import { programmeKeepers } from '#src/domain/programme/programme.policy.ts';
import { findPossibleDuplicates } from '#src/domain/registration/possible-duplicates.queries.server.ts';
import type { DuplicateSign } from '#src/domain/registration/registration.ts';
import { mostCandidates, type MatchCandidate } from './match-candidate.ts';
import type { Participant } from './participant.ts';

/**
 * UMKM that may be the one of a participant. Without a text: of the same NIB, of the same phone, or with a name that is
 * alike in the same kelurahan, as applications are compared. With one: those that it names.
 */
export async function listMatchCandidates(
  actor: Actor,
  participant: Participant,
  text: string,
): Promise<MatchCandidate[]> {
  const signs = new Map<number, DuplicateSign[]>();
  const alike = await findPossibleDuplicates({
    name: participant.businessName ?? participant.name,
    kelurahanCode: participant.kelurahanCode,
    phone: participant.phone,
    nib: participant.nib,
  });
  for (const one of alike) signs.set(one.enterpriseId, one.signs);
  const ids = text === '' ? [...signs.keys()] : await idsFor(actor, text);
  return readCandidates(actor, ids.slice(0, mostCandidates), signs);
}

/** By the phone, or else by what every officers' form looks UMKM up by: the NIB, the name, the directory's own search. */
async function idsFor(actor: Actor, text: string): Promise<number[]> {
  const phone = readPhoneNumber(text);
  const called = await database().all<{ id: number }>(sql`
    select id from enterprises where whatsapp = ${phone.ok ? phone.e164 : ''} limit ${mostCandidates}`);
  if (called.length > 0) return called.map(({ id }) => id);
  const { found } = await readEnterprisePick(actor, { [pickFields.text]: [text] });
  return found.map(({ id }) => id);
}

async function readCandidates(
  actor: Actor,
  ids: readonly number[],
  signs: ReadonlyMap<number, readonly DuplicateSign[]>,
): Promise<MatchCandidate[]> {
  const rows = await database().all<
    Omit<MatchCandidate, 'place' | 'hasOwner' | 'signs'> & { place: string; hasOwner: number }
  >(sql`
    select e.id, e.slug, e.name, ${placeOf('e')} place, e.main_product "mainProduct", e.whatsapp phone,
      (select b.number from claims c join business_ids b on b.claim_id = c.id where c.enterprise_id = e.id
        and b.kind = 'nib' and b.released_at is null limit 1) nib, ${hasOwner('e.id')} "hasOwner"
    from json_each(${JSON.stringify(ids)}) j join enterprises e on e.id = j.value
    where ${actsFor(actor, 'null', programmeKeepers)}
      and not exists (select 1 from merges m where m.enterprise_id = e.id)
    order by j.key`);
  return rows.map((row) => ({
    ...row,
    place: JSON.parse(row.place) as EnterprisePlace,
    hasOwner: row.hasOwner === 1,
    signs: signs.get(row.id) ?? [],
  }));
}
