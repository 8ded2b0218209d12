import { ipRightStanding, mayUseRegisteredSign } from '#src/domain/claim/ip-right.ts';
import type { OwnClaim } from '#src/domain/claim/own-claim.ts';
import { endReasons } from '#src/domain/claim/own-claim.ts';
import { formatDay } from '#src/i18n/format.ts';
import { claim as words } from '#src/i18n/messages/claim.ts';
import { claimEdit as t } from '#src/i18n/messages/claim-edit.ts';

/** The colour of a state: done, moving on, needs its owner, over. */
export type ChipTone = 'good' | 'moving' | 'urgent' | 'over';

export type ChipView = { label: string; tone: ChipTone };

const w = words.id;

/** What a claim says, as its owner's list calls it; ® only behind a mark that is registered and was checked. */
export function ownTitle({ particulars, names, state }: OwnClaim): string {
  switch (particulars.kind) {
    case 'certificate':
      return names.certificate;
    case 'business_id':
      return w.permitDeclared[particulars.idKind];
    case 'graduation':
      return names.cohort === '' ? names.programme : `${names.programme}, ${names.cohort}`;
    case 'ip_right': {
      const isSigned = state === 'verified' && mayUseRegisteredSign(particulars.rightKind, particulars.stage);
      return `${w.rightKind[particulars.rightKind]} “${particulars.title}${isSigned ? '®' : ''}”`;
    }
  }
}

/** The number that its owner knows it by. */
export function ownNumber({ particulars }: OwnClaim): string | undefined {
  switch (particulars.kind) {
    case 'certificate':
    case 'business_id':
      return particulars.number ?? undefined;
    case 'graduation':
      return particulars.certificateNumber ?? undefined;
    case 'ip_right':
      return particulars.registrationNumber ?? particulars.applicationNumber ?? undefined;
  }
}

/** How it stands between the owner and the office, in words and colour. */
export function stateChip({ state, validUntil }: OwnClaim): ChipView {
  if (state === 'verified' && validUntil !== null) {
    return { label: t.verifiedUntil(formatDay(validUntil, 'id')), tone: 'good' };
  }
  if (state === 'expired' && validUntil !== null) {
    return { label: t.expiredOn(formatDay(validUntil, 'id')), tone: 'urgent' };
  }
  return { label: t.states[state], tone: stateTones[state] };
}

/** How far a right has come at its register, in words and colour; undefined for everything else. */
export function stageChip({ particulars }: OwnClaim): ChipView | undefined {
  if (particulars.kind !== 'ip_right' || particulars.rightKind === 'rahasia_dagang') return undefined;
  const standing = ipRightStanding(particulars.stage);
  // Papers in preparation are not at the register yet.
  if (particulars.stage === 'persiapan') return { label: w.stage.persiapan, tone: 'moving' };
  const stage = t.atRegister(w.stage[particulars.stage]);
  return {
    label: standing === 'active' ? stage : `${stage}, ${t.standing[standing]}`,
    tone: standingTones[standing],
  };
}

/** What its owner does next with a claim. */
export function toDo(claim: OwnClaim): string {
  const { state, particulars } = claim;
  if (state === 'ended') return endSentence(claim);
  const isPrepared = particulars.kind === 'ip_right' && particulars.stage === 'persiapan';
  return isPrepared && particulars.rightKind !== 'rahasia_dagang' && state === 'declared'
    ? t.toDoPrepared
    : t.toDo[state];
}

/** Why a claim was ended, in a sentence. */
export function endSentence({ endReason }: OwnClaim): string {
  const known = endReasons.find((each) => each === endReason);
  return known === undefined ? (endReason ?? '') : t.endReasons[known];
}

/** The particulars as rows of label and value; empty ones are left out. */
export function ownFacts(claim: OwnClaim): { label: string; value: string }[] {
  const { particulars: of, expiresOn, product } = claim;
  const f = t.fields;
  const day = (value: string | null) => (value === null ? null : formatDay(value, 'id'));
  const rows: [string, string | null][] = [];
  switch (of.kind) {
    case 'business_id':
      rows.push([f.idNumber, of.number]);
      break;
    case 'certificate':
      rows.push([f.certificateNumber, of.number], [f.issuer, of.issuer], [f.issuedOn, day(of.issuedOn)]);
      break;
    case 'graduation':
      rows.push(
        [f.result, resultWord(of.result)],
        [f.graduatedOn, day(of.graduatedOn)],
        [f.trainingNumber, of.certificateNumber],
      );
      break;
    case 'ip_right':
      rows.push(
        [f.applicationNumber, of.applicationNumber],
        [f.filedOn, day(of.filedOn)],
        [registrationLabel(of.rightKind), of.registrationNumber],
        [f.registeredOn, day(of.registeredOn)],
        [f.niceClasses, of.niceClasses.length === 0 ? null : of.niceClasses.join(', ')],
        [f.holding, of.holderIsEnterprise === true ? f.holdings.own : of.holder],
      );
      break;
  }
  rows.push([f.expiresOn, day(expiresOn ?? (claim.ends === 'document' ? claim.validUntil : null))]);
  rows.push([f.product, product?.name ?? null]);
  return rows.flatMap(([label, value]) => (value === null || value === '' ? [] : [{ label, value }]));
}

/** What the number in the register is called for a kind of right. */
export function registrationLabel(kind: string): string {
  const { merek, hak_cipta, paten } = t.fields.registrationNumber;
  if (kind === 'hak_cipta') return hak_cipta;
  return kind === 'paten' || kind === 'paten_sederhana' ? paten : merek;
}

function resultWord(result: string): string | null {
  return result === 'lulus' || result === 'kompeten' ? t.fields.results[result] : result;
}

const stateTones: Record<OwnClaim['state'], ChipTone> = {
  declared: 'moving',
  submitted: 'moving',
  verified: 'good',
  needs_correction: 'urgent',
  refused: 'urgent',
  expired: 'urgent',
  ended: 'over',
};

const standingTones = {
  'moving-on': 'moving',
  'needs-your-action': 'urgent',
  active: 'good',
  ended: 'over',
} as const;
