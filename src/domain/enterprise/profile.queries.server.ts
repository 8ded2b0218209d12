import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { actsFor } from '#src/domain/member/membership.queries.server.ts';
import type { Channel } from './channel.ts';
import { profileEditors } from './enterprise.policy.ts';
import { parseOpeningHours } from './opening-hours.ts';
import type { Profile } from './profile.ts';

type Row = Omit<Profile, 'openingHours' | 'channels' | Flag> & {
  openingHours: string | null;
  channels: string;
} & Record<Flag, number | null>;
type Flag = 'womenLed' | 'shipsAbroad' | 'isWhatsappShown';

/** What an UMKM says about itself, for those who may change it. */
export async function findProfile(actor: Actor, enterpriseId: number): Promise<Profile | undefined> {
  const [row] = await database().all<Row>(sql`
    select e.id "enterpriseId", e.revision, e.name, e.main_product "mainProduct", e.story, e.story_en "storyEn",
      e.founded_year "foundedYear", e.women_led "womenLed", e.ships_abroad "shipsAbroad",
      e.kelurahan_code "kelurahanCode", e.opening_hours "openingHours", e.holiday_from_on "holidayFromOn",
      e.holiday_until_on "holidayUntilOn", e.holiday_message "holidayMessage", e.whatsapp,
      e.whatsapp_shown_since is not null "isWhatsappShown",
      (select json_group_array(json_object('kind', c.kind, 'url', c.url))
        from enterprise_channels c where c.enterprise_id = e.id) channels
    from enterprises e where e.id = ${enterpriseId} and ${actsFor(actor, 'e.id', profileEditors)}`);
  if (row === undefined) return undefined;
  return {
    ...row,
    openingHours: parseOpeningHours(row.openingHours),
    channels: JSON.parse(row.channels) as Channel[],
    womenLed: row.womenLed === null ? null : row.womenLed === 1,
    shipsAbroad: row.shipsAbroad === 1,
    isWhatsappShown: row.isWhatsappShown === 1,
  };
}
