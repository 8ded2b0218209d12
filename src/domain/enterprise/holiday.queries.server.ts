import { sql, type SQL } from 'drizzle-orm';

/** The holiday of the UMKM in a row, as JSON, while it is away on `today`; null otherwise. */
export function holidayOf(enterprise: string, today: string): SQL {
  const column = (name: string) => sql.raw(`${enterprise}.${name}`);
  return sql`case when ${today} between ${column('holiday_from_on')} and ${column('holiday_until_on')}
    then json_object('untilOn', ${column('holiday_until_on')}, 'message', ${column('holiday_message')}) end`;
}
