import type { VerificationDecision, VerificationMethod } from '#src/domain/claim/claim.ts';

export const sampleOutcomes = ['agreed', 'differs'] as const;
export type SampleOutcome = (typeof sampleOutcomes)[number];

/** What of the samples is listed. */
export const sampleStates = ['open', ...sampleOutcomes] as const;
export type SampleState = (typeof sampleStates)[number];

export const samplesPerPage = 30;

/** So many decisions of the last days are drawn at a time. */
export const usualDraw = { count: 5, days: 7 } as const;

/** The number of letters that a note may have. */
export const longestSampleNote = 500;

/** A decision that was drawn for a second look. */
export type DrawnSample = {
  id: number;
  claimId: number;
  drawnAt: string;
  outcome: SampleOutcome | null;
  lookedAt: string | null;
  note: string | null;
  decision: VerificationDecision;
  method: VerificationMethod | null;
  decidedAt: string;
  office: string;
  reason: string | null;
  validUntilOn: string | null;
  /** Whether the reader made that decision: somebody else has to look at it. */
  isOwn: boolean;
  /** Whether it is the decision that stands. */
  stands: boolean;
  enterprise: { name: string; kecamatan: string | null };
};

/** How often a second look came to the same. */
export type SampleFigures = { open: number; agreed: number; differs: number };

/** Which share of those looked at agrees, in whole percent; undefined while none was looked at. */
export function agreement({ agreed, differs }: SampleFigures): number | undefined {
  const looked = agreed + differs;
  return looked === 0 ? undefined : Math.round((agreed / looked) * 100);
}

/**
 * Draws `count` decisions: the same for the same seed, and spread over officers, so that whoever decides much does not
 * hide whoever decides little.
 */
export function drawSpread(
  decisions: readonly { id: number; officer: string }[],
  count: number,
  seed: string,
): number[] {
  const lot = (key: string) => mixed(`${seed}/${key}`);
  const byLot = <Each>(list: readonly Each[], keyOf: (each: Each) => string) =>
    list.toSorted((a, b) => lot(keyOf(a)) - lot(keyOf(b)) || (keyOf(a) < keyOf(b) ? -1 : 1));
  const officers = byLot([...Map.groupBy(decisions, ({ officer }) => officer)], ([officer]) => officer);
  const piles = officers.map(([, pile]) => byLot(pile, ({ id }) => String(id)));
  const drawn: number[] = [];
  for (let turn = 0; drawn.length < Math.min(count, decisions.length); turn += 1) {
    drawn.push(...piles.flatMap((pile) => pile.slice(turn, turn + 1).map(({ id }) => id)));
  }
  return drawn.slice(0, count);
}

/** A number between 0 and 2³² that tells nothing of the text (FNV-1a, then mixed once more). */
function mixed(text: string): number {
  let hash = 0x811c9dc5;
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  hash = Math.imul(hash ^ (hash >>> 12), 0x297a2d39);
  return (hash ^ (hash >>> 15)) >>> 0;
}
