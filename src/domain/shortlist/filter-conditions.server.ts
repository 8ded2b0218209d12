import { sql, type SQL } from 'drizzle-orm';
import { isVerifiedClaim } from '#src/domain/claim/standing.queries.server.ts';
import { filedStages, registeredStages } from '#src/domain/claim/protection-end.queries.server.ts';
import { sizeClassOf } from '#src/domain/enterprise/size-class.queries.server.ts';
import { holdsLongNumber, queryWords } from '#src/domain/search/query-words.ts';
import type { FilterPart } from './entry-flag.ts';
import { anyRight, hsCodeIn, type ShortlistFilter } from './filter.ts';

/**
 * One part of a filter about the UMKM whose alias is `e`, in two forms that say the same. The one as a set is quick where
 * nothing else narrows the search, the one by row where something has: two sets side by side took 360 ms of 125,000 UMKM,
 * a set and rows 90. `breadth` says how many UMKM a set usually has, from few to many; columns of the row itself have
 * none.
 */
export type FilterCondition = { part: FilterPart; asSet: SQL; byRow: SQL; breadth: number | undefined };

/** What a filter asks for, on a day. Claims act by that day. */
export function conditionsOf(filter: ShortlistFilter, today: string): FilterCondition[] {
  return [
    ...ofColumns(filter),
    ...ofText(filter.sought, today),
    ...ofRights(filter.rights, today),
    ...ofPast(filter),
    ...ofCertificates(filter, today),
    ...ofSizes(filter),
    ...ofCapacity(filter, today),
    ...ofProgrammes(filter.programmes, today),
    ...inWindow(filter, today),
  ];
}

/** All parts of a filter as one condition; who is suspended or turned out to be another UMKM is no candidate. */
export function isCandidate(filter: ShortlistFilter, today: string): SQL {
  const conditions = conditionsOf(filter, today);
  const isNarrowed = conditions.some(
    ({ part }) => part === 'category' || part === 'kecamatan' || part === 'text',
  );
  const [driver] = isNarrowed
    ? []
    : conditions
        .filter(({ breadth }) => breadth !== undefined)
        .toSorted((one, other) => (one.breadth ?? 0) - (other.breadth ?? 0));
  const hasRows = isNarrowed || driver !== undefined;
  return sql.join(
    [
      sql`e.id not in (select x.enterprise_id from suspensions x where x.product_id is null and x.ended_at is null)`,
      sql`e.id not in (select x.enterprise_id from merges x)`,
      ...conditions.map((each) => (each === driver || !hasRows ? each.asSet : each.byRow)),
    ],
    sql` and `,
  );
}

const json = (values: readonly string[]) => sql`(select value from json_each(${JSON.stringify(values)}))`;
const column = (part: FilterPart, condition: SQL): FilterCondition => ({
  part,
  asSet: condition,
  byRow: condition,
  breadth: undefined,
});

function ofColumns({ categories, kecamatan, isWomenLed, shipsAbroad }: ShortlistFilter): FilterCondition[] {
  const found: FilterCondition[] = [];
  if (categories.length > 0) {
    found.push(
      column(
        'category',
        sql`e.category_id in (select k.id from categories k
          where k.id in ${json(categories)} or k.parent_id in ${json(categories)})`,
      ),
    );
  }
  if (kecamatan.length > 0) found.push(column('kecamatan', sql`e.kecamatan_code in ${json(kecamatan)}`));
  if (isWomenLed) found.push(column('womenLed', sql`e.women_led = 1`));
  if (shipsAbroad) found.push(column('shipsAbroad', sql`e.ships_abroad = 1`));
  return found;
}

/** Every word stands at the beginning of a word of the UMKM, or of one of its products in the window. */
function ofText(sought: string, today: string): FilterCondition[] {
  const hsCode = hsCodeIn(sought);
  if (sought === '') return [];
  if (hsCode !== undefined) {
    return ofProducts('hsCode', sql`substr(p.hs_code, 1, ${hsCode.length}) = ${hsCode}`, today, 6);
  }
  const words = holdsLongNumber(sought) ? [] : queryWords(sought);
  if (words.length === 0) return [column('text', sql`false`)];
  const expression = words.map((word) => `"${word}"*`).join(' AND ');
  // Asked by row, FTS5 would read the words anew for each.
  return [
    column(
      'text',
      sql`e.id in (select rowid from enterprise_search where enterprise_search match ${expression}
        union all select p.enterprise_id from product_search t
          join search_products w on w.product_id = t.rowid and w.public_until_on >= ${today}
          join products p on p.id = t.rowid where product_search match ${expression})`,
    ),
  ];
}

function ofRights(rights: readonly string[], today: string): FilterCondition[] {
  if (rights.length === 0) return [];
  const wanted = rights.map((value) => {
    const [kind = '', stage] = value.split(':');
    const stages = stage === 'didaftar' ? registeredStages : filedStages;
    return kind === anyRight
      ? sql`k.stage in (${stages})`
      : sql`(k.kind = ${kind} and k.stage in (${stages}))`;
  });
  const isWanted = sql`(${sql.join(wanted, sql` or `)})`;
  return [ofClaims('right', { kind: 'ip_right', table: 'ip_rights', isWanted, today, breadth: 1 })];
}

