/** The day from which the present text at /privasi holds; a consent names it. Change both together. */
export const privacyVersion = '2026-11-22';
