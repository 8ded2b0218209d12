import { readPhoneNumber } from '#src/domain/phone/phone-number.ts';
import { holdsNik } from './nik.ts';
import { note, readAs, unread, type Read } from './problem.ts';
import { shown, textOf, type FilledCell } from './text-cells.ts';

/** An NIB: 13 digits. What has 16 may be somebody's NIK, which is neither stored nor repeated. */
export function readNib(cell: FilledCell): Read<string> {
  const text = textOf(cell).replace(/^'/, '').replace(/\.0+$/, '');
  const exponent = /^(\d)[.,](\d+)e\+?(\d{1,2})$/i.exec(text);
  if (exponent !== null && exponent[2]?.length !== Number(exponent[3])) return unread('nib_digits_lost');
  const digits = exponent === null ? text.replaceAll(/[\s.\-–]/g, '') : `${exponent[1]}${exponent[2]}`;
  if (/^\d{13}$/.test(digits)) return readAs(digits);
  if (/^\d{16}$/.test(digits)) return unread('nib_like_nik');
  return unread('nib_not_13_digits', digits.replaceAll(/\D/g, '').length);
}

/** A WhatsApp number as E.164. */
export function readWhatsapp(cell: FilledCell): Read<string> {
  const phone = readPhoneNumber(typeof cell === 'number' ? cell : textOf(cell));
  if (phone.ok) return readAs(phone.e164, phone.hadMore ? note('phone_first_of_several') : undefined);
  return unread(phone.problem === 'digits_lost' ? 'phone_digits_lost' : 'phone_unclear');
}

/** An e-mail address, in lower case. */
export function readEmail(cell: FilledCell): Read<string> {
  const address = textOf(cell)
    .toLowerCase()
    .replace(/^mailto:/, '');
  if (holdsNik(address)) return unread('nik_in_text');
  return address.length <= 254 && /^[^\s@<>(),;:"]+@[^\s@<>(),;:"]+\.[a-z]{2,}$/.test(address)
    ? readAs(address)
    : unread('email_unclear');
}

/** The international six digits of an HS code, up to the eight of BTKI. */
export function readHsCode(cell: FilledCell): Read<string> {
  const digits = textOf(cell).replaceAll(/[\s.]/g, '');
  return /^\d{6,8}$/.test(digits) ? readAs(digits) : unread('hs_code_unclear', shown(cell));
}

/** Where an entry comes from: an address on the web, or words such as a newspaper and a day. */
export function readSource(cell: FilledCell): Read<string> {
  const source = textOf(cell).replaceAll(/\s+/g, ' ');
  if (source.length > 500) return unread('too_long', 500, source.length);
  if (holdsNik(source)) return unread('nik_in_text');
  // `javascript:` and its like would become a link on a public page.
  return /^[a-z][a-z0-9+.-]*:(?=\S)/i.test(source) && !/^https?:\/\//i.test(source)
    ? unread('source_not_web')
    : readAs(source);
}
