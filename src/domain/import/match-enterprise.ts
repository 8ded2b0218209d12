import { nameKey } from '#src/domain/enterprise/name-key.ts';
import type { Place } from '#src/domain/region/region.ts';
import { areAlike } from './alike-names.ts';
import { codesOf, placeCodes, type EnterpriseRegister, type KnownEnterprise } from './enterprise-register.ts';
import { problem, type Problem } from './problem.ts';

/** What a row is matched on. */
export type EnterpriseSigns = {
  name: string;
  nib: string | undefined;
  whatsapp: string | undefined;
  place: Place | undefined;
};

export type Match =
  /** `isByMerged`: the row told of one that was merged into this one. */
  | { kind: 'found'; enterprise: KnownEnterprise; isByMerged?: boolean }
  /** `namesake`: one of the same name and place that other numbers tell apart from the row's. */
  | { kind: 'none'; namesake: KnownEnterprise | undefined }
  | { kind: 'unclear'; field: 'name' | 'nib' | 'whatsapp'; problem: Problem };

const none: Match = { kind: 'none', namesake: undefined };

/**
 * Finds the UMKM that a row means: by NIB, then by phone with a name that is alike, then by name with its place. Two "Dapur Ibu" with different
 * NIB or phones are two, and what could be several is never guessed.
 */
export function matchEnterprise(register: EnterpriseRegister, signs: EnterpriseSigns): Match {
  const byNib = signs.nib === undefined ? undefined : register.withNib(signs.nib);
  if (byNib !== undefined) {
    return { kind: 'found', enterprise: byNib, isByMerged: isNamedAsMerged(register, signs, byNib) };
  }
  const byPhone = matchPhone(register, signs);
  if (byPhone.kind !== 'none') return byPhone;
  const namesakes = register.withNameKey(nameKey(signs.name));
  const possible = namesakes.filter((one) => !differs(one.nib, signs.nib));
  const candidates = possible.filter((one) => !differs(one.whatsapp, signs.whatsapp));
  const match = nearestPlace(register, candidates, placeCodes(signs.place));
  if (match.kind !== 'none') return match;
  const apart = nearestPlace(register, namesakes, placeCodes(signs.place));
  return apart.kind === 'found' ? { kind: 'none', namesake: apart.enterprise } : none;
}

/**
 * Finds the UMKM of a graduate, which must be there already: a row without a place may mean the only one of that name,
 * and a phone that has changed since does not tell it apart.
 */
export function matchGraduate(register: EnterpriseRegister, signs: EnterpriseSigns): Match {
  const byNib = signs.nib === undefined ? undefined : register.withNib(signs.nib);
  if (byNib !== undefined) return { kind: 'found', enterprise: byNib };
  const byPhone = matchPhone(register, signs);
  if (byPhone.kind !== 'none') return byPhone;
  const namesakes = register.withNameKey(nameKey(signs.name)).filter((one) => !differs(one.nib, signs.nib));
  const codes = placeCodes(signs.place);
  const match = nearestPlace(register, namesakes, codes);
  if (match.kind !== 'none' || codes.length > 0) return match;
  return only(register, namesakes);
}

/** A phone is often a neighbour's or a facilitator's: it tells UMKM apart only together with a name that is alike. */
function matchPhone(register: EnterpriseRegister, signs: EnterpriseSigns): Match {
  if (signs.whatsapp === undefined) return none;
  const key = nameKey(signs.name);
  const owners = register.withWhatsapp(signs.whatsapp);
  const renumbered = owners.find((one) => differs(one.nib, signs.nib) && one.nameKey === key);
  if (renumbered !== undefined) {
    return { kind: 'unclear', field: 'nib', problem: problem('nib_conflict', renumbered.slug) };
  }
  const candidates = owners.filter((one) => !differs(one.nib, signs.nib));
  const named = candidates.filter((one) => one.nameKey === key);
  const meant = named.length > 0 ? named : candidates.filter((one) => areAlike(one.nameKey, key));
  return only(register, meant, 'whatsapp');
}

/** Of UMKM with the same name: the one in the same place, else the one whose place holds or lies in the row's. */
function nearestPlace(register: EnterpriseRegister, namesakes: KnownEnterprise[], codes: string[]): Match {
  const here = namesakes.filter((one) => codesOf(one).join() === codes.join());
  if (here.length > 0) return only(register, here);
  return only(
    register,
    namesakes.filter((one) => holdOneAnother(codesOf(one), codes)),
  );
}

/** Whether a row bears the name of one that was merged into the UMKM, whose NIB came along. */
function isNamedAsMerged(
  register: EnterpriseRegister,
  { name }: EnterpriseSigns,
  into: KnownEnterprise,
): boolean {
  const key = nameKey(name);
  return (
    key !== into.nameKey && register.withNameKey(key).some(({ mergedIntoId }) => mergedIntoId === into.id)
  );
}

const severalBy = { name: 'enterprise_ambiguous', whatsapp: 'enterprise_phone_shared' } as const;

/** The only candidate; one and those that were merged into it are one. */
function only(
  register: EnterpriseRegister,
  candidates: KnownEnterprise[],
  field: 'name' | 'whatsapp' = 'name',
): Match {
  const standing = register.standing(candidates);
  const [first, ...others] = standing;
  if (first === undefined) return none;
  if (others.length > 0) {
    const slugs = standing.map(({ slug }) => slug);
    return { kind: 'unclear', field, problem: problem(severalBy[field], slugs) };
  }
  const isByMerged = candidates.every(({ id }) => id !== first.id);
  return isByMerged ? { kind: 'found', enterprise: first, isByMerged } : { kind: 'found', enterprise: first };
}

/** Whether two places, told with different precision, may be one; nothing at all is no place. */
function holdOneAnother(one: string[], other: string[]): boolean {
  const shared = Math.min(one.length, other.length);
  return shared > 0 && one.slice(0, shared).join() === other.slice(0, shared).join();
}

function differs(known: string | null, said: string | undefined): boolean {
  return known !== null && said !== undefined && known !== said;
}
