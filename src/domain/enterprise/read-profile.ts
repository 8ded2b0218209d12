import { typedText, type Typed } from '#src/domain/form/form-answer.ts';
import { isDay } from '#src/domain/form/day.ts';
import { cleanText } from '#src/domain/form/clean-text.ts';
import { holdsNik } from '#src/domain/import/nik.ts';
import { readPhoneNumber } from '#src/domain/phone/phone-number.ts';
import { channelKinds, readChannel, type Channel } from './channel.ts';
import { readDayHours, type DayHours } from './opening-hours.ts';
import {
  channelField,
  hoursFields,
  profileLimits,
  type ProfileFieldProblem,
  type ProfilePart,
  type ProfileProblem,
} from './profile.ts';

export type ReadProfile = { ok: true; values: ProfilePart } | { ok: false; problems: ProfileFieldProblem[] };

/** Collects what is wrong, field by field, so that all of it is told at once. */
class Reading {
  readonly problems: ProfileFieldProblem[] = [];
  readonly #typed: Typed;

  constructor(typed: Typed) {
    this.#typed = typed;
  }

  raw(field: string): string {
    return typedText(this.#typed, field);
  }

  fail(field: string, problem: ProfileProblem): void {
    this.problems.push({ field, problem });
  }

  text(field: string, limit: number): string | null {
    const text = cleanText(this.raw(field));
    if ([...text].length > limit) this.fail(field, 'too_long');
    else if (holdsNik(text)) this.fail(field, 'nik_in_text');
    return text === '' ? null : text;
  }

  day(field: string): string | null {
    const day = this.raw(field).trim();
    if (day !== '' && !isDay(day)) this.fail(field, 'not_a_day');
    return day === '' ? null : day;
  }

  result(values: ProfilePart): ReadProfile {
    return this.problems.length === 0 ? { ok: true, values } : { ok: false, problems: this.problems };
  }
}

/** Reads the form about the business itself. `today` bounds the year in which it was founded. */
export function readAbout(typed: Typed, today: string): ReadProfile {
  const reading = new Reading(typed);
  const year = reading.raw('foundedYear').trim();
  const isYear = /^\d{4}$/.test(year) && Number(year) >= 1900 && year <= today.slice(0, 4);
  if (year !== '' && !isYear) reading.fail('foundedYear', 'not_a_year');
  const kelurahanCode = reading.raw('kelurahanCode').trim();
  return reading.result({
    part: 'about',
    mainProduct: reading.text('mainProduct', profileLimits.mainProduct),
    story: reading.text('story', profileLimits.story),
    storyEn: reading.text('storyEn', profileLimits.story),
    foundedYear: isYear ? Number(year) : null,
    womenLed: reading.raw('womenLed') !== '',
    shipsAbroad: reading.raw('shipsAbroad') !== '',
    kelurahanCode: kelurahanCode === '' ? null : kelurahanCode,
  });
}

/** Reads the form of opening hours and holidays. */
export function readHours(typed: Typed): ReadProfile {
  const reading = new Reading(typed);
  const days = Array.from({ length: 7 }, (_, day): DayHours => {
    const [from, until] = hoursFields(day);
    const read = readDayHours(reading.raw(from), reading.raw(until));
    if (read.ok) return read.hours;
    reading.fail(from, read.problem);
    return null;
  });
  const holidayFromOn = reading.day('holidayFromOn');
  const holidayUntilOn = reading.day('holidayUntilOn');
  if (holidayFromOn !== null && holidayUntilOn === null)
    reading.fail('holidayUntilOn', 'holiday_without_end');
  if (holidayFromOn === null && holidayUntilOn !== null) reading.fail('holidayFromOn', 'holiday_without_end');
  if (holidayFromOn !== null && holidayUntilOn !== null && holidayUntilOn < holidayFromOn) {
    reading.fail('holidayUntilOn', 'ends_before_it_begins');
  }
  return reading.result({
    part: 'hours',
    openingHours: days.every((day) => day === null) ? null : days,
    holidayFromOn,
    holidayUntilOn,
    holidayMessage: reading.text('holidayMessage', profileLimits.holidayMessage),
  });
}

/** Reads the form of the ways to reach the UMKM. */
export function readContact(typed: Typed): ReadProfile {
  const reading = new Reading(typed);
  const number = reading.raw('whatsapp').trim();
  const phone = number === '' ? undefined : readPhoneNumber(number);
  if (phone?.ok === false) reading.fail('whatsapp', 'not_a_phone_number');
  const isWhatsappShown = reading.raw('isWhatsappShown') !== '';
  if (isWhatsappShown && number === '') reading.fail('whatsapp', 'number_missing');
  const channels = channelKinds.flatMap((kind): Channel[] => {
    const read = readChannel(kind, reading.raw(channelField(kind)));
    if (!read.ok) reading.fail(channelField(kind), read.problem);
    return read.ok && read.url !== null ? [{ kind, url: read.url }] : [];
  });
  const whatsapp = phone?.ok === true ? phone.e164 : null;
  return reading.result({ part: 'contact', whatsapp, isWhatsappShown, channels });
}
