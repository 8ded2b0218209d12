import { pastDays } from '#src/domain/form/day.ts';
import { FieldReader, type ReadProblem } from '#src/domain/form/field-reader.ts';
import type { Typed } from '#src/domain/form/form-answer.ts';
import type { Gazetteer } from '#src/domain/region/gazetteer.ts';
import { readPlace } from '#src/domain/region/read-place.ts';
import type { ParticipantFacts } from './participant.ts';

/** The fields of a participant's form, by their names on the page. */
export const participantFields = {
  name: 'nama',
  phone: 'telepon',
  business: 'usaha',
  nib: 'nib',
  kelurahan: 'kelurahan',
  woman: 'perempuan',
  appliedOn: 'mendaftar',
} as const;

export type ParticipantField = (typeof participantFields)[keyof typeof participantFields];

export type ReadParticipant =
  { ok: true; facts: ParticipantFacts } | { ok: false; problems: ReadProblem<ParticipantField>[] };

/** Reads somebody who applied, as typed. What looks like an NIK is refused wherever it stands. */
export function readParticipant(typed: Typed, gazetteer: Gazetteer, today: string): ReadParticipant {
  const reader = new FieldReader<ParticipantField>(typed);
  const isWoman = reader.choice('perempuan', ['ya', 'tidak']);
  const facts = {
    name: reader.line('nama', { isRequired: true, limit: 120 }) ?? '',
    phone: reader.phone('telepon'),
    businessName: reader.line('usaha', { limit: 150 }),
    nib: reader.nib('nib'),
    kelurahanCode: readKelurahan(reader, gazetteer),
    isWoman: isWoman === null ? null : isWoman === 'ya',
    appliedOn: reader.day('mendaftar', pastDays(today)),
  };
  return reader.problems.length > 0 ? { ok: false, problems: reader.problems } : { ok: true, facts };
}

function readKelurahan(reader: FieldReader<ParticipantField>, gazetteer: Gazetteer): string | null {
  const text = reader.raw('kelurahan');
  if (text === '') return null;
  const place = readPlace(gazetteer, text, ['kelurahan']);
  if (place.ok) return place.code;
  return reader.refuse('kelurahan', 'place_unknown', { candidates: place.candidates });
}
