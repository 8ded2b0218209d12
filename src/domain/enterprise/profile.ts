import type { Channel, ChannelKind, ChannelProblem } from './channel.ts';
import type { HoursProblem, OpeningHours } from './opening-hours.ts';

/** What an owner says about the UMKM; figures and contact are private until shown. */
export interface Profile {
  enterpriseId: number;
  revision: number;
  name: string;
  mainProduct: string | null;
  story: string | null;
  storyEn: string | null;
  foundedYear: number | null;
  womenLed: boolean | null;
  shipsAbroad: boolean;
  kelurahanCode: string | null;
  openingHours: OpeningHours | null;
  holidayFromOn: string | null;
  holidayUntilOn: string | null;
  holidayMessage: string | null;
  whatsapp: string | null;
  isWhatsappShown: boolean;
  channels: Channel[];
}

/** What is saved of a profile; a part that is left out stays as it is. */
export type ProfilePart =
  | {
      part: 'about';
      mainProduct: string | null;
      story: string | null;
      storyEn: string | null;
      foundedYear: number | null;
      womenLed: boolean;
      shipsAbroad: boolean;
      kelurahanCode: string | null;
    }
  | {
      part: 'hours';
      openingHours: OpeningHours | null;
      holidayFromOn: string | null;
      holidayUntilOn: string | null;
      holidayMessage: string | null;
    }
  | { part: 'contact'; whatsapp: string | null; isWhatsappShown: boolean; channels: Channel[] };

export type ProfileProblem =
  | 'too_long'
  | 'nik_in_text'
  | 'not_a_year'
  | 'unknown_kelurahan'
  | 'not_a_day'
  | 'ends_before_it_begins'
  | 'holiday_without_end'
  | 'not_a_phone_number'
  | 'number_missing'
  | ChannelProblem
  | HoursProblem;

/** A field of the form and what is wrong with it. */
export type ProfileFieldProblem = { field: string; problem: ProfileProblem };

export const profileLimits = { mainProduct: 120, story: 2000, holidayMessage: 200 } as const;

/** The names of a day's two fields, counted from Monday. */
export const hoursFields = (day: number): [from: string, until: string] => [`buka-${day}`, `tutup-${day}`];

/** The name of a channel's field. */
export const channelField = (kind: ChannelKind): string => kind;

/** That an UMKM is away today: until when, and what it tells its customers. */
export interface Holiday {
  untilOn: string;
  message: string | null;
}
