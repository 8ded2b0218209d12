import { nameKey } from '#src/domain/enterprise/name-key.ts';
import { areAlike } from './alike-names.ts';
import type { KnownParticipant, ParticipantRegister } from './known-participant.ts';
import { problem, type Problem } from './problem.ts';

/** What a participant is found by. */
export type ParticipantSigns = {
  person: string | undefined;
  business: string | undefined;
  whatsapp: string | undefined;
  nib: string | undefined;
  /** The UMKM, once it is known. */
  enterpriseId: number | null;
};

export type ParticipantField = 'participant' | 'name' | 'whatsapp';
export type ParticipantMatch =
  | { kind: 'found'; participant: KnownParticipant }
  | { kind: 'none' }
  | { kind: 'unclear'; field: ParticipantField; problem: Problem };

/**
 * Finds the participant of a class whom a row means: by phone with a name that is alike, then by name where nothing tells
 * two persons apart, then by the UMKM where the row or the record names no person.
 */
export function matchParticipant(
  register: ParticipantRegister,
  cohortId: number,
  signs: ParticipantSigns,
): ParticipantMatch {
  const { whatsapp = null, enterpriseId } = signs;
  const known = register.like(cohortId, { nameKey: keyOf(signs), phone: whatsapp, enterpriseId });
  const standing = match(
    known.filter(({ isEnded }) => !isEnded),
    signs,
  );
  if (standing.kind !== 'none') return standing;
  const ended = match(
    known.filter(({ isEnded }) => isEnded),
    signs,
  );
  return ended.kind === 'found'
    ? { kind: 'unclear', field: fieldOf(signs), problem: problem('participant_ended') }
    : standing;
}

function match(known: readonly KnownParticipant[], signs: ParticipantSigns): ParticipantMatch {
  const key = keyOf(signs);
  const samePhone = known.filter(({ phone }) => phone !== null && phone === signs.whatsapp);
  const byPhone = samePhone.find((one) => areAlike(one.nameKey, key) || isBusinessOf(one, signs));
  if (byPhone !== undefined) return found(byPhone, signs);
  const [holder] = samePhone;
  if (holder?.isEnded === false) {
    return { kind: 'unclear', field: 'whatsapp', problem: problem('participant_phone_taken') };
  }
  const named = known.filter((one) => one.nameKey === key && !isAnother(one, signs));
  if (named.length > 0) return only(named, signs);
  const ofEnterprise = known.filter((one) => isSame(one.enterpriseId, signs.enterpriseId));
  const meant = signs.person === undefined ? ofEnterprise : ofEnterprise.filter((one) => isNameless(one));
  return meant.length === 0 ? { kind: 'none' } : only(meant, signs);
}

/** Of several with this name, the one of the same UMKM or business; what could be two is never guessed. */
function only(candidates: readonly KnownParticipant[], signs: ParticipantSigns): ParticipantMatch {
  const [first, ...others] = candidates;
  if (first !== undefined && others.length === 0) return found(first, signs);
  const closest = candidates.filter(
    (one) => isSame(one.enterpriseId, signs.enterpriseId) || isSame(one.businessName, signs.business ?? null),
  );
  const [closer, ...more] = closest;
  if (closer !== undefined && more.length === 0) return found(closer, signs);
  return { kind: 'unclear', field: fieldOf(signs), problem: problem('participant_ambiguous') };
}

function found(participant: KnownParticipant, { enterpriseId }: ParticipantSigns): ParticipantMatch {
  const isMoved =
    enterpriseId !== null && participant.enterpriseId !== null && participant.enterpriseId !== enterpriseId;
  return isMoved
    ? { kind: 'unclear', field: 'name', problem: problem('participant_of_other_enterprise') }
    : { kind: 'found', participant };
}

/** Whether somebody of the same name is another person: other numbers or another business, and no common UMKM. */
function isAnother(one: KnownParticipant, signs: ParticipantSigns): boolean {
  if (isSame(one.enterpriseId, signs.enterpriseId)) return false;
  const { businessName } = one;
  return (
    differs(one.phone, signs.whatsapp) ||
    differs(one.nib, signs.nib) ||
    differs(one.enterpriseId, signs.enterpriseId ?? undefined) ||
    differs(
      businessName === null ? null : nameKey(businessName),
      signs.business === undefined ? undefined : nameKey(signs.business),
    )
  );
}

/** A row without a person's name speaks of whoever stands for that business. */
function isBusinessOf(one: KnownParticipant, { person, business, enterpriseId }: ParticipantSigns): boolean {
  if (person !== undefined && !isNameless(one)) return false;
  if (isSame(one.enterpriseId, enterpriseId)) return true;
  const keys = [one.businessName ?? '', one.name].map(nameKey);
  return business !== undefined && keys.some((key) => areAlike(key, nameKey(business)));
}

/** Whether the record bears the name of the business, because no person's was known. */
export function isNameless({ nameKey: key, businessName }: KnownParticipant): boolean {
  return businessName !== null && nameKey(businessName) === key;
}

/** The name under which a row's participant is recorded. */
export function nameOfParticipant({
  person,
  business,
}: Pick<ParticipantSigns, 'person' | 'business'>): string {
  return person ?? business ?? '';
}

function keyOf(signs: ParticipantSigns): string {
  return nameKey(nameOfParticipant(signs));
}

function fieldOf({ person }: ParticipantSigns): ParticipantField {
  return person === undefined ? 'name' : 'participant';
}

function isSame<Value>(known: Value | null, said: Value | null): boolean {
  return known !== null && known === said;
}

function differs<Value>(known: Value | null, said: Value | undefined): boolean {
  return known !== null && said !== undefined && known !== said;
}
