import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { FileLedger } from '#src/domain/import/file-ledger.ts';
import { placeOf } from '#src/domain/enterprise/enterprise-cards.queries.server.ts';
import type { EnterprisePlace } from '#src/domain/enterprise/enterprise.ts';
import { hasOwner } from '#src/domain/member/owners.queries.server.ts';
import { openDesk } from './file-desk.server.ts';
import { findParticipantFile, readKeptRows } from './kept-participant-file.queries.server.ts';
import { maskedPhone, type FiledRow, type ParticipantFile } from './participant-file.ts';
import { planParticipantFile } from './plan-participant-file.server.ts';

/** What a file would do now, row by row; undefined when there is no such file for this actor. */
export async function viewParticipantFile(
  actor: Actor,
  fileId: string,
): Promise<{ file: ParticipantFile; rows: FiledRow[] } | undefined> {
  const file = await findParticipantFile(actor, fileId);
  const desk = file && (await openDesk(actor, file));
  if (file === undefined || desk === undefined) return undefined;
  const plan = await planParticipantFile(await readKeptRows(fileId), file, desk, new FileLedger());
  return { file, rows: plan.rows };
}

/** An UMKM as it stands beside the row that could mean it. */
export type NearEnterprise = {
  id: number;
  slug: string;
  name: string;
  nib: string | null;
  /** Masked: enough to compare, too little to call. */
  phone: string | null;
  place: EnterprisePlace;
  programmes: string[];
  hasOwner: boolean;
};

type Row = Omit<NearEnterprise, 'place' | 'programmes' | 'hasOwner' | 'phone'> & {
  whatsapp: string | null;
  place: string;
  programmes: string;
  hasOwner: number;
};

/** Reads UMKM by their numbers. */
export async function readNearEnterprises(ids: readonly number[]): Promise<Map<number, NearEnterprise>> {
  const rows = await database().all<Row>(sql`
    select e.id, e.slug, e.name, e.whatsapp, ${placeOf('e')} place, ${hasOwner('e.id')} "hasOwner",
      (select b.number from claims c join business_ids b on b.claim_id = c.id
        where c.enterprise_id = e.id and b.kind = 'nib' and b.released_at is null limit 1) nib,
      (select json_group_array(name) from (
        select p.name from claims c join graduations g on g.claim_id = c.id join programmes p on p.id = g.programme_id
        where c.enterprise_id = e.id and c.ended_at is null
        union select p.name from participants t join cohorts h on h.id = t.cohort_id
          join programmes p on p.id = h.programme_id
        where t.enterprise_id = e.id and t.ended_at is null)) programmes
    from enterprises e where e.id in (select value from json_each(${JSON.stringify(ids)}))`);
  return new Map(
    rows.map(({ whatsapp, ...row }) => [
      row.id,
      {
        ...row,
        phone: whatsapp === null ? null : maskedPhone(whatsapp),
        place: JSON.parse(row.place) as EnterprisePlace,
        programmes: JSON.parse(row.programmes) as string[],
        hasOwner: row.hasOwner === 1,
      },
    ]),
  );
}
