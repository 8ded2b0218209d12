import ical, { ICalAlarmType, ICalCalendarMethod } from 'ical-generator';

/** A whole day in a calendar; `id` stays the same from file to file, so that a program knows it again. */
export interface CalendarDay {
  id: string;
  /** `YYYY-MM-DD` */
  on: string;
  title: string;
  url: string;
  /** How many days before it the phone speaks up. */
  remindDaysBefore: readonly number[];
}

const secondsPerDay = 86_400;

/** A calendar file (iCalendar, RFC 5545) of whole days; `host` makes the ids unique in the world. */
export function calendarFile(name: string, host: string, days: readonly CalendarDay[], at: Date): string {
  const calendar = ical({
    name,
    prodId: { company: 'Etalase', product: 'Etalase', language: 'ID' },
    method: ICalCalendarMethod.PUBLISH,
  });
  for (const { id, on, title, url, remindDaysBefore } of days) {
    const event = calendar.createEvent({
      id: `${id}@${host}`,
      // The library writes the day that it is in Greenwich.
      start: new Date(`${on}T00:00:00Z`),
      allDay: true,
      stamp: at,
      summary: title,
      url,
    });
    for (const daysBefore of remindDaysBefore) {
      event.createAlarm({
        type: ICalAlarmType.display,
        trigger: daysBefore * secondsPerDay,
        description: title,
      });
    }
  }
  return calendar.toString();
}
