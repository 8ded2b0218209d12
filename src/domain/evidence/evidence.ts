import { holdsNik } from '#src/domain/import/nik.ts';

/** What a private file that shows a claim or a registration to be true may be. */
export const evidenceTypes = ['application/pdf', 'image/jpeg', 'image/png'] as const;
export type EvidenceType = (typeof evidenceTypes)[number];

/** What a file must keep to be taken, and how many of them one claim or registration may have. */
export const evidenceLimits = { bytes: 10_000_000, pixels: 50_000_000, files: 10, nameLetters: 120 };

/** A scan of A4 at 300 dots an inch is 3,508 pixels long: small print stays readable. */
export const longestEvidenceSide = 3600;

/** Every reason for which a file is not taken; `src/i18n/messages/evidence.ts` has a sentence for each. */
export const evidenceProblems = [
  'empty',
  'too_large',
  'is_heic',
  'other_format',
  'too_many_pixels',
  'damaged',
] as const;
export type EvidenceProblem = (typeof evidenceProblems)[number];

/** A file as lists show it. */
export interface EvidenceRecord {
  id: number;
  /** What its owner called it. */
  name: string;
  type: EvidenceType;
  bytes: number;
  uploadedAt: string;
}

/** What evidence belongs to: a claim of an UMKM, or somebody's request to act for one. */
export type EvidenceSubject = { claimId: number } | { registrationId: number };

/** A file's name as its owner reads it again: without folders, controls and marks that turn the reading direction. */
export function evidenceName(given: string, type: EvidenceType): string {
  const last = given.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const name = last
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}]/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
  // People name a scan by the number on it; an NIK is kept nowhere, so such a file is called as one without a name.
  if (name === '' || name === '.' || name === '..' || holdsNik(name)) return `bukti.${extensions[type]}`;
  const letters = Array.from(name);
  return letters.length <= evidenceLimits.nameLetters
    ? name
    : `…${letters.slice(1 - evidenceLimits.nameLetters).join('')}`;
}

/** The end of a name that programs know the type by. */
export function evidenceExtension(type: EvidenceType): string {
  return extensions[type];
}

const extensions: Record<EvidenceType, string> = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
};
