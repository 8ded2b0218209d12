import { nameKey } from '#src/domain/enterprise/name-key.ts';
import type { FileLedger } from './file-ledger.ts';
import type { KnownOutcome, KnownParticipant, ParticipantRegister } from './known-participant.ts';
import { isNameless, nameOfParticipant, type ParticipantSigns } from './match-participant.ts';
import type { TraineeField } from './trainee-row.ts';

/** What a row says of a participant; what is undefined it does not speak of. */
export type SaidParticipant = ParticipantSigns & {
  row: number;
  isWoman: boolean | undefined;
  kelurahanCode: string | undefined;
  appliedOn: string | undefined;
  score: number | undefined;
};

/** What an import would write about participants. */
export type ParticipantPlan = {
  created: Map<number, KnownParticipant>;
  updated: Map<number, KnownParticipant>;
  /** Whose outcome is written, in the place of one that stood. */
  decided: Set<number>;
};

export function emptyParticipantPlan(): ParticipantPlan {
  return { created: new Map(), updated: new Map(), decided: new Set() };
}

type Fields = Pick<
  KnownParticipant,
  'name' | 'phone' | 'isWoman' | 'businessName' | 'nib' | 'kelurahanCode' | 'appliedOn' | 'enterpriseId'
>;
type Changes = Partial<Fields & Pick<KnownOutcome, 'result' | 'score' | 'decidedOn'>>;

const columns: Record<keyof Changes, TraineeField> = {
  name: 'participant',
  phone: 'whatsapp',
  isWoman: 'gender',
  businessName: 'name',
  nib: 'nib',
  kelurahanCode: 'kelurahan',
  appliedOn: 'appliedOn',
  enterpriseId: 'name',
  result: 'result',
  score: 'score',
  decidedOn: 'graduatedOn',
};
const fields = Object.keys(columns) as (keyof Changes)[];

/** How it ended, as the row says. */
export type SaidOutcome = { result: KnownOutcome['result']; decidedOn: string };

/** What a row says differently about a participant; a blank cell says nothing. */
export function participantChanges(
  said: SaidParticipant,
  outcome: SaidOutcome | undefined,
  known: KnownParticipant | undefined,
): Changes {
  const keepsName = known !== undefined && (said.person === undefined || isSpelling(said.person, known.name));
  const keepsBusiness = isSpelling(said.business, known?.businessName);
  const hasOutcome = outcome !== undefined || (known?.outcome ?? null) !== null;
  const isOutcomeAnother = outcome !== undefined && outcome.result !== known?.outcome?.result;
  const values: { [Field in keyof Changes]: Changes[Field] | undefined } = {
    name: keepsName ? undefined : nameOfParticipant(said),
    phone: said.whatsapp,
    isWoman: said.isWoman,
    businessName: keepsBusiness ? undefined : said.business,
    nib: said.nib,
    kelurahanCode: said.kelurahanCode,
    appliedOn: said.appliedOn,
    enterpriseId: said.enterpriseId ?? undefined,
    result: outcome?.result,
    decidedOn: outcome?.decidedOn,
    // A score belongs to an outcome: without one there is nothing to write it to.
    score: hasOutcome ? said.score : undefined,
  };
  const before = { ...known, ...known?.outcome, ...(isOutcomeAnother ? { score: null } : {}) };
  return Object.fromEntries(
    fields
      .filter((field) => values[field] !== undefined && values[field] !== before[field])
      .map((field) => [field, values[field]]),
  );
}

/** Another way of writing the same name: the first one stays, so that two spellings in a file do not take turns. */
function isSpelling(said: string | undefined, known: string | null | undefined): boolean {
  return said !== undefined && typeof known === 'string' && nameKey(said) === nameKey(known);
}

