import { setImmediate } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import { nameKey } from '#src/domain/enterprise/name-key.ts';
import { areAlike } from '#src/domain/import/alike-names.ts';
import type { TraineeRow } from '#src/domain/import/trainee-row.ts';
import { findPossibleDuplicates } from '#src/domain/registration/possible-duplicates.queries.server.ts';

/** More than these nobody compares side by side. */
const mostNear = 6;
/** Names that begin alike are looked through up to so many. */
const mostLookedAt = 400;

/** UMKM that a row could mean: of the same NIB or phone, or with a name that is alike; the surest first. */
export async function findNear(row: TraineeRow): Promise<number[]> {
  // Some hundred rows may ask in turn, and each question keeps the thread: others come in between.
  await setImmediate();
  const { business, nib = null, whatsapp = null, place } = row;
  const kelurahanCode = place?.kelurahan?.code ?? null;
  const found = await findPossibleDuplicates({ name: business ?? '', kelurahanCode, phone: whatsapp, nib });
  const named = business === undefined ? [] : await findNamedAlike(nameKey(business));
  return [...new Set([...found.map(({ enterpriseId }) => enterpriseId), ...named])].slice(0, mostNear);
}

/**
 * With the same name first, then a longer one, then a slip apart. The beginnings of names are indexed, and so are their
 * words: a slip in the first letters leaves the others.
 */
async function findNamedAlike(key: string): Promise<number[]> {
  const rows = [...(await findBeginningAlike(key)), ...(await findWithWords(key))];
  return rows.filter((one) => areAlike(one.key, key)).map(({ id }) => id);
}

type Named = { id: number; key: string };

/** Those that share one of the two longest words. */
async function findWithWords(key: string): Promise<Named[]> {
  const words = key.split(' ').filter((word) => /^[a-z]{3,}$/.test(word));
  const longest = words.toSorted((a, b) => b.length - a.length).slice(0, 2);
  const found = await Promise.all(
    longest.map((word) =>
      database().all<Named>(sql`
        select e.id, e.name_key key from (
          select rowid id from enterprise_search where enterprise_search match ${`name : ${word}`}
          limit ${mostLookedAt}) found join enterprises e on e.id = found.id`),
    ),
  );
  return found.flat();
}

function findBeginningAlike(key: string): Promise<Named[]> {
  const start = key.slice(0, 4);
  return database().all<Named>(sql`
    select id, name_key key from enterprises
    where name_key >= ${start} and name_key < ${`${start}\u{10FFFF}`}
    order by name_key <> ${key}, name_key not like ${`${key} %`}, name_key, id limit ${mostLookedAt}`);
}
