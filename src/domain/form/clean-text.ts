const invisible =
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g;

/** Most texts are clean, and a 50 MB file has many. */
const clean = /^(?:[!-~](?: (?! ))?)*$/;

/** A text as it is kept: one form of each character, no control characters, no blanks in excess; lines stay. */
export function cleanText(text: string): string {
  if (clean.test(text)) return text.trim();
  return text
    .toWellFormed()
    .normalize('NFC')
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(invisible, '')
    .replaceAll(/[^\S\n]+/g, ' ')
    .replaceAll(/ ?\n ?/g, '\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
}
