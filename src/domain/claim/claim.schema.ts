import { cleanText } from '#src/domain/form/clean-text.ts';
import { isDay } from '#src/domain/form/day.ts';
import type { Typed } from '#src/domain/form/form-answer.ts';
import { holdsNik } from '#src/domain/import/nik.ts';
import { ipRightKinds, isRegistered, type IpRightKind } from './ip-right.ts';
import { businessIdKinds, type ClaimParticulars, type StatedClaim } from './particulars.ts';
import { isMark, stagesOf } from './right-kinds.ts';

/** What is wrong with a field; `src/i18n/messages/claim-edit.ts` has a sentence for each. */
export const claimFieldProblems = [
  'missing',
  'too_long',
  'holds_nik',
  'not_a_day',
  'in_future',
  'too_early',
  'unknown_choice',
  'nib_not_13_digits',
  'number_of_register_missing',
  'ends_before_it_begins',
  'holder_missing',
] as const;
export type ClaimFieldProblem = { field: ClaimField; problem: (typeof claimFieldProblems)[number] };

export const claimFields = [
  'kind',
  'productId',
  'expiresOn',
  'idKind',
  'number',
  'typeId',
  'issuer',
  'issuedOn',
  'rightKind',
  'title',
  'stage',
  'applicationNumber',
  'filedOn',
  'registrationNumber',
  'registeredOn',
  'holding',
  'holder',
  'niceClasses',
  'training',
  'graduatedOn',
  'certificateNumber',
  'result',
] as const;
export type ClaimField = (typeof claimFields)[number];

export type ReadClaim = { ok: true; stated: StatedClaim } | { ok: false; problems: ClaimFieldProblem[] };

/** Reads the form of a claim; every field that is wrong is told, and nothing is guessed. */
export function readClaim(typed: Typed, today: string): ReadClaim {
  const reader = new FieldReader(typed, today);
  const particulars = readParticulars(reader);
  const stated = { productId: reader.product(), expiresOn: reader.end('expiresOn'), particulars };
  const begins = particulars?.kind === 'certificate' ? particulars.issuedOn : null;
  if (stated.expiresOn !== null && begins !== null && stated.expiresOn < begins) {
    reader.problem('expiresOn', 'ends_before_it_begins');
  }
  return particulars === undefined || reader.problems.length > 0
    ? { ok: false, problems: reader.problems }
    : { ok: true, stated: { ...stated, particulars } };
}

/** The fields as a form shows a claim that is written down already. */
export function typedOf({ productId, expiresOn, particulars }: StatedClaim): Typed {
  const typed: Record<string, readonly string[]> = {};
  const set = (field: ClaimField, value: string | number | null) => {
    if (value !== null) typed[field] = [String(value)];
  };
  set('productId', productId);
  set('expiresOn', expiresOn);
  for (const [name, value] of Object.entries(particulars)) {
    const field = claimFields.find((each) => each === name);
    if (field !== undefined && (typeof value === 'string' || typeof value === 'number')) set(field, value);
  }
  if (particulars.kind === 'ip_right') {
    typed['niceClasses'] = particulars.niceClasses.map(String);
    const { holderIsEnterprise } = particulars;
    set('holding', holderIsEnterprise === null ? null : holderIsEnterprise ? 'own' : 'other');
  }
  if (particulars.kind === 'graduation') {
    set('training', trainingChoice(particulars.programmeId, particulars.cohortId));
  }
  return typed;
}

/** One choice of the list of trainings: a programme, or one class of it. */
export function trainingChoice(programmeId: string, cohortId: number | null): string {
  return cohortId === null ? programmeId : `${programmeId}:${cohortId}`;
}

function readParticulars(reader: FieldReader): ClaimParticulars | undefined {
  switch (reader.oneOf('kind', ['business_id', 'certificate', 'ip_right', 'graduation'])) {
    case 'business_id':
      return readBusinessId(reader);
    case 'certificate': {
      const typeId = reader.required('typeId', 60);
      const number = reader.text('number', 80);
      const issuer = reader.text('issuer', 120);
      const issuedOn = reader.pastDay('issuedOn');
      return typeId === undefined ? undefined : { kind: 'certificate', typeId, number, issuer, issuedOn };
    }
    case 'ip_right':
      return readRight(reader);
    case 'graduation':
      return readTraining(reader);
    case undefined:
      return undefined;
  }
}

function readBusinessId(reader: FieldReader): ClaimParticulars | undefined {
  const idKind = reader.oneOf('idKind', businessIdKinds);
  const typed = reader.required('number', 80);
  if (idKind === undefined || typed === undefined) return undefined;
  const number = idKind === 'nib' ? typed.replace(/[\s.-]/g, '') : typed;
  // The database refuses it too: other numbers are only doubted, but an NIB is looked up by its 13 digits.
  if (idKind === 'nib' && !/^\d{13}$/.test(number)) reader.problem('number', 'nib_not_13_digits');
  return { kind: 'business_id', idKind, number };
}

