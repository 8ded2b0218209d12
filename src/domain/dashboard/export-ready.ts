/** What readiness to export is judged from, until the readiness score of each UMKM exists. */
export interface ExportFacts {
  /** A verified, unexpired NIB. */
  hasNib: boolean;
  /** A verified, unexpired certificate (halal, P-IRT, SNI …) of the UMKM or of one of its products. */
  hasCertificate: boolean;
  /** The owner says that it ships abroad. */
  shipsAbroad: boolean;
}

/** Whether an UMKM counts as ready to export: a verified NIB, a verified product certificate, and it ships abroad. */
export function isExportReady({ hasNib, hasCertificate, shipsAbroad }: ExportFacts): boolean {
  return hasNib && hasCertificate && shipsAbroad;
}
