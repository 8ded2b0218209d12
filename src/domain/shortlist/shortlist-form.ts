import { cleanText } from '#src/domain/form/clean-text.ts';
import { isDay, isWithin, plannedDays } from '#src/domain/form/day.ts';
import { typedText, type Typed } from '#src/domain/form/form-answer.ts';
import { holdsNik } from '#src/domain/import/nik.ts';
import { eventKinds } from './event-kinds.ts';
import type { ShortlistFacts } from './shortlist.ts';

/** The names of the form's fields. */
export const shortlistFields = {
  name: 'nama',
  kind: 'jenis',
  place: 'tempat',
  startsOn: 'mulai',
  endsOn: 'selesai',
  seats: 'kursi',
} as const;

export type ShortlistFormProblem =
  | 'name_missing'
  | 'name_too_long'
  | 'holds_nik'
  | 'kind_missing'
  | 'place_too_long'
  | 'not_a_day'
  | 'day_outside'
  | 'ends_before'
  | 'seats_not_a_number';

const longestName = 120;
/** As many as a shortlist holds; the city takes 18 to promotions and 100 to exhibitions. */
const mostSeats = 500;

/** Reads the form of a shortlist. */
export function readShortlistForm(
  typed: Typed,
  today: string,
):
  | { ok: true; facts: ShortlistFacts }
  | { ok: false; problems: { field: string; problem: ShortlistFormProblem }[] } {
  const f = shortlistFields;
  const problems: { field: string; problem: ShortlistFormProblem }[] = [];
  const refuse = (field: string, problem: ShortlistFormProblem) => problems.push({ field, problem });
  const name = cleanText(typedText(typed, f.name)).replaceAll('\n', ' ');
  if (name === '') refuse(f.name, 'name_missing');
  if (name.length > longestName) refuse(f.name, 'name_too_long');
  if (holdsNik(name)) refuse(f.name, 'holds_nik');
  const kind = eventKinds.find((known) => known === typedText(typed, f.kind));
  if (kind === undefined) refuse(f.kind, 'kind_missing');
  const place = cleanText(typedText(typed, f.place)).replaceAll('\n', ' ');
  if (place.length > longestName) refuse(f.place, 'place_too_long');
  if (holdsNik(place)) refuse(f.place, 'holds_nik');
  const day = (field: string): string | null => {
    const text = typedText(typed, field).trim();
    if (text !== '' && !isDay(text)) refuse(field, 'not_a_day');
    else if (text !== '' && !isWithin(text, plannedDays(today, 3))) refuse(field, 'day_outside');
    return text === '' ? null : text;
  };
  const [startsOn, endsOn] = [day(f.startsOn), day(f.endsOn)];
  if (startsOn !== null && endsOn !== null && endsOn < startsOn) refuse(f.endsOn, 'ends_before');
  const seatsText = typedText(typed, f.seats).trim();
  const seats = /^[1-9]\d{0,5}$/.test(seatsText) ? Number(seatsText) : 0;
  if (seats < 1 || seats > mostSeats) refuse(f.seats, 'seats_not_a_number');
  if (problems.length > 0 || kind === undefined) return { ok: false, problems };
  return { ok: true, facts: { name, kind, place: place === '' ? null : place, startsOn, endsOn, seats } };
}

/** A shortlist as its form shows it. */
export function typedShortlist(facts: ShortlistFacts): Typed {
  const f = shortlistFields;
  return {
    [f.name]: [facts.name],
    [f.kind]: [facts.kind],
    [f.place]: [facts.place ?? ''],
    [f.startsOn]: [facts.startsOn ?? ''],
    [f.endsOn]: [facts.endsOn ?? ''],
    [f.seats]: [String(facts.seats)],
  };
}
