import { evidenceNumber } from '#src/domain/evidence/evidence-answer.ts';
import { desk } from '#src/i18n/messages/desk.ts';

const { notices } = desk.decision;

/** What was just decided, as the address of the page after it says; undefined where it says nothing known. */
export function decidedNotice(
  params: URLSearchParams,
): { text: string; claimId: number | undefined } | undefined {
  const asked = params.get('pesan');
  const text = Object.entries(notices).find(([name]) => name === asked)?.[1];
  return text === undefined ? undefined : { text, claimId: evidenceNumber(params.get('tadi') ?? undefined) };
}

/** The page of a list that an address asks for; the first for anything that is none. */
export function pageIn(params: URLSearchParams): number {
  const asked = Number(params.get('page') ?? 1);
  return Number.isSafeInteger(asked) && asked > 0 ? asked : 1;
}

/** The one-line message that an address asks for, of those in a dictionary. */
export function knownNotice(
  params: URLSearchParams,
  notices: Readonly<Record<string, string>>,
): string | undefined {
  const asked = params.get('pesan') ?? '';
  return Object.hasOwn(notices, asked) ? notices[asked] : undefined;
}
