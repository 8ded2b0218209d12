import type { EnterprisePlace } from '#src/domain/enterprise/enterprise.ts';
import { paths } from '#src/paths.ts';
import { config } from '#src/platform/config.server.ts';
import { qrDrawing } from '#src/platform/qr.server.ts';
import type { IssuedCode } from './claim-code.ts';

/** A code as it stands on paper. */
export interface CodeCard {
  name: string;
  place: EnterprisePlace;
  code: string;
  /** The QR code of the address that opens it. */
  qr: { side: number; path: string };
}

/** Codes with their QR codes, for the sheet that is printed once. */
export function codeCards(codes: readonly IssuedCode[]): CodeCard[] {
  return codes.map(({ name, place, code }) => ({
    name,
    place,
    code,
    qr: qrDrawing(`${config().siteUrl}${paths.joinWithCode(code)}`),
  }));
}
