/** What can stand in the officers' queue and have notes of officers and openings. */
export const deskNouns = [
  'claim',
  'product_change',
  'registration',
  'exemption',
  'report',
  'appeal',
  'sample',
] as const;
export type DeskNoun = (typeof deskNouns)[number];

/** One thing at the desk. */
export type DeskKey = { noun: DeskNoun; id: number };
