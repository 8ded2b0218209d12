import { sql, type SQL } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import type { Census } from './census.ts';
import type { MemberRow } from './dashboard.ts';
import { placeOf, type MemberKind, type Members } from './members.ts';
import { fact, meets, steps } from './steps.ts';

type NameRow = {
  id: number;
  name: string | null;
  slug: string | null;
  about: string | null;
  on: string | null;
};

/** A page of those behind a number: UMKM by their names, everything else by its number. */
export async function readMemberRows(
  database: Database,
  census: Census,
  members: readonly Members[],
  { from, to, withNames }: { from: number; to: number; withNames: boolean },
): Promise<MemberRow[]> {
  const found: MemberRow[] = [];
  let before = 0;
  for (const { kind, at } of members) {
    const shown = inOrder(census, kind, at).slice(Math.max(0, from - before), Math.max(0, to - before));
    before += at.length;
    if (shown.length > 0) found.push(...(await rowsOf(database, census, kind, shown, withNames)));
  }
  return found;
}

function inOrder(
  { enterprises: { rank }, places }: Census,
  kind: MemberKind,
  at: readonly number[],
): readonly number[] {
  if (kind === 'enterprise')
    return isInOrder(rank, at) ? at : at.toSorted((one, other) => (rank[one] ?? 0) - (rank[other] ?? 0));
  if (kind === 'region')
    return at.toSorted((one, other) => ((places[one] ?? '') < (places[other] ?? '') ? -1 : 1));
  return at.toSorted((one, other) => one - other);
}

/** Sorting 78,000 that come by name already took most of the time of a page. */
function isInOrder(rank: Int32Array, at: readonly number[]): boolean {
  return at.every((each, nth) => nth === 0 || (rank[at[nth - 1] ?? 0] ?? 0) < (rank[each] ?? 0));
}

async function rowsOf(
  database: Database,
  census: Census,
  kind: MemberKind,
  at: readonly number[],
  withNames: boolean,
): Promise<MemberRow[]> {
  const ids = at.map((each) => numberOf(census, kind, each));
  const keys = kind === 'region' ? at.map((each) => census.places[each] ?? '') : ids;
  const list = sql`(select value from json_each(${JSON.stringify(keys)}))`;
  const names = await database.all<NameRow & { key: string | number }>(nameStatements[kind](list));
  const byKey = new Map(names.map((row) => [row.key, row]));
  return at.map((each, nth) => {
    const { name = null, slug = null, about = null, on = null } = byKey.get(keys[nth] ?? 0) ?? {};
    return {
      kind,
      id: ids[nth] ?? 0,
      name: isPerson(kind) && !withNames ? null : name,
      slug,
      about,
      on,
      place: census.places[placeOf(census, kind, each)] ?? '',
      ...standingOf(census, kind, each),
    };
  });
}

/** Who takes part and who teaches: their names are for those who keep programmes. */
function isPerson(kind: MemberKind): boolean {
  return kind === 'participant' || kind === 'instructor';
}

function numberOf(
  { enterprises, participants, supports, participations }: Census,
  kind: MemberKind,
  at: number,
): number {
  switch (kind) {
    case 'enterprise':
      return enterprises.id[at] ?? 0;
    case 'participant':
      return participants[at]?.id ?? 0;
    case 'support':
      return supports[at]?.id ?? 0;
    case 'participation':
      return participations[at]?.id ?? 0;
    case 'instructor':
    case 'region':
      return at;
  }
}

function standingOf(census: Census, kind: MemberKind, at: number): Pick<MemberRow, 'isExample' | 'steps'> {
  const { enterprises, participants, supports, participations } = census;
  const known = (place: number) => enterprises.facts[place] ?? 0;
  if (kind === 'enterprise') {
    return {
      isExample: (known(at) & fact.isExample) !== 0,
      steps: steps.filter((step) => step !== 'trained' && meets(step, known(at), true)),
    };
  }
  const record = {
    participant: participants,
    support: supports,
    participation: participations,
    instructor: [],
    region: [],
  }[kind][at];
  const isExample =
    record !== undefined && (record.isExample || (known(record.enterprise) & fact.isExample) !== 0);
  return { isExample, steps: [] };
}

const nameStatements: Record<MemberKind, (list: SQL) => SQL> = {
  enterprise: (list) =>
    sql`select id key, name, slug, null about, null "on" from enterprises where id in ${list}`,
  participant: (list) => sql`select p.id key, p.name, e.slug, t.name || ' · ' || c.name about,
      (select r.decided_on from participant_results r
        where r.participant_id = p.id and r.superseded_at is null) "on"
    from participants p join cohorts c on c.id = p.cohort_id join programmes t on t.id = c.programme_id
    left join enterprises e on e.id = p.enterprise_id where p.id in ${list}`,
  support: (list) => sql`select s.id key, e.name, e.slug, t.name about, s.received_on "on"
    from supports s join enterprises e on e.id = s.enterprise_id join programmes t on t.id = s.programme_id
    where s.id in ${list}`,
  participation: (list) => sql`select a.id key, e.name, e.slug, v.name about, v.starts_on "on"
    from event_participations a join enterprises e on e.id = a.enterprise_id join events v on v.id = a.event_id
    where a.id in ${list}`,
  instructor: (list) =>
    sql`select id key, name, null slug, organisation about, null "on" from instructors where id in ${list}`,
  region: (list) =>
    sql`select code key, name, null slug, null about, null "on" from regions where code in ${list}`,
};
