import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { placeOf } from '#src/domain/enterprise/enterprise-cards.queries.server.ts';
import type { EnterprisePlace } from '#src/domain/enterprise/enterprise.ts';
import { actsFor } from '#src/domain/member/membership.queries.server.ts';
import { hasOwner } from '#src/domain/member/owners.queries.server.ts';
import { readPhoneNumber } from '#src/domain/phone/phone-number.ts';
import { programmeKeepers } from '#src/domain/programme/programme.policy.ts';
import { searchListed } from '#src/domain/registration/listed-search.queries.server.ts';
import { findPossibleDuplicates } from '#src/domain/registration/possible-duplicates.queries.server.ts';
import type { DuplicateSign } from '#src/domain/registration/registration.ts';
import { mostCandidates, type MatchCandidate } from './match-candidate.ts';
import type { Participant } from './participant.ts';

/**
 * UMKM that may be the one of a participant. Without a text: of the same NIB, of the same phone, or with a name that is
 * alike in the same kelurahan, as applications are compared. With one: those with this NIB or phone, then those that the
 * directory finds by name and place.
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
  const ids = text === '' ? [...signs.keys()] : await idsFor(text);
  return readCandidates(actor, ids.slice(0, mostCandidates), signs);
}

async function idsFor(text: string): Promise<number[]> {
  const phone = readPhoneNumber(text);
  const numbered = await database().all<{ id: number }>(sql`
    select c.enterprise_id id from business_ids b join claims c on c.id = b.claim_id
      where b.kind = 'nib' and b.released_at is null and b.number = ${text.replaceAll(/\D/g, '')}
    union select id from enterprises where whatsapp = ${phone.ok ? phone.e164 : ''}
    limit ${mostCandidates}`);
  if (numbered.length > 0) return numbered.map(({ id }) => id);
  const { enterprises } = await searchListed(text, 1);
  return enterprises.map(({ id }) => id);
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
