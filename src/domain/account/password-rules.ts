/** Why a password is not taken. */
export type PasswordProblem = 'too_short' | 'too_long' | 'obvious';

/** Length is what makes a password hard to guess; signs and capitals that are prescribed make it hard to remember. */
export const shortestPassword = 10;
/** More is a whole book, and would only cost time to work through. */
export const longestPassword = 200;

/** What guessers try first, beside names: the stems of the passwords that Indonesians and others have chosen most often. */
const stems = [
  'password',
  'passwort',
  'katasandi',
  'sandi',
  'rahasia',
  'bismillah',
  'alhamdulillah',
  'indonesia',
  'jakarta',
  'tangerang',
  'etalase',
  'umkm',
  'sayang',
  'cinta',
  'kamu',
  'iloveyou',
  'welcome',
  'selamat',
  'merdeka',
  'garuda',
  'admin',
  'qwertyuiop',
  'qwerty',
  'asdfghjkl',
  'asdf',
  'zxcvbnm',
  'zxcv',
  'letmein',
  'monkey',
  'dragon',
  'anjing',
  'doraemon',
  'persija',
];

/** What stays of a password without its obvious parts must have so many different letters or digits. */
const fewestOwn = 4;

/** Whether a password may be chosen; `known` is what everyone can know of the person: name, e-mail, phone. */
export function passwordProblem(password: string, known: readonly string[]): PasswordProblem | undefined {
  const signs = Array.from(password.normalize('NFKC'));
  if (signs.length < shortestPassword) return 'too_short';
  if (signs.length > longestPassword) return 'too_long';
  return isObvious(password, known) ? 'obvious' : undefined;
}

function isObvious(password: string, known: readonly string[]): boolean {
  const plain = letters(password);
  // A sentence without Latin letters or digits is nothing that a guesser's list would have.
  if (plain === '') return new Set(password).size < fewestOwn;
  let rest = plain;
  for (const part of [...ownWords(known), ...stems]) rest = rest.replaceAll(part, '');
  rest = withoutRuns(rest);
  return new Set(rest).size < fewestOwn;
}

/** Lower case, only letters and digits, with the signs that stand for letters read as such (`p@ssw0rd`). */
function letters(text: string): string {
  const plain = text.normalize('NFKD').toLowerCase().replaceAll('@', 'a').replaceAll('$', 's');
  const isNumber = /^[\d\W]+$/.test(plain);
  const read = isNumber ? plain : plain.replaceAll('0', 'o').replaceAll('!', 'i');
  return read.replaceAll(/[^a-z0-9]/g, '');
}

/** The parts of what is known that a password could be made of, the longest first. */
function ownWords(known: readonly string[]): string[] {
  const words = known.flatMap((text) => [letters(text), ...text.split(/[\s@._+-]+/).map(letters)]);
  const local = known.flatMap((text) => [
    letters(text.split('@')[0] ?? ''),
    text.replaceAll(/^\+62|\D/g, ''),
  ]);
  return [...new Set([...words, ...local])]
    .filter((word) => word.length > 2)
    .sort((a, b) => b.length - a.length);
}

/** Without digits and letters that follow each other, forwards, backwards or the same again: `1234`, `321`, `aaaa`. */
function withoutRuns(text: string): string {
  let kept = '';
  for (let at = 0; at < text.length;) {
    const length = Math.max(...[0, 1, -1].map((step) => runLength(text, at, step)));
    if (length < 3) kept += text.slice(at, at + 1);
    at += length < 3 ? 1 : length;
  }
  return kept;
}

function runLength(text: string, from: number, step: number): number {
  let length = 1;
  while (
    from + length < text.length &&
    text.charCodeAt(from + length) - text.charCodeAt(from + length - 1) === step
  ) {
    length += 1;
  }
  return length;
}
