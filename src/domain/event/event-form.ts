import { pickFields, readPicked } from '#src/domain/enterprise-pick/enterprise-pick.ts';
import { plannedDays } from '#src/domain/form/day.ts';
import { typedText, type Typed } from '#src/domain/form/form-answer.ts';
import { FormReading, type ReadForm } from '#src/domain/form/form-reading.ts';
import { eventKinds, type EventFacts, type ParticipationFacts } from './event.ts';

/** The names of the form's fields. */
export const eventFields = {
  kind: 'jenis',
  name: 'nama',
  nameEn: 'nama-inggris',
  place: 'tempat',
  startsOn: 'mulai',
  endsOn: 'selesai',
  sourceUrl: 'sumber',
} as const;

/** The fields of who took part. */
export const participationFields = { sales: 'penjualan', note: 'catatan', sourceUrl: 'sumber-ikut' } as const;

const longest = { name: 120, place: 120, note: 500 };

/** Of one UMKM at one event: orders of a trade mission run into billions, not hundreds of them. */
const believableSales = { least: 0, most: 100_000_000_000 };

/** Reads the form of an event; one without a last day is over on its first. */
export function readEventFacts(typed: Typed, today: string): ReadForm<EventFacts> {
  const reading = new FormReading(typed);
  const kind = reading.choice(eventFields.kind, eventKinds) ?? 'exhibition';
  const name = reading.neededText(eventFields.name, longest.name);
  const nameEn = reading.text(eventFields.nameEn, longest.name);
  const place = reading.text(eventFields.place, longest.place);
  const within = plannedDays(today, 2);
  const startsOn = reading.neededDay(eventFields.startsOn, within);
  const endsOn = reading.day(eventFields.endsOn, within) ?? startsOn;
  if (endsOn < startsOn) reading.fail(eventFields.endsOn, 'ends_before_it_begins');
  const sourceUrl = reading.link(eventFields.sourceUrl);
  return reading.result({ kind, name, nameEn, place, startsOn, endsOn, sourceUrl });
}

/** Reads the form of UMKM that took part. */
export function readNewParticipations(
  typed: Typed,
): ReadForm<{ enterpriseIds: number[]; facts: ParticipationFacts }> {
  const reading = new FormReading(typed);
  const enterpriseIds = readPicked(reading, typed);
  const facts = participationIn(reading);
  // One amount for many firms would be counted once for each of them.
  if (facts.sales !== null && enterpriseIds.length > 1) reading.fail(pickFields.text, 'one_amount_for_many');
  return reading.result({ enterpriseIds, facts });
}

/** Reads the form that changes one. */
export function readParticipation(typed: Typed): ReadForm<ParticipationFacts> {
  const reading = new FormReading(typed);
  return reading.result(participationIn(reading));
}

function participationIn(reading: FormReading): ParticipationFacts {
  return {
    sales: reading.rupiah(participationFields.sales, believableSales),
    note: reading.text(participationFields.note, longest.note),
    sourceUrl: reading.link(participationFields.sourceUrl),
  };
}

/** An event as its form shows it. */
export function eventAsTyped(event: EventFacts): Typed {
  return Object.fromEntries(
    (Object.keys(eventFields) as (keyof typeof eventFields)[]).map((key) => [
      eventFields[key],
      [event[key] ?? ''],
    ]),
  );
}

/** Who took part as the form shows it. */
export function participationAsTyped({ sales, note, sourceUrl }: ParticipationFacts): Typed {
  return {
    [participationFields.sales]: [sales === null ? '' : String(sales)],
    [participationFields.note]: [note ?? ''],
    [participationFields.sourceUrl]: [sourceUrl ?? ''],
  };
}

/** What of the events is shown. */
export interface EventFilter {
  when: 'coming' | 'past';
  kind?: EventFacts['kind'] | undefined;
}

export const eventsPerPage = 20;
export const participantsPerPage = 25;

/** The filter of an address: past events unless it asks for those to come. */
export function readEventFilter(params: URLSearchParams): EventFilter {
  const kind = eventKinds.find((each) => each === params.get(eventFields.kind));
  return { when: params.get('waktu') === 'lalu' ? 'past' : 'coming', kind };
}

/** The same filter as part of an address. */
export function eventQuery({ when, kind }: EventFilter): URLSearchParams {
  const query = new URLSearchParams({ waktu: when === 'past' ? 'lalu' : 'mendatang' });
  if (kind !== undefined) query.set(eventFields.kind, kind);
  return query;
}

/** The text that a form says is the reason. */
export function reasonIn(typed: Typed): string {
  return typedText(typed, 'alasan');
}
