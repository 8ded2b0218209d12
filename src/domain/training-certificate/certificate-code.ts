/** Crockford's base 32: no I, L, O and U, which are read as something else on paper. */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** 16 letters of 5 bits: nobody finds one of a million certificates by trying. */
const length = 16;
const isCode = new RegExp(`^[${letters}]{${length}}$`);

/** Draws the code of a certificate: 80 random bits as 16 letters. */
export function makeCertificateCode(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(length));
  return Array.from(bytes, (byte) => letters[byte % letters.length] ?? '').join('');
}

/** A code as it is printed and stands in addresses: `7K4P-2XWD-9RTA-0M3V`. */
export function writtenCode(code: string): string {
  return code.replaceAll(/.{4}(?=.)/g, '$&-');
}

/**
 * A code out of what somebody typed or pasted, the whole address too: without hyphens and spaces, in capitals, and with
 * the letters that are mistaken for digits read as these. Undefined when it is none.
 */
export function readCertificateCode(typed: string): string | undefined {
  const last =
    typed
      .trim()
      .split(/[?#]/)[0]
      ?.split('/')
      .findLast((part) => part !== '') ?? '';
  const plain = last
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s\-‐-―.]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');
  return isCode.test(plain) ? plain : undefined;
}

/** Whether somebody typed a certificate's number instead, which alone opens nothing (docs/decisions). */
export function isCertificateNumber(typed: string): boolean {
  return /^\s*ETL\s*\/\s*\d{4}\s*\//i.test(typed);
}
