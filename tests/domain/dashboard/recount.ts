import { sql, type SQL } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import type { Figure } from '#src/domain/dashboard/figure.ts';
import type { DashboardFilter } from '#src/domain/dashboard/filter.ts';
import { steps } from '#src/domain/dashboard/steps.ts';
import { countedFrom, type TargetMeasure } from '#src/domain/programme/measure.ts';
import { today } from './odd-city.ts';

/**
 * The same numbers by queries of their own: sets joined in SQL, written from the definitions and sharing nothing with the
 * census that the site counts from. Undefined where the filter asks for what the records do not tell.
 */
export async function recount(
  database: Database,
  figure: Figure,
  filter: DashboardFilter,
): Promise<number | undefined> {
  const query = figure.of === 'step' ? stepQuery(figure, filter) : targetQuery(figure.measure, filter);
  if (query === undefined) return undefined;
  const [row] = await database.all<{ n: number }>(sql`${sql.raw(sets)} ${query}`);
  return row?.n;
}

const words = { yes: 1, no: 0, unknown: null } as const;

// "firm" is every UMKM that stands for itself, "root" leads from each entry to the one it was merged into.
const sets = `
with recursive root (id, firm) as (
  select id, id from enterprises where id not in (select enterprise_id from merges)
  union select m.enterprise_id, r.firm from merges m join root r on r.id = m.into_enterprise_id
),
firms as (
  select e.*, ifnull(ifnull(e.kelurahan_code, e.kecamatan_code), ifnull(e.kabkota_code, '')) spot,
    (select case when f.annual_sales is null and f.capital is null then 'unknown'
        when f.annual_sales is null then 'kecil'
        when f.annual_sales <= 2000000000 then 'mikro' when f.annual_sales <= 15000000000 then 'kecil'
        when f.annual_sales <= 50000000000 then 'menengah' else 'besar' end
      from enterprise_figures f where f.enterprise_id = e.id
        and not exists (select 1 from enterprise_figures g where g.enterprise_id = e.id and g.as_of_on > f.as_of_on)) class
  from enterprises e left join merges m on m.enterprise_id = e.id where m.id is null
),
valid as (
  select c.id, c.kind, c.enterprise_id, r.firm
  from claims c join root r on r.id = c.enterprise_id
    join verifications v on v.claim_id = c.id left join ip_rights i on i.claim_id = c.id
  where v.superseded_at is null and v.decision = 'verified' and c.ended_at is null
    and ifnull(min(ifnull(c.expires_on, '9'), ifnull(v.valid_until_on, '9')), '9') >= '${today}'
    and ifnull(i.stage, 'tercatat') <> 'ditolak'
),
passed as (
  select d.firm, d.enterprise_id, g.programme_id, substr(g.graduated_on, 1, 4) + 0 year
  from valid d join graduations g on g.claim_id = d.id join programmes t on t.id = g.programme_id
  where t.trains and g.result in ('lulus', 'kompeten')
),
shown as (
  select r.firm from products p join root r on r.id = p.enterprise_id
  where p.price > 0 and p.category_id is not null and p.pattern_seed is not null
    and p.id in (select product_id from publications where ended_at is null)
    and p.enterprise_id not in (select enterprise_id from merges)
    and p.enterprise_id not in (select enterprise_id from suspensions where ended_at is null and product_id is null)
    and p.id not in (select product_id from suspensions where ended_at is null and product_id is not null)
    and (p.enterprise_id in (select enterprise_id from passed) or p.enterprise_id in (
      select enterprise_id from exemptions where ended_at is null and ifnull(valid_until_on, '9') >= '${today}'))
),
took_part as (
  select a.*, v.kind, substr(v.starts_on, 1, 4) + 0 year, a.is_example or v.is_example invented
  from event_participations a join events v on v.id = a.event_id where a.ended_at is null
)`;

function stepQuery({ step, isAlone }: Figure & { of: 'step' }, filter: DashboardFilter): SQL {
  const real = filter.examples === false ? sql`and not x.invented` : sql``;
  const conditions: Record<(typeof steps)[number], SQL> = {
    trained: sql`true`,
    publishing: sql`f.id in (select firm from shown)`,
    verified: sql`f.id in (select firm from valid where kind <> 'graduation')`,
    export_ready: sql`f.ships_abroad
      and f.id in (select d.firm from valid d join business_ids b on b.claim_id = d.id where b.kind = 'nib')
      and f.id in (select firm from valid where kind = 'certificate')`,
    chosen: sql`(f.id in (select r.firm from shortlist_entries n join shortlists l on l.id = n.shortlist_id
        join root r on r.id = n.enterprise_id where n.ended_at is null and l.ended_at is null)
      or f.id in (select r.firm from took_part x join root r on r.id = x.enterprise_id
        where x.kind in ('trade_mission', 'trade_promotion') ${real}))`,
    sold: sql`f.id in (select r.firm from took_part x join root r on r.id = x.enterprise_id where x.sales > 0 ${real})`,
  };
  const asked = isAlone ? [step] : steps.slice(0, steps.indexOf(step) + 1);
  const trained = sql`f.id in (select firm from passed where true
    ${filter.programme === null ? sql`` : sql`and programme_id = ${filter.programme}`}
    ${filter.year === null ? sql`` : sql`and year = ${filter.year}`})`;
  const all = [trained, ...asked.map((each) => conditions[each]), firmPasses(filter, 'f')];
  return sql`select count(*) n from firms f where ${sql.join(all, sql` and `)}`;
}

