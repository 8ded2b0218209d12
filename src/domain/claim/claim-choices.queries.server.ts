import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { actsFor } from '#src/domain/member/membership.queries.server.ts';
import { listClassChoices } from '#src/domain/programme/class-choices.queries.server.ts';
import type { NiceChoice, ProductChoice, TrainingChoice } from './claim-choices.ts';
import { claimDeclarers } from './claim.policy.ts';

/** The products of an UMKM that a claim may speak of, by name; none for somebody who may not declare for it. */
export function listProductChoices(actor: Actor, enterpriseId: number): Promise<ProductChoice[]> {
  return database().all<ProductChoice>(sql`
    select p.id, p.name from products p
    where p.enterprise_id = ${enterpriseId} and p.archived_at is null
      and ${actsFor(actor, 'p.enterprise_id', claimDeclarers)}
    order by p.name, p.id`);
}

/** The trainings with the classes that an UMKM is likely to mean, by name. */
export async function listTrainingChoices(enterpriseId: number): Promise<TrainingChoice[]> {
  const choices = await listClassChoices({ enterpriseIds: [enterpriseId] });
  return choices.map(({ programmeId, programme, cohorts }) => ({
    id: programmeId,
    name: programme,
    cohorts,
  }));
}

/** The classes of marks with the names of the categories that belong to them, by which an owner looks for one. */
export function listNiceChoices(): Promise<NiceChoice[]> {
  return database().all<NiceChoice>(sql`
    select cast(k.code as integer) number, k.name, k.usual "isUsual",
      coalesce(k.keywords, '') || ' ' || coalesce((select group_concat(c.name, ' ')
        from category_codes code join categories c on c.id = code.category_id
        where code.scheme = 'nice' and cast(code.code as integer) = cast(k.code as integer)), '') words
    from classification_codes k
    where k.scheme = 'nice' and k.version = (select max(version) from classification_codes where scheme = 'nice')
    order by number`);
}

/** The kota or kabupaten of an UMKM: the number of its P-IRT names it. */
export async function findKabkotaOf(enterpriseId: number): Promise<string | null> {
  const [row] = await database().all<{ code: string | null }>(
    sql`select kabkota_code code from enterprises where id = ${enterpriseId}`,
  );
  return row?.code ?? null;
}
