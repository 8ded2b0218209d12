import type { OwnClaim } from '#src/domain/claim/own-claim.ts';

/** An official register in which a number can be looked up. */
export type OfficialRegister = { name: string; url: string };

const pdki: OfficialRegister = { name: 'PDKI (DJKI)', url: 'https://pdki-indonesia.dgip.go.id' };
const oss: OfficialRegister = { name: 'OSS', url: 'https://oss.go.id' };
const bpom: OfficialRegister = { name: 'Cek BPOM', url: 'https://cekbpom.pom.go.id' };

const ofCertificates: Readonly<Record<string, OfficialRegister>> = { bpom_md: bpom, bpom_kosmetik: bpom };

/** Where a claim of this kind is looked up; undefined where no public register is known. */
export function registerOf({ particulars, registerUrl }: OwnClaim): OfficialRegister | undefined {
  switch (particulars.kind) {
    case 'ip_right':
      return particulars.rightKind === 'rahasia_dagang' ? undefined : pdki;
    case 'business_id':
      return particulars.idKind === 'nib' ? oss : undefined;
    case 'certificate':
      return registerUrl === null
        ? ofCertificates[particulars.typeId]
        : { name: new URL(registerUrl).hostname, url: registerUrl };
    case 'graduation':
      return undefined;
  }
}