function readRight(reader: FieldReader): ClaimParticulars | undefined {
  const rightKind = reader.oneOf('rightKind', ipRightKinds);
  const title = reader.required('title', 200);
  if (rightKind === undefined) return undefined;
  const isSecret = rightKind === 'rahasia_dagang';
  const stage = isSecret ? 'persiapan' : reader.oneOf('stage', stagesOf(rightKind));
  const applicationNumber = reader.number('applicationNumber');
  const registrationNumber = reader.number('registrationNumber');
  const [filedOn, registeredOn] = [reader.pastDay('filedOn'), reader.pastDay('registeredOn')];
  const held = readHolder(reader);
  const niceClasses = isMark(rightKind) ? reader.niceClasses() : [];
  if (stage !== undefined && isRegistered(stage) && registrationNumber === null) {
    reader.problem('registrationNumber', 'number_of_register_missing');
  }
  if (title === undefined || stage === undefined) return undefined;
  return {
    kind: 'ip_right',
    rightKind,
    title,
    stage,
    applicationNumber,
    registrationNumber,
    filedOn,
    registeredOn,
    ...held,
    niceClasses,
  };
}

/** Who holds the right: the business, somebody else by name, or nobody has said. */
function readHolder(reader: FieldReader): { holder: string | null; holderIsEnterprise: boolean | null } {
  const holding = reader.optionalOneOf('holding', ['own', 'other']);
  const holder = reader.text('holder', 120);
  if (holding === 'other' && holder === null) reader.problem('holder', 'holder_missing');
  return {
    holder: holding === 'own' ? null : holder,
    holderIsEnterprise: holding === undefined ? null : holding === 'own',
  };
}

function readTraining(reader: FieldReader): ClaimParticulars | undefined {
  const training = reader.required('training', 120);
  const graduatedOn = reader.pastDay('graduatedOn');
  const certificateNumber = reader.text('certificateNumber', 80);
  const result = reader.oneOf('result', ['lulus', 'kompeten']);
  if (training === undefined || result === undefined) return undefined;
  const [programmeId = '', cohort] = training.split(':', 2);
  const cohortId = cohort !== undefined && /^\d{1,15}$/.test(cohort) ? Number(cohort) : null;
  return { kind: 'graduation', programmeId, cohortId, graduatedOn, certificateNumber, result };
}

/** Reads fields one by one and collects what is wrong. */
class FieldReader {
  readonly problems: ClaimFieldProblem[] = [];
  readonly #typed: Typed;
  readonly #today: string;

  constructor(typed: Typed, today: string) {
    this.#typed = typed;
    this.#today = today;
  }

  problem(field: ClaimField, problem: ClaimFieldProblem['problem']): void {
    this.problems.push({ field, problem });
  }

  text(field: ClaimField, longest: number): string | null {
    const text = this.#first(field);
    if (text === '') return null;
    if (Array.from(text).length > longest) this.problem(field, 'too_long');
    // An NIK must never be stored, and people type it wherever a number is asked for.
    else if (holdsNik(text)) this.problem(field, 'holds_nik');
    return text;
  }

  /** A number as the register writes it: capital letters, no blanks. */
  number(field: ClaimField): string | null {
    return this.text(field, 60)?.toUpperCase().replace(/\s+/g, '') ?? null;
  }

  required(field: ClaimField, longest: number): string | undefined {
    const text = this.text(field, longest);
    if (text === null) this.problem(field, 'missing');
    return text ?? undefined;
  }

  oneOf<Choice extends string>(field: ClaimField, choices: readonly Choice[]): Choice | undefined {
    const text = this.#first(field);
    const choice = choices.find((each) => each === text);
    if (choice === undefined) this.problem(field, text === '' ? 'missing' : 'unknown_choice');
    return choice;
  }

  optionalOneOf<Choice extends string>(field: ClaimField, choices: readonly Choice[]): Choice | undefined {
    return this.#first(field) === '' ? undefined : this.oneOf(field, choices);
  }

  end(field: ClaimField): string | null {
    const day = this.#first(field);
    if (day === '') return null;
    if (!isDay(day)) this.problem(field, 'not_a_day');
    else if (day < '1990-01-01' || day > '2200-01-01') this.problem(field, 'too_early');
    return day;
  }

  pastDay(field: ClaimField): string | null {
    const day = this.end(field);
    if (day !== null && isDay(day) && day > this.#today) this.problem(field, 'in_future');
    return day;
  }

  product(): number | null {
    const text = this.#first('productId');
    if (text === '') return null;
    if (!/^[1-9]\d{0,14}$/.test(text)) this.problem('productId', 'unknown_choice');
    return Number(text);
  }

  niceClasses(): number[] {
    const typed = [...new Set((this.#typed['niceClasses'] ?? []).map(Number))];
    if (typed.some((each) => !Number.isInteger(each) || each < 1 || each > 45)) {
      this.problem('niceClasses', 'unknown_choice');
    }
    return typed.toSorted((one, other) => one - other);
  }

  #first(field: ClaimField): string {
    return cleanText(this.#typed[field]?.[0] ?? '').replaceAll('\n', ' ');
  }
}

/** What a form is opened for, by the last part of its address; undefined when there is no such form. */
export function claimFormOf(
  address: string | undefined,
): { kind: ClaimParticulars['kind']; rightKind?: IpRightKind } | undefined {
  const rightKind = ipRightKinds.find((kind) => kind === address);
  if (rightKind !== undefined) return { kind: 'ip_right', rightKind };
  const kind = Object.entries(formAddresses).find(([, name]) => name === address)?.[0];
  return kind === 'business_id' || kind === 'certificate' || kind === 'graduation' ? { kind } : undefined;
}

/** The last part of a form's address where it is not the kind of right. */
export const formAddresses = {
  business_id: 'izin-usaha',
  certificate: 'sertifikat',
  graduation: 'pelatihan',
} as const;
