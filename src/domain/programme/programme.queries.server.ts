import { eq } from 'drizzle-orm';
import { database } from '#db/client.ts';
import { programmes } from '#db/schema/index.ts';
import type { ProgrammeNotice } from './programme.ts';

/** The Love Local Products campaign, which the directory feeds; undefined where it is not on record. */
export async function findLocalProductsCampaign(): Promise<ProgrammeNotice | undefined> {
  const [row] = await database()
    .select({
      name: programmes.name,
      nameEn: programmes.nameEn,
      organiser: programmes.organiser,
      period: programmes.period,
      facts: programmes.facts,
      sourceUrl: programmes.sourceUrl,
    })
    .from(programmes)
    .where(eq(programmes.id, 'cinta-produk-lokal'));
  return row;
}
