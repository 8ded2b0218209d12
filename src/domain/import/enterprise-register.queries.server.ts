import { sql, type SQL } from 'drizzle-orm';
import { database } from '#db/client.ts';
import { nameKey } from '#src/domain/enterprise/name-key.ts';
import { isMerged, standingFor } from '#src/domain/merge/merged.queries.server.ts';
import { mayPublish } from '#src/domain/product/public-products.queries.server.ts';
import { EnterpriseRegister, type KnownEnterprise } from './enterprise-register.ts';
import type { EnterpriseSigns } from './match-enterprise.ts';
import { slugBases } from './plan-enterprises.ts';

/** What UMKM are looked up by. */
export type EnterpriseKeys = { nibs: string[]; whatsapps: string[]; nameKeys: string[]; slugs: string[] };

/** The keys of rows that tell of UMKM. */
export function keysOfSigns(rows: readonly EnterpriseSigns[]): EnterpriseKeys {
  return {
    nibs: rows.flatMap(({ nib }) => nib ?? []),
    whatsapps: rows.flatMap(({ whatsapp }) => whatsapp ?? []),
    nameKeys: rows.map(({ name }) => nameKey(name)),
    slugs: [],
  };
}

/** Reads every UMKM that the keys might mean, and those into which they were merged, into a register, in one query; those that it knows already stay as they are. */
export async function loadEnterprises(
  keys: EnterpriseKeys,
  today: string,
  known?: EnterpriseRegister,
): Promise<EnterpriseRegister> {
  const register = known ?? new EnterpriseRegister(await nextIds());
  for (const row of await readEnterprises(keys, today)) {
    if (!register.has(row.id)) register.put(fromRow(row));
  }
  return register;
}

/** The ids to give to new rows. Another writer may take them first: then the batch fails and is planned anew. */
async function nextIds(): Promise<{ id: number; claimId: number }> {
  return { id: await nextId('enterprises'), claimId: await nextId('claims') };
}

/** The id that the next row of a table would get. */
export async function nextId(
  table: 'enterprises' | 'claims' | 'products' | 'cohorts' | 'participants',
): Promise<number> {
  const last = await database().get<{ seq: number }>(
    sql`select coalesce((select seq from sqlite_sequence where name = ${table}), 0) seq`,
  );
  return last.seq + 1;
}

/** Notes which of the slugs that new UMKM might get are taken, numbered ones included. */
export async function loadTakenSlugs(
  rows: readonly Parameters<typeof slugBases>[0][],
  register: EnterpriseRegister,
): Promise<void> {
  const bases = [...new Set(rows.flatMap(slugBases))];
  for (const slug of await takenSlugs('enterprises', bases)) register.takenSlugs.add(slug);
}

/** The slugs of a table that are one of the bases, or one followed by a number. */
export async function takenSlugs(table: 'enterprises' | 'products', bases: string[]): Promise<string[]> {
  const name = sql.raw(table);
  // `:` follows the digits in ASCII, so that this range of the index holds base-0… to base-9….
  const taken = await database().all<{ slug: string }>(sql`
    select t.slug from json_each(${JSON.stringify(bases)}) base join ${name} t on t.slug = base.value
    union
    select t.slug from json_each(${JSON.stringify(bases)}) base
      join ${name} t on t.slug >= base.value || '-0' and t.slug < base.value || '-:'`);
  return taken.map(({ slug }) => slug);
}

type EnterpriseRecord = Omit<KnownEnterprise, 'whatsappIsShown' | 'womenLed' | 'mayPublish' | 'nibs'> & {
  nibs: string;
  whatsappIsShown: number;
  womenLed: number | null;
  mayPublish: number;
};

function fromRow(row: EnterpriseRecord): KnownEnterprise {
  return {
    ...row,
    nibs: JSON.parse(row.nibs) as string[],
    whatsappIsShown: row.whatsappIsShown === 1,
    womenLed: row.womenLed === null ? null : row.womenLed === 1,
    mayPublish: row.mayPublish === 1,
  };
}

function readEnterprises(keys: EnterpriseKeys, today: string): Promise<EnterpriseRecord[]> {
  const list = (values: string[]): SQL => sql`(select value from json_each(${JSON.stringify(values)}))`;
  const latest = (column: string): SQL =>
    sql`(select f.${sql.raw(column)} from enterprise_figures f where f.enterprise_id = e.id order by f.as_of_on desc limit 1)`;
  const standingNibs = sql.raw(`from claims c join business_ids b on b.claim_id = c.id
        where c.enterprise_id = e.id and b.kind = 'nib' and b.released_at is null`);
  return database().all<EnterpriseRecord>(sql`
    with meant(id) as (
      select c.enterprise_id from business_ids b join claims c on c.id = b.claim_id
        where b.kind = 'nib' and b.released_at is null and b.number in ${list(keys.nibs)}
      union select id from enterprises where whatsapp in ${list(keys.whatsapps)}
      union select id from enterprises where name_key in ${list(keys.nameKeys)}
      union select id from enterprises where slug in ${list(keys.slugs)})
    select e.id, e.slug, e.name, e.name_key nameKey, e.whatsapp, e.whatsapp_shown_since is not null whatsappIsShown,
      e.email, e.category_id categoryId, e.main_product mainProduct, e.story, e.founded_year foundedYear,
      e.women_led womenLed, e.kabkota_code kabkotaCode, e.kecamatan_code kecamatanCode,
      e.kelurahan_code kelurahanCode, e.source_url sourceUrl, e.source_year sourceYear,
      (select b.number ${standingNibs} order by c.id limit 1) nib,
      (select json_group_array(b.number) ${standingNibs}) nibs,
      case when ${isMerged('e.id')} then ${standingFor('e.id')} end mergedIntoId,
      ${latest('annual_sales')} annualSales, ${latest('capital')} capital, ${latest('workers')} workers,
      ${mayPublish('e.id', today)} mayPublish
    from enterprises e where e.id in (
      select id from meant union select ${standingFor('meant.id')} from meant where ${isMerged('meant.id')})
    order by e.id`);
}
