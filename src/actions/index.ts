import { account } from './account.ts';
import { photo } from './photo.ts';
import { profile } from './profile.ts';

/** What browsers may ask the site to do, by noun. */
export const server = { account, photo, profile };
