import { sql } from 'drizzle-orm';

/** Verified claims beyond these raise nothing further: a long list of certificates must not hide everyone else. */
const mostClaims = 4;

/**
 * What raises a row among equally good matches, as a whole number: how complete it is (0 to 40), 10 for each verified
 * certificate or right up to four, and one for each month that it was put in the window later. It is kept in the row, so
 * a claim that runs out lowers it when the row is next written; badges and filters go by the day itself. An expression
 * over the columns `completeness`, `claims` and `listed_at`.
 */
export const staticScore = sql`cast(completeness
  + 10 * min(${mostClaims}, (select count(*) from json_each(claims) where value ->> 0 <> 'programme'))
  + coalesce(max(0, (julianday(listed_at) - julianday('2024-01-01')) / 30), 0) as integer)`;
