import { account } from './account.ts';
import { award } from './award.ts';
import { businessGroup } from './business-group.ts';
import { catalogueFile } from './catalogue-file.ts';
import { claim } from './claim.ts';
import { classResult } from './class-result.ts';
import { deskKeeping } from './desk-keeping.ts';
import { desk } from './desk.ts';
import { event } from './event.ts';
import { exemption } from './exemption.ts';
import { merge } from './merge.ts';
import { mentoring } from './mentoring.ts';
import { moderation } from './moderation.ts';
import { office } from './office.ts';
import { ownAccount } from './own-account.ts';
import { participantFile } from './participant-file.ts';
import { participant } from './participant.ts';
import { photo } from './photo.ts';
import { product } from './product.ts';
import { profile } from './profile.ts';
import { programme } from './programme.ts';
import { registration } from './registration.ts';
import { report } from './report.ts';
import { searchWord } from './search-word.ts';
import { shortlist } from './shortlist.ts';
import { support } from './support.ts';
import { suspension } from './suspension.ts';
import { team } from './team.ts';
import { trainingCertificate } from './training-certificate.ts';

/** What browsers may ask the site to do, by noun. */
export const server = {
  account,
  award,
  businessGroup,
  catalogueFile,
  claim,
  classResult,
  desk,
  deskKeeping,
  exemption,
  event,
  mentoring,
  merge,
  moderation,
  office,
  ownAccount,
  participant,
  participantFile,
  photo,
  product,
  profile,
  programme,
  registration,
  report,
  searchWord,
  shortlist,
  support,
  suspension,
  team,
  trainingCertificate,
};
