import { sql, type SQL } from 'drizzle-orm';
import { ipRightKinds, ipRightStages, isFiled, isRegistered, protectionEnd } from './ip-right.ts';

/** The stages as a list for `in`: rights in the register, and rights that wait for it. */
export const registeredStages = listed(ipRightStages.filter(isRegistered));
export const filedStages = listed(ipRightStages.filter(isFiled));

/**
 * The last day of a registered right that names none itself, counted from filing as `protectionEnd` does; `right` is the
 * alias of its row in `ip_rights`. Null where the law counts otherwise or the day of filing is not known.
 */
export function protectionEndOn(right: string): SQL {
  const cases = terms.map(({ kind, years }) => `when '${kind}' then ${yearsLater(right, years)}`);
  return sql`case when ${sql.raw(`${right}.stage`)} in (${registeredStages})
    then case ${sql.raw(`${right}.kind ${cases.join(' ')}`)} end end`;
}

/** The years of protection by kind of right. */
const terms = ipRightKinds.flatMap((kind) => {
  const end = protectionEnd(kind, '2000-01-01');
  return end === undefined ? [] : [{ kind, years: Number(end.slice(0, 4)) - 2000 }];
});

/** SQLite moves a leap day into March where the year has none; the law's term ends in February. */
function yearsLater(right: string, years: number): string {
  const moved = `date(${right}.filed_on, '+${years} years')`;
  return `case when substr(${moved}, 9) = substr(${right}.filed_on, 9) then ${moved} else date(${moved}, '-1 day') end`;
}

function listed(words: readonly string[]): SQL {
  return sql.raw(words.map((word) => `'${word}'`).join(', '));
}
