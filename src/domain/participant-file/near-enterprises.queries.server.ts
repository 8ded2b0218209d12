import { setImmediate } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import { nameKey } from '#src/domain/enterprise/name-key.ts';
import { AlikeIndex } from '#src/domain/import/alike-index.ts';
import type { TraineeRow } from '#src/domain/import/trainee-row.ts';
import { readStanding } from '#src/domain/merge/merged.queries.server.ts';

/** More than these nobody compares side by side. */
const mostNear = 6;
/** Of a name that hundreds hold, as `dapur` is, the first so many are weighed by their place. */
const mostAlike = 200;
/** Names are read, and rows answered, so many at a time: others come in between. */
const namesAtOnce = 2000;
const rowsAtOnce = 4;

type Codes = { kelurahanCode: string | null; kecamatanCode: string | null; kabkotaCode: string | null };
type Signed = Pick<TraineeRow, 'business' | 'nib' | 'whatsapp' | 'place'>;

/**
 * For each row the UMKM that it could mean: of the same NIB or phone, or with a name that is alike; the surest first,
 * and names of the same place before others. One that was merged is found as the one that stands for it.
 */
export async function findNear(rows: readonly Signed[]): Promise<number[][]> {
  if (rows.length === 0) return [];
  const standingFor = await readStanding();
  const byNib = await readByNib(rows);
  const byPhone = await readByPhone(rows);
  const { names, codes } = await readNames();
  const near: number[][] = [];
  for (const row of rows) {
    if (near.length % rowsAtOnce === 0) await setImmediate();
    const weights = new Map<number, number>();
    const note = (id: number, weight: number): void => {
      const standing = standingFor(id);
      weights.set(standing, (weights.get(standing) ?? 0) + weight);
    };
    for (const id of byNib.get(row.nib ?? '') ?? []) note(id, 100);
    for (const id of byPhone.get(row.whatsapp ?? '') ?? []) note(id, 10);
    const kelurahanCode = row.place?.kelurahan?.code ?? '';
    for (const id of names.alikeTo(nameKey(row.business ?? ''), mostAlike)) {
      note(id, mayBeIn(codes.get(id), kelurahanCode) ? 1 : 0);
    }
    const surest = [...weights].toSorted(([, one], [, other]) => other - one);
    near.push(surest.slice(0, mostNear).map(([id]) => id));
  }
  return near;
}

/** Whether a place holds the kelurahan, as far as it is known: the press often names a kota only. */
function mayBeIn(codes: Codes | undefined, kelurahanCode: string): boolean {
  if (codes === undefined || kelurahanCode === '') return false;
  const [provinsi = '', kota = '', kecamatan = ''] = kelurahanCode.split('.');
  const kabkotaCode = `${provinsi}.${kota}`;
  if (codes.kelurahanCode !== null) return codes.kelurahanCode === kelurahanCode;
  if (codes.kecamatanCode !== null) return codes.kecamatanCode === `${kabkotaCode}.${kecamatan}`;
  return codes.kabkotaCode === null || codes.kabkotaCode === kabkotaCode;
}

/** All names, with where their UMKM are. Those that were merged keep theirs: lists still come under the old name. */
async function readNames(): Promise<{ names: AlikeIndex; codes: Map<number, Codes> }> {
  const names = new AlikeIndex();
  const codes = new Map<number, Codes>();
  for (let last = 0, isMore = true; isMore;) {
    const rows = await database().all<Codes & { id: number; key: string }>(sql`
      select id, name_key key, kelurahan_code "kelurahanCode", kecamatan_code "kecamatanCode", kabkota_code "kabkotaCode"
      from enterprises where id > ${last} order by id limit ${namesAtOnce}`);
    for (const { id, key, ...where } of rows) {
      names.add(id, key);
      codes.set(id, where);
    }
    last = rows.at(-1)?.id ?? last;
    isMore = rows.length === namesAtOnce;
    await setImmediate();
  }
  return { names, codes };
}

async function readByNib(rows: readonly Signed[]): Promise<Map<string, number[]>> {
  const nibs = JSON.stringify(rows.flatMap(({ nib }) => nib ?? []));
  return grouped(
    await database().all(sql`
      select b.number sign, c.enterprise_id id from business_ids b join claims c on c.id = b.claim_id
      where b.kind = 'nib' and b.released_at is null and b.number in (select value from json_each(${nibs}))`),
  );
}

async function readByPhone(rows: readonly Signed[]): Promise<Map<string, number[]>> {
  const phones = JSON.stringify(rows.flatMap(({ whatsapp }) => whatsapp ?? []));
  return grouped(
    await database().all(sql`
      select whatsapp sign, id from enterprises where whatsapp in (select value from json_each(${phones})) order by id`),
  );
}

function grouped(rows: { sign: string; id: number }[]): Map<string, number[]> {
  const ids = new Map<string, number[]>();
  for (const { sign, id } of rows) ids.set(sign, [...(ids.get(sign) ?? []), id]);
  return ids;
}
