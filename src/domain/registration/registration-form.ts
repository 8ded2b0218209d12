import { cleanText } from '#src/domain/form/clean-text.ts';
import { typedText, type Typed } from '#src/domain/form/form-answer.ts';
import { readNib } from '#src/domain/import/identity-cells.ts';
import { holdsNik } from '#src/domain/import/nik.ts';
import { readPhoneNumber } from '#src/domain/phone/phone-number.ts';
import { editDistance } from '#src/domain/region/edit-distance.ts';
import { findKelurahan } from '#src/domain/region/find-kelurahan.ts';
import type { Gazetteer } from '#src/domain/region/gazetteer.ts';
import { placeName, type Place } from '#src/domain/region/region.ts';
import { longest, type RegistrationFacts, type RegistrationKind } from './registration.ts';

export const registrationFields = [
  'name',
  'kelurahan',
  'phone',
  'nib',
  'training',
  'certificateNumber',
] as const;
export type RegistrationField = (typeof registrationFields)[number];

/** The form as it was typed; what is missing was not asked. */
export type TypedRegistration = Partial<Record<RegistrationField, string>>;

/** Those of a form's fields that belong to an application. */
export function typedRegistration(typed: Typed): TypedRegistration {
  return Object.fromEntries(registrationFields.map((field) => [field, typedText(typed, field)]));
}

/** What is wrong with a field, with what its sentence needs. */
export interface FieldProblem {
  field: RegistrationField;
  problem:
    | 'missing'
    | 'too_long'
    | 'without_letters'
    | 'holds_nik'
    | 'not_a_phone_number'
    | 'nib_like_nik'
    | 'nib_not_13_digits'
    | 'place_unknown'
    | 'place_ambiguous'
    | 'proof_missing';
  /** Places that may be meant, in one line each. */
  candidates?: string[];
  /** The most letters that the field takes. */
  limit?: number;
}

export type ReadRegistration =
  { ok: true; facts: RegistrationFacts } | { ok: false; problems: FieldProblem[] };

/**
 * Reads what an applicant typed. A newcomer needs a name, a kelurahan of the official list and a phone number; who takes
 * over a listed UMKM needs its NIB or the number of a training certificate, so that there is something to check.
 */
export function readRegistration(
  typed: TypedRegistration,
  kind: RegistrationKind,
  gazetteer: Gazetteer,
): ReadRegistration {
  const problems: FieldProblem[] = [];
  const refuse = (field: RegistrationField, problem: FieldProblem['problem'], more = {}): null => {
    problems.push({ field, problem, ...more });
    return null;
  };
  const line = (field: 'name' | 'training' | 'certificateNumber'): string | null => {
    const text = cleanText(typed[field] ?? '').replaceAll(/\s+/g, ' ');
    const limit = longest[field];
    if (text === '') return null;
    if (text.length > limit) return refuse(field, 'too_long', { limit });
    if (holdsNik(text)) return refuse(field, 'holds_nik');
    return /[\p{Letter}\p{Number}]/u.test(text) ? text : refuse(field, 'without_letters');
  };
  const isNew = kind === 'newcomer';
  const facts = {
    name: line('name'),
    kelurahanCode: isNew ? readKelurahan(typed.kelurahan ?? '', gazetteer, refuse) : null,
    phone: readPhone(typed.phone ?? '', refuse),
    nib: readNumber(typed.nib ?? '', refuse),
    training: line('training'),
    certificateNumber: line('certificateNumber'),
  };
  const isBlank = (field: RegistrationField): boolean => (typed[field] ?? '').trim() === '';
  if (isNew && isBlank('name')) refuse('name', 'missing');
  if (isNew && isBlank('phone')) refuse('phone', 'missing');
  if (!isNew && isBlank('nib') && isBlank('certificateNumber')) refuse('nib', 'proof_missing');
  if (problems.length > 0) return { ok: false, problems: inOrder(problems) };
  return { ok: true, facts: { ...facts, name: facts.name ?? '' } };
}

type Refuse = (field: RegistrationField, problem: FieldProblem['problem'], more?: object) => null;

function readPhone(text: string, refuse: Refuse): string | null {
  if (text.trim() === '') return null;
  const phone = readPhoneNumber(text);
  return phone.ok ? phone.e164 : refuse('phone', 'not_a_phone_number');
}

function readNumber(text: string, refuse: Refuse): string | null {
  if (text.trim() === '') return null;
  const nib = readNib(text);
  if (nib.ok) return nib.value;
  return refuse('nib', nib.problem.code === 'nib_like_nik' ? 'nib_like_nik' : 'nib_not_13_digits');
}

/** Reads `Gondrong, Cipondoh, Kota Tangerang` as the list offers it, or the name alone. */
function readKelurahan(text: string, gazetteer: Gazetteer, refuse: Refuse): string | null {
  const [kelurahan, kecamatan, kabkota] = text.split(',').map((part) => part.trim());
  if (kelurahan === undefined || kelurahan === '') return refuse('kelurahan', 'missing');
  const found = findKelurahan(gazetteer, { kelurahan, kecamatan, kabkota });
  if (found.ok && found.place?.kelurahan !== undefined) return found.place.kelurahan.code;
  const candidates = found.ok ? [] : found.candidates.filter((place) => isNear(place, kelurahan));
  const problem = !found.ok && found.reason === 'ambiguous' ? 'place_ambiguous' : 'place_unknown';
  return refuse('kelurahan', problem, { candidates: candidates.slice(0, 5).map(placeName) });
}

/** `Gondong` means Gondrong; the nearest name to `Jalan Mawar 3` means nothing. */
function isNear({ kelurahan }: Place, typed: string): boolean {
  if (kelurahan === undefined) return false;
  const slips = Math.max(1, Math.floor(typed.length / 4));
  return editDistance(kelurahan.name.toLowerCase(), typed.toLowerCase()) <= slips;
}

function inOrder(problems: readonly FieldProblem[]): FieldProblem[] {
  const rank = ({ field }: FieldProblem): number => registrationFields.indexOf(field);
  return problems.toSorted((a, b) => rank(a) - rank(b));
}
