import { sql, type SQL } from 'drizzle-orm';
import type { BatchItem } from 'drizzle-orm/batch';
import { database, type Database } from '#db/client.ts';
import { recordDeed } from '#src/domain/audit/audit-statements.server.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { actsFor } from '#src/domain/member/membership.queries.server.ts';
import { findPlace } from '#src/domain/region/regions.queries.server.ts';
import { indexEnterprises, indexProducts } from '#src/domain/search/index-statements.server.ts';
import { now } from '#src/platform/clock.server.ts';
import { profileEditors } from './enterprise.policy.ts';
import type { ProfilePart } from './profile.ts';

/** The day of the sentence by which owners agree that their number is shown (src/i18n/messages/profile.ts). */
const whatsappConsentVersion = '2026-11-22';

export type SaveProfileAnswer =
  | { ok: true; revision: number }
  | { ok: false; problem: 'unknown_enterprise' | 'unknown_kelurahan' | 'changed_meanwhile' };

/**
 * Saves one part of what an UMKM says about itself. `revision` is the one that the form was filled from: when somebody
 * has saved since, nothing is written.
 */
export async function saveProfile(
  actor: Actor,
  enterpriseId: number,
  revision: number,
  values: ProfilePart,
): Promise<SaveProfileAnswer> {
  const columns = await columnsOf(values);
  if (columns === undefined) return { ok: false, problem: 'unknown_kelurahan' };
  const to = database();
  const at = now().toISOString();
  const isThis = sql`e.id = ${enterpriseId} and ${actsFor(actor, 'e.id', profileEditors)}`;
  // Before the row itself: as long as it has the revision that the form was filled from, nobody has saved since.
  const before = sql`exists (select 1 from enterprises e where ${isThis} and e.revision = ${revision})`;
  const [channels, urls, consent] = contactStatements(to, actor, enterpriseId, before, values);
  const [, , , written, , seen] = await to.batch([
    channels,
    urls,
    consent,
    to.all<{ revision: number }>(sql`
      update enterprises as e set ${columns}, revision = revision + 1, updated_at = ${at}
      where ${isThis} and revision = ${revision} returning revision`),
    recordDeed(to, actor, {
      command: 'save-profile',
      noun: 'enterprise',
      nounId: enterpriseId,
      enterpriseId,
      detail: { part: values.part },
    }),
    to.all(sql`select 1 from enterprises e where ${isThis}`),
    ...indexProducts(to, { enterpriseIds: [enterpriseId] }),
    ...indexEnterprises(to, [enterpriseId]),
  ]);
  const [row] = written;
  if (row !== undefined) return { ok: true, revision: row.revision };
  return { ok: false, problem: seen.length === 0 ? 'unknown_enterprise' : 'changed_meanwhile' };
}

/** The channels, and the consent to show the number with its end (UU PDP 27/2022); nothing for the other parts. */
function contactStatements(
  to: Database,
  { accountId }: Actor,
  enterpriseId: number,
  isUnchanged: SQL,
  values: ProfilePart,
): [BatchItem<'sqlite'>, BatchItem<'sqlite'>, BatchItem<'sqlite'>] {
  const at = now().toISOString();
  const applies = values.part === 'contact' ? isUnchanged : sql`false`;
  const channels = JSON.stringify(values.part === 'contact' ? values.channels : []);
  const standing = sql`account_id = ${accountId} and purpose = 'whatsapp_shown' and withdrawn_at is null`;
  const given = sql`
    insert into consents (account_id, purpose, version, given_at)
    select ${accountId}, 'whatsapp_shown', ${whatsappConsentVersion}, ${at}
    where ${accountId} is not null and ${applies} and not exists (select 1 from consents where ${standing})`;
  const withdrawn = sql`update consents set withdrawn_at = ${at} where ${standing} and ${applies}`;
  return [
    to.run(sql`delete from enterprise_channels where enterprise_id = ${enterpriseId} and ${applies}`),
    to.run(sql`
      insert into enterprise_channels (enterprise_id, kind, url)
      select ${enterpriseId}, value ->> 'kind', value ->> 'url' from json_each(${channels}) where ${applies}`),
    to.run(values.part === 'contact' && values.isWhatsappShown ? given : withdrawn),
  ];
}

async function columnsOf(values: ProfilePart): Promise<SQL | undefined> {
  if (values.part === 'hours') {
    const hours = values.openingHours === null ? null : JSON.stringify(values.openingHours);
    return sql`opening_hours = ${hours}, holiday_from_on = ${values.holidayFromOn},
      holiday_until_on = ${values.holidayUntilOn}, holiday_message = ${values.holidayMessage}`;
  }
  if (values.part === 'contact') {
    const since = values.isWhatsappShown
      ? sql`coalesce(whatsapp_shown_since, ${now().toISOString()})`
      : sql`null`;
    return sql`whatsapp = ${values.whatsapp}, whatsapp_shown_since = ${since}`;
  }
  const place = values.kelurahanCode === null ? undefined : await findPlace(values.kelurahanCode);
  if (values.kelurahanCode !== null && place?.kelurahan === undefined) return undefined;
  const placeColumns =
    place === undefined
      ? sql``
      : sql`, kabkota_code = ${place.kabkota.code}, kecamatan_code = ${place.kecamatan?.code ?? null},
          kelurahan_code = ${values.kelurahanCode}`;
  return sql`main_product = ${values.mainProduct}, story = ${values.story}, story_en = ${values.storyEn},
    founded_year = ${values.foundedYear}, women_led = ${values.womenLed ? 1 : 0},
    ships_abroad = ${values.shipsAbroad ? 1 : 0}${placeColumns}`;
}
