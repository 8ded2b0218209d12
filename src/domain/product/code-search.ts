export const codeSchemes = ['hs', 'kbli'] as const;
export type CodeScheme = (typeof codeSchemes)[number];

/** A code of an official list: six digits of HS 2022, five of KBLI 2020. */
export type OfficialCode = { code: string; name: string };

/** What somebody looks for in a list of codes, and what it is for. */
export type CodeSearch = { scheme: CodeScheme; q: string; categoryId: string };
