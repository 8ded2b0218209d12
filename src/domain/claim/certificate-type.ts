/** A kind of certificate with who issues it and what it says, as the page of badges explains it. */
export type CertificateType = {
  id: string;
  name: string;
  nameEn: string;
  /** One word for a badge. */
  shortName: string;
  issuer: string | null;
  meaning: string | null;
  meaningEn: string | null;
  /** Where anybody can look a number up. */
  registerUrl: string | null;
  /** A standard that foreign buyers ask for, rather than a permit to sell. */
  forExport: boolean;
};
