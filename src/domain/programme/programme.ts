/** A programme of the city or its partners as the public reads it, with where it is known from. */
export type ProgrammeNotice = {
  name: string;
  nameEn: string | null;
  organiser: string | null;
  /** When it ran and what it aims at, as its source puts it: `2024; target 2026: 150 peserta`. */
  period: string | null;
  facts: string | null;
  sourceUrl: string | null;
};

/** Reads the aim out of a programme's period; undefined when it states none. */
export function participantTarget(period: string | null): { year: string; participants: number } | undefined {
  const stated = /target (\d{4}): ([\d.]+) peserta/i.exec(period ?? '');
  const [, year, participants] = stated ?? [];
  if (year === undefined || participants === undefined) return undefined;
  return { year, participants: Number(participants.replaceAll('.', '')) };
}
