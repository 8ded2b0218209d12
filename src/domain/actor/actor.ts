/** Who acts: a person in a role, or the program itself when an operator runs a script. */
export type Actor = {
  role: 'operator' | 'owner' | 'staff' | 'verifier' | 'trade_officer' | 'programme_manager' | 'admin';
  /** As written into records: an office or a role, never a private person's name. */
  office: string;
};

/** Someone at the machine itself, e.g. running the import. */
export const operator: Actor = { role: 'operator', office: 'Operator Etalase' };
