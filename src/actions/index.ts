import { account } from './account.ts';

/** What browsers may ask the site to do, by noun. */
export const server = { account };
