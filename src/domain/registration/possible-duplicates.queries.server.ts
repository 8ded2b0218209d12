import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import { placeOf } from '#src/domain/enterprise/enterprise-cards.queries.server.ts';
import type { EnterprisePlace } from '#src/domain/enterprise/enterprise.ts';
import { nameKey } from '#src/domain/enterprise/name-key.ts';
import { areAlike } from '#src/domain/import/alike-names.ts';
import { isMerged, readStanding } from '#src/domain/merge/merged.queries.server.ts';
import { hasOwner } from '#src/domain/member/owners.queries.server.ts';
import type { DuplicateSign, PossibleDuplicate, RegistrationFacts } from './registration.ts';

/** More than these help nobody to find their own. */
const mostShown = 6;

type Signs = Pick<RegistrationFacts, 'name' | 'kelurahanCode' | 'phone' | 'nib'>;

/**
 * Listed UMKM that may be the one of an application: of the same NIB, of the same phone, or with a name that is alike in
 * the same kelurahan or in a place that may hold it; for one that was merged the one that stands for it. The surest first.
 */
export async function findPossibleDuplicates(signs: Signs): Promise<PossibleDuplicate[]> {
  const found = new Map<number, Set<DuplicateSign>>();
  const standingFor = await readStanding();
  const note = (id: number, sign: DuplicateSign): void => {
    const standing = standingFor(id);
    found.set(standing, (found.get(standing) ?? new Set()).add(sign));
  };
  const to = database();
  const [withNib, withPhone, nearby] = await to.batch([
    to.all<{ id: number }>(sql`
      select c.enterprise_id id from business_ids b join claims c on c.id = b.claim_id
      where b.kind = 'nib' and b.number = ${signs.nib} and b.released_at is null`),
    to.all<{ id: number }>(
      sql`select id from enterprises where whatsapp = ${signs.phone} order by id limit 20`,
    ),
    to.all<{ id: number; key: string }>(nearbyNames(signs.kelurahanCode)),
  ]);
  for (const { id } of withNib) note(id, 'nib');
  for (const { id } of withPhone) note(id, 'phone');
  const key = nameKey(signs.name);
  for (const one of nearby) if (areAlike(one.key, key)) note(one.id, 'name');
  const signed = [...found].map(([id, all]): [number, DuplicateSign[]] => [id, [...all]]);
  const surest = signed.toSorted(([, a], [, b]) => weight(b) - weight(a)).slice(0, mostShown);
  return readDuplicates(surest);
}

function weight(signs: readonly DuplicateSign[]): number {
  const weights: Record<DuplicateSign, number> = { nib: 100, phone: 10, name: 1 };
  return signs.reduce((sum, sign) => sum + weights[sign], 0);
}

/** Names of the same kelurahan, and of entries whose place is known less precisely: the press often names a kota only. */
function nearbyNames(kelurahanCode: string | null) {
  const [provinsi = '', kota = '', kecamatan = ''] = (kelurahanCode ?? '').split('.');
  const kabkotaCode = `${provinsi}.${kota}`;
  return sql`
    select id, name_key key from enterprises where kelurahan_code = ${kelurahanCode}
    union all
    select id, name_key key from enterprises where ${kelurahanCode} is not null and kelurahan_code is null
      and kecamatan_code = ${`${kabkotaCode}.${kecamatan}`}
    union all
    select id, name_key key from enterprises where ${kelurahanCode} is not null and kecamatan_code is null
      and (kabkota_code is null or kabkota_code = ${kabkotaCode})
    limit 20000`;
}

async function readDuplicates(surest: [number, DuplicateSign[]][]): Promise<PossibleDuplicate[]> {
  const ids = surest.map(([id]) => id);
  const signs = new Map(surest);
  const rows = await database().all<
    Omit<PossibleDuplicate, 'place' | 'signs' | 'hasOwner'> & { place: string; hasOwner: number }
  >(sql`
    select e.id "enterpriseId", e.slug, e.name, ${placeOf('e')} place, e.main_product "mainProduct",
      ${hasOwner('e.id')} "hasOwner"
    from json_each(${JSON.stringify(ids)}) j join enterprises e on e.id = j.value
    where not ${isMerged('e.id')} order by j.key`);
  return rows.map((row) => ({
    ...row,
    place: JSON.parse(row.place) as EnterprisePlace,
    hasOwner: row.hasOwner === 1,
    signs: signs.get(row.enterpriseId) ?? [],
  }));
}
