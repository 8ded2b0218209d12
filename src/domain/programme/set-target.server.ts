import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { recordDeed } from '#src/domain/audit/audit-statements.server.ts';
import { actsFor } from '#src/domain/member/membership.queries.server.ts';
import { programmeKeepers } from './programme.policy.ts';
import type { TargetFacts } from './target-form.ts';

export type SetTargetAnswer = { ok: true } | { ok: false; problem: 'unknown_programme' };

/** Sets a programme's target for a year, in place of the one that stands; the lists of a later version leave it then. */
export async function setTarget(
  actor: Actor,
  programmeId: string,
  target: TargetFacts,
): Promise<SetTargetAnswer> {
  const { year, measure, number, unit, years, note, source, sourceUrl } = target;
  const to = database();
  const [written] = await to.batch([
    to.all(sql`
      insert into programme_targets
        (programme_id, year, measure, number, unit, years, note, source, source_url, set_by)
      select p.id, ${year}, ${measure}, ${number}, ${unit}, ${years}, ${note}, ${source}, ${sourceUrl}, ${actor.office}
      from programmes p where p.id = ${programmeId} and ${actsFor(actor, 'null', programmeKeepers)}
      on conflict (programme_id, year, measure) do update set number = excluded.number, unit = excluded.unit,
        years = excluded.years, note = excluded.note, source = excluded.source, source_url = excluded.source_url,
        set_by = excluded.set_by
      returning year`),
    recordDeed(to, actor, {
      command: 'set-target',
      noun: 'programme',
      nounId: programmeId,
      detail: { year, measure, number },
    }),
  ]);
  return written.length > 0 ? { ok: true } : { ok: false, problem: 'unknown_programme' };
}
