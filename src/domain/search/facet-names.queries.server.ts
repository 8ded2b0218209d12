import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import { certificateTypes, programmes } from '#db/schema/index.ts';

export type FacetName = { id: string; name: string; nameEn: string };

/** What certificates and programmes are called. Read at each use: officers add programmes while the site runs. */
export async function facetNames(): Promise<{
  certificates: Map<string, FacetName>;
  programmes: Map<string, FacetName>;
}> {
  const [certificateRows, programmeRows] = await database().batch([
    database()
      .select({
        id: certificateTypes.id,
        name: certificateTypes.shortName,
        nameEn: certificateTypes.shortName,
      })
      .from(certificateTypes),
    database()
      .select({
        id: programmes.id,
        name: programmes.name,
        nameEn: sql<string>`coalesce(${programmes.nameEn}, ${programmes.name})`,
      })
      .from(programmes),
  ]);
  return { certificates: byId(certificateRows), programmes: byId(programmeRows) };
}

function byId(rows: FacetName[]): Map<string, FacetName> {
  return new Map(rows.map((row) => [row.id, row]));
}
