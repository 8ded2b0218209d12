/** What an UMKM is reached or known by, which only its owner may make public. */
export type OwnContact = { nib: string | undefined; whatsapp: string | undefined; email: string | undefined };

/** Whether a text holds the phone, the NIB or the e-mail address of its own row, however their digits are parted. */
export function holdsOwnContact(text: string, { nib, whatsapp, email }: OwnContact): boolean {
  if (email !== undefined && text.toLowerCase().includes(email)) return true;
  if (nib === undefined && whatsapp === undefined) return false;
  const runs = text.normalize('NFKC').match(/\d(?:[\s./_()\p{Dash}]{0,3}\d){7,}/gu) ?? [];
  // `+62812…` and `0812…` are one number; a local one stands without either.
  const digits = [nib, whatsapp?.replace(/^\+(?:62)?/, '')].filter((number) => number !== undefined);
  return runs.some((run) => digits.some((number) => run.replaceAll(/\D/g, '').includes(number)));
}
