/** What an officer wrote for other officers; its owner never reads it. */
export type InternalNote = { id: number; text: string; office: string; writtenAt: string };

/** The number of letters that a note may have. */
export const longestInternalNote = 1000;
