export const competencyOutcomes = ['kompeten', 'belum_kompeten'] as const;
export type CompetencyOutcome = (typeof competencyOutcomes)[number];

/** A test of competency as an officer enters it. */
export interface GivenTest {
  /** `YYYY-MM-DD`. */
  testedOn: string;
  scheme: string;
  assessor: string;
  outcome: string;
  note: string;
}

/** Letters that a text of a test may have. */
export const longestTest = { scheme: 120, assessor: 120, note: 500, reason: 300 };

export type TestField = 'testedOn' | 'scheme' | 'assessor' | 'outcome' | 'note';
export type TestProblem = {
  field: TestField;
  problem: 'missing' | 'too_long' | 'holds_nik' | 'not_a_day' | 'in_future' | 'too_early' | 'unknown_outcome';
};

/** Whether a word names an outcome. */
export function isOutcome(word: string): word is CompetencyOutcome {
  return (competencyOutcomes as readonly string[]).includes(word);
}