function ofCertificates(
  { certificates, everyCertificate }: ShortlistFilter,
  today: string,
): FilterCondition[] {
  const asked = everyCertificate ? certificates.map((each) => [each]) : [certificates];
  return asked
    .filter((types) => types.length > 0)
    .map((types) => {
      const isWanted = sql`k.type_id in ${json(types)}`;
      return ofClaims('certificate', {
        kind: 'certificate',
        table: 'certificates',
        isWanted,
        today,
        breadth: 3,
      });
    });
}

function ofProgrammes(programmes: readonly string[], today: string): FilterCondition[] {
  if (programmes.length === 0) return [];
  const isWanted = sql`k.result in ('lulus', 'kompeten') and k.programme_id in ${json(programmes)}`;
  return [ofClaims('programme', { kind: 'graduation', table: 'graduations', isWanted, today, breadth: 7 })];
}

/** The order of the tables is written out: SQLite without statistics may begin at the wrong end. */
function ofClaims(
  part: FilterPart,
  given: { kind: string; table: string; isWanted: SQL; today: string; breadth: number },
): FilterCondition {
  const { kind, isWanted, today, breadth } = given;
  const table = sql.raw(given.table);
  const counts = isVerifiedClaim('c', today);
  return {
    part,
    breadth,
    asSet: sql`e.id in (select c.enterprise_id from ${table} k cross join claims c on c.id = k.claim_id
      where ${isWanted} and ${counts})`,
    byRow: sql`exists (select 1 from claims c cross join ${table} k on k.claim_id = c.id
      where c.enterprise_id = e.id and c.kind = ${kind} and ${isWanted} and ${counts})`,
  };
}

function ofPast({ past, pastKind, pastSince }: ShortlistFilter): FilterCondition[] {
  if (past === 'any') return [];
  const kind = pastKind === null ? sql`true` : sql`v.kind = ${pastKind}`;
  const since = pastSince === null ? sql`true` : sql`v.ends_on >= ${`${pastSince}-01-01`}`;
  const set = sql`(select q.enterprise_id from event_participations q join events v on v.id = q.event_id
    where q.ended_at is null and ${kind} and ${since})`;
  const row = sql`(select 1 from event_participations q join events v on v.id = q.event_id
    where q.enterprise_id = e.id and q.ended_at is null and ${kind} and ${since})`;
  return past === 'never'
    ? [{ part: 'past', asSet: sql`e.id not in ${set}`, byRow: sql`not exists ${row}`, breadth: undefined }]
    : [{ part: 'past', asSet: sql`e.id in ${set}`, byRow: sql`exists ${row}`, breadth: 2 }];
}

/** By the figures that were told last. */
function ofSizes({ sizes }: ShortlistFilter): FilterCondition[] {
  if (sizes.length === 0) return [];
  const size = sizeClassOf('f');
  const classes = sizes.filter((each) => each !== 'unknown');
  const told = (condition: SQL) => sql`(select f.enterprise_id from enterprise_figures f
    where ${condition} and f.as_of_on = (select max(l.as_of_on) from enterprise_figures l where l.enterprise_id = f.enterprise_id))`;
  const ofRow = sql`(select ${size} from enterprise_figures f where f.enterprise_id = e.id order by f.as_of_on desc limit 1)`;
  const isKnown = sql`${size} in ${json(classes)}`;
  if (classes.length === sizes.length) {
    const byRow = sql`${ofRow} in ${json(classes)}`;
    return [{ part: 'size', asSet: sql`e.id in ${told(isKnown)}`, byRow, breadth: 4 }];
  }
  const toldNothing = sql`e.id not in ${told(sql`${size} is not null`)}`;
  return [
    {
      part: 'size',
      asSet: classes.length === 0 ? toldNothing : sql`(${toldNothing} or e.id in ${told(isKnown)})`,
      byRow: sql`coalesce(${ofRow}, 'unknown') in ${json(sizes)}`,
      breadth: undefined,
    },
  ];
}

function ofCapacity({ capacity, unit }: ShortlistFilter, today: string): FilterCondition[] {
  if (capacity === null) return [];
  const isUnit = unit === '' ? sql`true` : sql`lower(p.unit) = ${unit.toLowerCase()}`;
  return ofProducts('capacity', sql`p.capacity_per_month >= ${capacity} and ${isUnit}`, today, 5);
}

function inWindow({ isInWindow, capacity, sought }: ShortlistFilter, today: string): FilterCondition[] {
  // Whoever has such a product in the window has one in the window.
  const isSaid = capacity !== null || hsCodeIn(sought) !== undefined;
  return isInWindow && !isSaid ? ofProducts('inWindow', sql`true`, today, 8) : [];
}

/** Products count while they are in the window: what nobody can see has been checked by nobody. */
function ofProducts(part: FilterPart, isWanted: SQL, today: string, breadth: number): FilterCondition[] {
  const inWindowToday = sql`exists (select 1 from search_products w where w.product_id = p.id and w.public_until_on >= ${today})`;
  return [
    {
      part,
      breadth,
      asSet: sql`e.id in (select p.enterprise_id from products p where ${isWanted} and ${inWindowToday})`,
      byRow: sql`exists (select 1 from products p where p.enterprise_id = e.id and ${isWanted} and ${inWindowToday})`,
    },
  ];
}
