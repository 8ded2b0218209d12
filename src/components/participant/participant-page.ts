import { cohortHref } from '#src/components/cohort/cohort-tabs.ts';
import { placeLine } from '#src/components/registration/place-line.ts';
import type { Typed } from '#src/domain/form/form-answer.ts';
import type { MatchCandidate } from '#src/domain/participant/match-candidate.ts';
import type { Participant, ParticipantCounts } from '#src/domain/participant/participant.ts';
import type { Cohort } from '#src/domain/programme/cohort.ts';
import { formatNumber } from '#src/i18n/format.ts';
import { participant as t } from '#src/i18n/messages/participant.ts';

const number = (value: number) => formatNumber(value, 'id');

/** The address of somebody's page in a class. */
export function participantHref(cohortId: number, id: number): string {
  return `${cohortHref(cohortId)}/peserta/${id}`;
}

/** The address of the list of a class with a state. */
export function stateHref(cohortId: number, state?: string): string {
  return state === undefined ? cohortHref(cohortId) : `${cohortHref(cohortId)}?keadaan=${state}`;
}

/** The counts of a class, each with the address of the list behind it for those who may read it. */
export function countCards(cohort: Cohort, counts: ParticipantCounts, mayKeep: boolean) {
  const list = (state?: string) => (mayKeep ? stateHref(cohort.id, state) : undefined);
  const chosen = number(counts.chosen);
  return [
    { label: t.counts.total, value: number(counts.total), href: list() },
    {
      label: t.counts.chosen,
      value: cohort.seats === null ? chosen : t.counts.ofSeats(chosen, number(cohort.seats)),
      href: list('chosen'),
    },
    { label: t.counts.reserve, value: number(counts.reserve), href: list('reserve') },
    { label: t.counts.refused, value: number(counts.refused), href: list('refused') },
    { label: t.counts.women, value: number(counts.women), href: list('women') },
    { label: t.counts.matched, value: number(counts.matched), href: list('matched') },
    {
      label: t.counts.passed,
      value: number(counts.passed),
      href: list('passed'),
    },
  ];
}

/** What to say when more people are in a class than it has seats; it happens, so it is no error. */
export function seatsWarning(seats: number | null, counts: ParticipantCounts): string | undefined {
  const people = Math.max(counts.chosen, counts.passed);
  if (seats === null || people <= seats) return undefined;
  return t.counts.moreThanSeats(number(people), number(seats));
}

/** A phone number as people write it here. */
export function phoneLine(phone: string | null): string {
  return phone === null ? t.list.unknown : phone.replace(/^\+62/, '0');
}

/** The list of a class as rows of a table. */
export function participantRows(cohortId: number, participants: readonly Participant[]) {
  return participants.map((one) => ({
    name: {
      text: one.name,
      href: participantHref(cohortId, one.id),
      note: one.businessName ?? undefined,
    },
    phone: phoneLine(one.phone),
    kelurahan: one.kelurahan ?? t.list.unknown,
    enterprise: enterpriseCell(cohortId, one),
    outcome: one.outcome === null ? t.list.unknown : t.outcomes[one.outcome],
  }));
}

function enterpriseCell(cohortId: number, { id, enterprise, endedAt }: Participant) {
  if (enterprise !== null) return { text: enterprise.name, href: participantHref(cohortId, id) };
  if (endedAt !== null) return t.list.unknown;
  return { text: t.list.unmatched, href: `${participantHref(cohortId, id)}#umkm` };
}

/** Somebody as their form has it; `place` is the kelurahan in one line. */
export function typedParticipant(one: Participant, place: string): Typed {
  return {
    nama: [one.name],
    telepon: [one.phone === null ? '' : phoneLine(one.phone)],
    usaha: [one.businessName ?? ''],
    nib: [one.nib ?? ''],
    kelurahan: [place],
    perempuan: [one.isWoman === null ? '' : one.isWoman ? 'ya' : 'tidak'],
    mendaftar: [one.appliedOn ?? ''],
  };
}

export interface ComparedCell {
  text: string;
  /** How it is like what the participant said. */
  likeness: 'same' | 'alike' | undefined;
}

/** The participant and the UMKM side by side: one row for each fact. */
export function comparedFacts(
  one: Participant,
  place: string,
  candidates: readonly MatchCandidate[],
): { label: string; own: string; cells: ComparedCell[] }[] {
  const { facts, unknown, hasOwner, noOwner } = t.match;
  const plain = (text: string): ComparedCell => ({ text, likeness: undefined });
  const like = (candidate: MatchCandidate, sign: 'nib' | 'phone' | 'name', text: string): ComparedCell => ({
    text,
    likeness: candidate.signs.includes(sign) ? (sign === 'name' ? 'alike' : 'same') : undefined,
  });
  const row = (label: string, own: string | null, cell: (candidate: MatchCandidate) => ComparedCell) => ({
    label,
    own: own ?? unknown,
    cells: candidates.map(cell),
  });
  return [
    row(facts.name, one.businessName, (each) => like(each, 'name', each.name)),
    row(facts.place, place === '' ? null : place, (each) => plain(placeLine(each.place))),
    row(facts.phone, phoneLine(one.phone), (each) => like(each, 'phone', phoneLine(each.phone))),
    row(facts.nib, one.nib, (each) => like(each, 'nib', each.nib ?? unknown)),
    row(facts.product, null, (each) => plain(each.mainProduct ?? unknown)),
    row(facts.owner, null, (each) => plain(each.hasOwner ? hasOwner : noOwner)),
  ];
}
