import { photoLimits } from '#src/domain/photo/photo.ts';

/** What a file that arrives piece by piece is for. */
export const uploadPurposes = ['photo', 'catalogue', 'photo_archive'] as const;
export type UploadPurpose = (typeof uploadPurposes)[number];

/** The largest file of each kind, in bytes; an archive holds the photos of a whole catalogue. */
export const largestUpload: Record<UploadPurpose, number> = {
  photo: photoLimits.bytes,
  catalogue: 10_000_000,
  photo_archive: 200_000_000,
};

/** What browsers send at once: some seconds on a bad connection, so that little is lost when it breaks. */
export const pieceBytes = 256 * 1024;

/** What is taken at once. */
export const largestPiece = 1024 * 1024;

/** What one account may have begun and not finished, so that pieces cannot fill the disk. */
export const uploadQuota = { files: 20, bytes: 300_000_000 };

/** So much of the disk stays free for the database, whoever uploads. */
export const keptFree = 500_000_000;

/** An upload that nobody finished is removed after a day. */
export const uploadHours = 24;

/** How far a file has come. */
export type UploadState = {
  id: string;
  purpose: UploadPurpose;
  bytes: number;
  receivedBytes: number;
  isFinished: boolean;
};

/** Why an upload does not begin or go on; `src/i18n/messages/photo-edit.ts` has a sentence for each. */
export const uploadProblems = [
  'unknown_enterprise',
  'unknown_upload',
  'empty',
  'too_large',
  'too_many_uploads',
  'disk_full',
  'piece_too_large',
  'out_of_step',
  'incomplete',
] as const;
export type UploadProblem = (typeof uploadProblems)[number];