/** The column in which a row contradicts an earlier one about the same participant. */
export function contradictedColumn(
  known: KnownParticipant,
  changes: Changes,
  ledger: FileLedger,
): TraineeField | undefined {
  const key = ledgerKey(known.id);
  const field = fields.find((each, index) => {
    if (!(each in changes) || !ledger.hasSet(key, index)) return false;
    return each !== 'name' || !isNameless(known);
  });
  return field === undefined ? undefined : columns[field];
}

function ledgerKey(id: number): string {
  return `peserta:${id}`;
}

export type WrittenParticipant = {
  result: 'created' | 'updated' | 'unchanged';
  /** What became different, by the columns of a file. */
  changed: TraineeField[];
};

/** Writes what a row says into the plan and the register. */
export function planParticipant(
  said: SaidParticipant & { cohortId: number },
  end: (SaidOutcome & { graduationClaimId: number | null }) | undefined,
  known: KnownParticipant | undefined,
  plan: ParticipantPlan,
  register: ParticipantRegister,
  ledger: FileLedger,
): WrittenParticipant {
  const changes = participantChanges(said, end, known);
  const id = known?.id ?? register.nextId;
  if (known === undefined) register.nextId += 1;
  ledger.note(
    ledgerKey(id),
    said.row,
    fields.flatMap((field, index) => (isSaid(said, end, field) ? index : [])),
  );
  const outcome = outcomeAfter(end, changes, known);
  const isDecided = outcome !== null && outcome !== known?.outcome;
  if (known !== undefined && Object.keys(changes).length === 0 && !isDecided) {
    return { result: 'unchanged', changed: [] };
  }
  const { result: _result, decidedOn: _decidedOn, score: _score, ...plain } = changes;
  const participant = { ...(known ?? blank(id, said.cohortId)), ...plain, outcome };
  participant.nameKey = nameKey(participant.name);
  register.put(participant);
  const isNew = known === undefined || plan.created.has(id);
  (isNew ? plan.created : plan.updated).set(id, participant);
  if (isDecided) plan.decided.add(id);
  return {
    result: known === undefined ? 'created' : 'updated',
    changed: Object.keys(changes).map((field) => columns[field as keyof Changes]),
  };
}

function isSaid(said: SaidParticipant, end: SaidOutcome | undefined, field: keyof Changes): boolean {
  const { person, business, whatsapp, enterpriseId, isWoman, nib, kelurahanCode, appliedOn, score } = said;
  const cells: Record<keyof Changes, unknown> = {
    ...{ name: person, phone: whatsapp, businessName: business, enterpriseId: enterpriseId ?? undefined },
    ...{ isWoman, nib, kelurahanCode, appliedOn, score, result: end?.result, decidedOn: end?.decidedOn },
  };
  return cells[field] !== undefined;
}

/** The outcome that stands afterwards; the very same object where nothing changes. */
function outcomeAfter(
  end: (SaidOutcome & { graduationClaimId: number | null }) | undefined,
  changes: Changes,
  known: KnownParticipant | undefined,
): KnownOutcome | null {
  const before = known?.outcome ?? null;
  if (end === undefined) {
    return before === null || changes.score === undefined ? before : { ...before, score: changes.score };
  }
  const kept = before?.result === end.result ? before.score : null;
  const after: KnownOutcome = {
    result: end.result,
    decidedOn: end.decidedOn,
    score: changes.score ?? kept,
    // A graduation that was found once stays, where this row finds none.
    graduationClaimId:
      end.graduationClaimId ?? (before?.result === end.result ? before.graduationClaimId : null),
  };
  const isSame =
    before !== null &&
    (Object.keys(after) as (keyof KnownOutcome)[]).every((field) => before[field] === after[field]);
  return isSame ? before : after;
}

function blank(id: number, cohortId: number): KnownParticipant {
  return {
    ...{ id, cohortId, enterpriseId: null, name: '', nameKey: '', phone: null, isWoman: null },
    ...{ businessName: null, nib: null, kelurahanCode: null, appliedOn: null, outcome: null, isEnded: false },
  };
}
