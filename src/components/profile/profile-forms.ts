import { channelField, hoursFields, type Profile } from '#src/domain/enterprise/profile.ts';
import type { Figures } from '#src/domain/enterprise/figures.ts';
import { sizeClassOf } from '#src/domain/enterprise/size-class.ts';
import type { Typed } from '#src/domain/form/form-answer.ts';
import { formatDay, formatNumber } from '#src/i18n/format.ts';
import { profile as t } from '#src/i18n/messages/profile.ts';

const text = (value: string | number | null): string[] => (value === null ? [] : [String(value)]);
const ticked = (value: boolean | null): string[] => (value === true ? ['1'] : []);

/** The profile as the forms would have been typed. */
export function profileAsTyped(profile: Profile): Typed {
  const hours = (profile.openingHours ?? []).flatMap((day, index) => {
    const [from, until] = hoursFields(index);
    return day === null ? [] : [[from, [day[0]]] as const, [until, [day[1]]] as const];
  });
  return {
    mainProduct: text(profile.mainProduct),
    story: text(profile.story),
    storyEn: text(profile.storyEn),
    foundedYear: text(profile.foundedYear),
    kelurahanCode: text(profile.kelurahanCode),
    womenLed: ticked(profile.womenLed),
    shipsAbroad: ticked(profile.shipsAbroad),
    ...Object.fromEntries(hours),
    holidayFromOn: text(profile.holidayFromOn),
    holidayUntilOn: text(profile.holidayUntilOn),
    holidayMessage: text(profile.holidayMessage),
    whatsapp: text(profile.whatsapp),
    isWhatsappShown: ticked(profile.isWhatsappShown),
    ...Object.fromEntries(profile.channels.map(({ kind, url }) => [channelField(kind), [url]])),
  };
}

/** The figures as the form would have been typed. */
export function figuresAsTyped(figures: Figures | undefined): Typed {
  if (figures === undefined) return {};
  const amount = (value: number | null): string[] => (value === null ? [] : [formatNumber(value, 'id')]);
  return {
    annualSales: amount(figures.annualSales),
    capital: amount(figures.capital),
    workers: text(figures.workers),
  };
}

/** What the figures make of the business. */
export function sizeSentence(figures: (Figures & { asOfOn: string }) | undefined): string {
  const size = figures && sizeClassOf(figures);
  if (figures === undefined || size === undefined) return t.sizeUnknown;
  return t.size(t.sizes[size], formatDay(figures.asOfOn, 'id'));
}
