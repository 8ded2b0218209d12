import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import { JsonStatement } from '#db/json-statement.ts';

export type FacetName = { id: string; name: string; nameEn: string };

export type FacetNames = {
  certificates: ReadonlyMap<string, FacetName>;
  programmes: ReadonlyMap<string, FacetName>;
};

/**
 * What certificates and programmes are called. Read at each use, since officers add programmes while the site runs; while
 * nothing changed it is the same object, so that others can keep what they made of it.
 */
export async function facetNames(): Promise<FacetNames> {
  const text = await names.readText(database(), {});
  if (text !== known.text) known = { text, names: namesIn(text) };
  return known.names;
}

const names = new JsonStatement(sql`select json_array(
  (select json_group_array(json_object('id', id, 'name', short_name, 'nameEn', short_name)) from certificate_types),
  (select json_group_array(json_object('id', id, 'name', name, 'nameEn', coalesce(name_en, name))) from programmes))`);

let known = { text: '', names: namesIn('[[],[]]') };

function namesIn(text: string): FacetNames {
  const [certificates, programmes] = JSON.parse(text) as [FacetName[], FacetName[]];
  return { certificates: byId(certificates), programmes: byId(programmes) };
}

function byId(rows: FacetName[]): Map<string, FacetName> {
  return new Map(rows.map((row) => [row.id, row]));
}
