import { sql } from 'drizzle-orm';
import type { Database } from '#db/client.ts';

/** What the seeded city does not tell and officers filter by: figures, 50,000 participations, capacities, HS codes. */
export async function tellMoreOf(database: Database): Promise<void> {
  const kinds = sql`case n % 4 when 0 then 'exhibition' when 1 then 'trade_promotion' when 2 then 'trade_mission' else 'campaign' end`;
  const day = sql`(2018 + n % 9) || '-05-01'`;
  await database.batch([
    database.run(sql`insert into events (slug, kind, name, starts_on, ends_on, is_example)
      with recursive count(n) as (select 1 union all select n + 1 from count where n < 200)
      select 'acara-ukur-' || n, ${kinds}, 'Acara ' || n, ${day}, ${day}, 1 from count`),
    database.run(sql`insert into event_participations (event_id, enterprise_id, sales, is_example, recorded_by, recorded_at)
      select (select min(id) from events) + (e.id * 7919) % 200, e.id, 1000000, 1, 'bench', '2026-01-01T00:00:00.000Z'
      from enterprises e where e.id % 5 in (1, 2)`),
    database.run(sql`insert into enterprise_figures (enterprise_id, as_of_on, annual_sales)
      select id, '2025-01-01', 300000000 from enterprises where id % 5 < 2 union all
      select id, '2026-01-01', case id % 10 when 0 then 20000000000 when 1 then 3000000000 else 300000000 end
      from enterprises where id % 5 < 3`),
    database.run(sql`update products set capacity_per_month = 100 + (id * 37) % 9000 where id % 3 < 2`),
    database.run(sql`update products set hs_code = '2005' || (10 + id % 80) where id % 4 = 0`),
  ]);
}
