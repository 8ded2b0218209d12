import type { IpRightKind, IpRightStage } from './ip-right.ts';

/** NPWP and NIK are missing on purpose: they must never be stored. */
export const businessIdKinds = ['nib', 'iumk', 'tdp', 'akta'] as const;
export type BusinessIdKind = (typeof businessIdKinds)[number];

export const trainingResults = ['lulus', 'tidak_lulus', 'kompeten', 'belum_kompeten'] as const;
export type TrainingResult = (typeof trainingResults)[number];

/** What a claim says in the particulars of its kind, with everything that only its owner and officers read. */
export type ClaimParticulars =
  | { kind: 'business_id'; idKind: BusinessIdKind; number: string }
  | {
      kind: 'certificate';
      typeId: string;
      number: string | null;
      issuer: string | null;
      issuedOn: string | null;
    }
  | {
      kind: 'ip_right';
      rightKind: IpRightKind;
      title: string;
      stage: IpRightStage;
      applicationNumber: string | null;
      registrationNumber: string | null;
      filedOn: string | null;
      registeredOn: string | null;
      holder: string | null;
      /** Whether the holder in the register is the business; null while nobody has said. */
      holderIsEnterprise: boolean | null;
      /** Nice, 1 to 45, in order. */
      niceClasses: number[];
    }
  | {
      kind: 'graduation';
      programmeId: string;
      cohortId: number | null;
      graduatedOn: string | null;
      certificateNumber: string | null;
      result: TrainingResult;
    };

/** A claim as its owner states it. */
export type StatedClaim = {
  /** Null when it speaks of the whole UMKM. */
  productId: number | null;
  /** The last day of the document; null when it names none. */
  expiresOn: string | null;
  particulars: ClaimParticulars;
};
