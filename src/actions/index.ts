import { account } from './account.ts';
import { catalogueFile } from './catalogue-file.ts';
import { claim } from './claim.ts';
import { desk } from './desk.ts';
import { moderation } from './moderation.ts';
import { office } from './office.ts';
import { ownAccount } from './own-account.ts';
import { photo } from './photo.ts';
import { product } from './product.ts';
import { profile } from './profile.ts';
import { registration } from './registration.ts';
import { searchWord } from './search-word.ts';
import { team } from './team.ts';

/** What browsers may ask the site to do, by noun. */
export const server = {
  account,
  catalogueFile,
  claim,
  desk,
  moderation,
  office,
  ownAccount,
  photo,
  product,
  profile,
  registration,
  team,
  searchWord,
};
