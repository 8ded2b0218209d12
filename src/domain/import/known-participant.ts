import type { TrainingResult } from './trainee-cells.ts';

/** A participant of a class as an import compares it. */
export type KnownParticipant = {
  id: number;
  cohortId: number;
  enterpriseId: number | null;
  name: string;
  nameKey: string;
  phone: string | null;
  isWoman: boolean | null;
  businessName: string | null;
  nib: string | null;
  kelurahanCode: string | null;
  appliedOn: string | null;
  /** How the class ended for them, as it stands. */
  outcome: KnownOutcome | null;
  /** Taken out of the class. */
  isEnded: boolean;
};

export type KnownOutcome = {
  result: TrainingResult;
  score: number | null;
  decidedOn: string;
  graduationClaimId: number | null;
};

/** What a row is compared by within its class. */
export type ParticipantKeys = { nameKey: string; phone: string | null; enterpriseId: number | null };

/** The participants whom the rows at hand might mean. */
export class ParticipantRegister {
  nextId: number;
  private readonly byId = new Map<number, KnownParticipant>();
  private readonly ids = new Map<string, Set<number>>();

  constructor(nextId: number) {
    this.nextId = nextId;
  }

  has(id: number): boolean {
    return this.byId.has(id);
  }

  /** Takes a participant in, or anew after a change. */
  put(participant: KnownParticipant): void {
    const before = this.byId.get(participant.id);
    if (before !== undefined) {
      for (const key of keysOf(before.cohortId, before)) this.ids.get(key)?.delete(before.id);
    }
    this.byId.set(participant.id, participant);
    for (const key of keysOf(participant.cohortId, participant)) {
      const ids = this.ids.get(key) ?? new Set();
      this.ids.set(key, ids.add(participant.id));
    }
  }

  /** Those of a class with this name, phone or UMKM, the ones who were taken out included. */
  like(cohortId: number, keys: ParticipantKeys): KnownParticipant[] {
    const ids = new Set(keysOf(cohortId, keys).flatMap((key) => [...(this.ids.get(key) ?? [])]));
    return [...ids].toSorted((a, b) => a - b).flatMap((id) => this.byId.get(id) ?? []);
  }
}

function keysOf(cohortId: number, { nameKey, phone, enterpriseId }: ParticipantKeys): string[] {
  return [
    `${cohortId}:name:${nameKey}`,
    ...(phone === null ? [] : [`${cohortId}:phone:${phone}`]),
    ...(enterpriseId === null ? [] : [`${cohortId}:umkm:${enterpriseId}`]),
  ];
}
