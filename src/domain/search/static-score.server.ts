import { sql } from 'drizzle-orm';
import { mostClaims, pointsPerClaim } from './claim-points.ts';

/**
 * What raises a row among equally good matches, as a whole number: how complete it is (0 to 40), 10 for each verified
 * certificate or right up to four, and one for each month that it was put in the window later. It is kept in the row;
 * what of it is for claims that have run out since, ranking takes off by the day itself (`endedPoints`). An expression over
 * the columns `completeness`, `claims` and `listed_at`.
 */
export const staticScore = sql`cast(completeness
  + ${pointsPerClaim} * min(${mostClaims}, (select count(*) from json_each(claims) where value ->> 0 <> 'programme'))
  + coalesce(max(0, (julianday(listed_at) - julianday('2024-01-01')) / 30), 0) as integer)`;