/** What a filter asks of an UMKM. */
function firmPasses({ place, woman, size, examples }: DashboardFilter, alias: string): SQL {
  const f = sql.raw(alias);
  return sql.join(
    [
      examples === false ? sql`not ${f}.is_example` : sql`true`,
      place === null ? sql`true` : inPlace(sql`${f}.spot`, place),
      woman === null ? sql`true` : sql`${f}.women_led is ${words[woman]}`,
      size === null ? sql`true` : sql`ifnull(${f}.class, 'unknown') = ${size}`,
    ],
    sql` and `,
  );
}

/** What it asks of a person: by their own place and sex, and the UMKM's class. */
function personPasses({ place, woman, size, examples }: DashboardFilter): SQL {
  return sql.join(
    [
      examples === false ? sql`not q.is_example and not ifnull(f.is_example, 0)` : sql`true`,
      place === null ? sql`true` : inPlace(sql`ifnull(q.kelurahan_code, ifnull(f.spot, ''))`, place),
      woman === null ? sql`true` : sql`q.is_woman is ${words[woman]}`,
      size === null ? sql`true` : sql`ifnull(f.class, 'unknown') = ${size}`,
    ],
    sql` and `,
  );
}

function inPlace(spot: SQL, place: string): SQL {
  if (place === 'luar') return sql`(${spot} like '__.%' and ${spot} not like '36.71%')`;
  if (place === 'tanpa') return sql`${spot} in ('', '36', '36.71')`;
  if (place.endsWith('.tanpa')) return sql`${spot} = ${place.replace('.tanpa', '')}`;
  return sql`substr(${spot} || '.', 1, ${place.length + 1}) = ${`${place}.`}`;
}

function targetQuery(measure: TargetMeasure, filter: DashboardFilter): SQL | undefined {
  const { programme, year, place, woman, size } = filter;
  const counted = countedFrom[measure];
  // The target's own years and unit; one year and people where there is none.
  const aim = sql`programme_targets g where g.programme_id = ${programme} and g.year = ${year} and g.measure = ${measure}`;
  const last = sql`(${year} + ifnull((select g.years from ${aim}), 1) - 1)`;
  const inTime = (day: SQL): SQL => sql`substr(${day}, 1, 4) + 0 between ${year} and ${last}`;
  const firmsOrTimes = sql`case when (select lower(g.unit) from ${aim}) in ('usaha', 'umkm')
    then count(distinct f.id) else count(*) end`;
  const invented = (record: string): SQL =>
    filter.examples === false ? sql`not ${sql.raw(record)}` : sql`true`;
  switch (counted.from) {
    case 'passed':
    case 'certified': {
      const { classes } = counted;
      const day =
        counted.from === 'passed'
          ? sql`(select s.decided_on from participant_results s where s.participant_id = q.id and s.superseded_at is null and s.result in ('lulus', 'kompeten'))`
          : sql`nullif(min(ifnull((select k.issued_on from training_certificates k where k.participant_id = q.id and k.revoked_at is null), '9'),
              ifnull((select min(t.tested_on) from competency_tests t where t.participant_id = q.id and t.ended_at is null and t.outcome = 'kompeten'), '9')), '9')`;
      const list = sql`select q.id person, f.id firm, ${personPasses(filter)} by_person, ${
        filter.examples === false ? sql`not q.is_example` : sql`true`
      } and ${firmPasses(filter, 'f')} by_firm
        from participants q join cohorts c on c.id = q.cohort_id left join root r on r.id = q.enterprise_id
          left join firms f on f.id = r.firm
        where q.ended_at is null and c.programme_id = ${programme} and ${inTime(day)}
          and ${classes === 'all' ? sql`true` : sql`c.measure in ${[...classes]}`}`;
      return sql`select case when (select lower(g.unit) from ${aim}) in ('usaha', 'umkm')
        then (select count(distinct firm) from (${list}) where firm is not null and by_firm)
          + (select count(*) from (${list}) where firm is null and by_person)
        else (select count(*) from (${list}) where by_person) end n`;
    }
    case 'supports':
      return sql`select ${firmsOrTimes} n from supports s join root r on r.id = s.enterprise_id join firms f on f.id = r.firm
        where s.ended_at is null and s.kind = ${counted.kind} and s.programme_id = ${programme} and ${inTime(sql`s.received_on`)}
          and ${invented('s.is_example')} and ${firmPasses(filter, 'f')}`;
    case 'participations':
      return sql`select ${firmsOrTimes} n from took_part x join root r on r.id = x.enterprise_id join firms f on f.id = r.firm
        where x.kind = ${counted.kind} and x.year between ${year} and ${last}
          and ${invented('x.invented')} and ${firmPasses(filter, 'f')}`;
    case 'instructors':
      if (place !== null || woman !== null || size !== null) return undefined;
      return sql`select count(distinct t.instructor_id) n from cohort_instructors t join cohorts c on c.id = t.cohort_id
        where c.programme_id = ${programme} and ${inTime(sql`c.starts_on`)}`;
    case 'kelurahan': {
      if (woman !== null || size !== null) return undefined;
      const within = place === null ? sql`true` : inPlace(sql`code`, place);
      return sql`select count(distinct code) n from (
          select c.region_code code from cohorts c where c.programme_id = ${programme} and ${inTime(sql`c.starts_on`)}
          union
          select q.kelurahan_code from participants q join cohorts c on c.id = q.cohort_id
            left join root r on r.id = q.enterprise_id left join firms f on f.id = r.firm
          where c.programme_id = ${programme} and ${inTime(sql`c.starts_on`)} and q.ended_at is null
            and ${personPasses({ ...filter, place: null })})
        where length(code) = 13 and ${within}`;
    }
  }
}
