import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { recordDeed } from '#src/domain/audit/audit-statements.server.ts';
import { actsFor } from '#src/domain/member/membership.queries.server.ts';
import { noticeEverywhere } from '#src/domain/page/notice-statements.server.ts';
import { slugOf } from '#src/domain/slug/slug.ts';
import type { ProgrammeFacts } from './programme-form.ts';
import { programmeKeepers } from './programme.policy.ts';

export type CreateProgrammeAnswer =
  { ok: true; id: string } | { ok: false; problem: 'not_allowed' | 'name_taken' | 'name_unusable' };

/** Pages of the officers' area that lie beside the programmes' own. */
const reserved = ['kelas', 'baru'];

/** Enters a programme; its address is made of its name. */
export async function createProgramme(actor: Actor, facts: ProgrammeFacts): Promise<CreateProgrammeAnswer> {
  const id = slugOf(facts.name);
  if (id === '' || reserved.includes(id)) return { ok: false, problem: 'name_unusable' };
  const may = actsFor(actor, 'null', programmeKeepers);
  const to = database();
  const [created, , , allowed] = await to.batch([
    to.all(sql`
      insert into programmes (id, name, name_en, organiser, period, facts, source_url, trains)
      select ${id}, ${facts.name}, ${facts.nameEn}, ${facts.organiser}, ${facts.period}, ${facts.facts},
        ${facts.sourceUrl}, ${facts.trains ? 1 : 0}
      where ${may} and not exists (select 1 from programmes where lower(name) = lower(${facts.name}))
      on conflict do nothing returning id`),
    recordDeed(to, actor, { command: 'create-programme', noun: 'programme', nounId: id }),
    noticeEverywhere(to),
    to.all(sql`select 1 where ${may}`),
  ]);
  if (created.length > 0) return { ok: true, id };
  return { ok: false, problem: allowed.length > 0 ? 'name_taken' : 'not_allowed' };
}
