import { sql, type SQL } from 'drizzle-orm';
import { sizeBounds } from './size-class.ts';

/** `sizeClassOf` in SQL for a row of `enterprise_figures` by its alias; null where neither sales nor capital were told. */
export function sizeClassOf(figures: string): SQL {
  const byBounds = (column: 'annual_sales' | 'capital', of: 'annualSales' | 'capital') =>
    sizeBounds.map((bound) => `when ${figures}.${column} <= ${bound[of]} then '${bound.size}'`).join(' ');
  return sql.raw(`case
    when ${figures}.annual_sales is not null then case ${byBounds('annual_sales', 'annualSales')} else 'besar' end
    when ${figures}.capital is not null then case ${byBounds('capital', 'capital')} else 'besar' end end`);
}
