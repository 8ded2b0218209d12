import type { LinkKind } from './one-time-link.ts';
import { findLinkOwner } from './one-time-link.queries.server.ts';

const kinds = ['change_email_old', 'change_email_new'] as const satisfies LinkKind[];

/** Whose wish to change the e-mail address a link confirms, and at which of the two; undefined when it works no more. */
export async function findEmailChange(
  token: string,
): Promise<{ accountId: string; kind: (typeof kinds)[number] } | undefined> {
  for (const kind of kinds) {
    const owner = await findLinkOwner(kind, token);
    if (owner !== undefined) return { accountId: owner.accountId, kind };
  }
  return undefined;
}
