import { sql, type SQL } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { isDecidable } from './decidable.queries.server.ts';
import { samplesPerPage, type DrawnSample, type SampleFigures, type SampleState } from './sample.ts';

type SampleRow = Omit<DrawnSample, 'enterprise' | 'isOwn' | 'stands'> & {
  name: string;
  kecamatan: string | null;
  isOwn: number;
  stands: number;
};

/** The drawn decisions about claims that the actor decides about, the latest first, and how often the second look agreed. */
export async function listSamples(
  actor: Actor,
  state: SampleState,
  page: number,
): Promise<{ samples: DrawnSample[]; figures: SampleFigures; page: number; pageCount: number }> {
  const [figures = { open: 0, agreed: 0, differs: 0 }] = await database().all<SampleFigures>(sql`
    select count(*) filter (where d.outcome is null) open, count(*) filter (where d.outcome = 'agreed') agreed,
      count(*) filter (where d.outcome = 'differs') differs
    from decision_samples d join verifications v on v.id = d.verification_id join claims c on c.id = v.claim_id
    where ${isDecidable(actor, 'c')}`);
  const pageCount = Math.max(1, Math.ceil(figures[state] / samplesPerPage));
  const shown = Math.min(Math.max(page, 1), pageCount);
  const outcome = state === 'open' ? null : state;
  const rows = await database().all<SampleRow>(sql`${drawn(actor)}
    where d.outcome is ${outcome} and ${isDecidable(actor, 'c')}
    order by d.id desc limit ${samplesPerPage} offset ${(shown - 1) * samplesPerPage}`);
  return { samples: rows.map(toSample), figures, page: shown, pageCount };
}

/** One of them; undefined for who does not decide about its claim. */
export async function findSample(actor: Actor, sampleId: number): Promise<DrawnSample | undefined> {
  const [row] = await database().all<SampleRow>(
    sql`${drawn(actor)} where d.id = ${sampleId} and ${isDecidable(actor, 'c')}`,
  );
  return row && toSample(row);
}

/** Whether the sample with this alias waits for a look that the actor may take: not at their own decision. */
export function isOpenSampleOf(actor: Actor, sample: string): SQL {
  return sql`(${sql.raw(`${sample}.outcome`)} is null and exists (select 1 from verifications v
    join claims c on c.id = v.claim_id where v.id = ${sql.raw(`${sample}.verification_id`)}
      and v.decided_by is not ${actor.accountId} and ${isDecidable(actor, 'c')}))`;
}

const drawn = (actor: Actor) => sql`
  select d.id, v.claim_id "claimId", d.drawn_at "drawnAt", d.outcome, d.looked_at "lookedAt", d.note, v.decision,
    v.method, v.verified_at "decidedAt", v.verified_by office, v.reason, v.valid_until_on "validUntilOn",
    v.decided_by is ${actor.accountId} "isOwn", v.superseded_at is null stands, e.name, k.name kecamatan
  from decision_samples d join verifications v on v.id = d.verification_id join claims c on c.id = v.claim_id
    join enterprises e on e.id = c.enterprise_id left join regions k on k.code = e.kecamatan_code`;

function toSample({ name, kecamatan, isOwn, stands, ...row }: SampleRow): DrawnSample {
  return { ...row, isOwn: isOwn === 1, stands: stands === 1, enterprise: { name, kecamatan } };
}
