import type { ClaimType, SecondLookAim } from '#src/domain/desk/second-look.ts';
import { claim } from '#src/i18n/messages/claim.ts';
import { claimEdit } from '#src/i18n/messages/claim-edit.ts';
import { deskKeeping } from '#src/i18n/messages/desk-keeping.ts';

const words: Record<string, string> = { ...claim.id.rightKind, ...claim.id.permitDeclared };

/** What two officers must agree on, in words. */
export function aimName({ claimKind, type }: SecondLookAim, types: readonly ClaimType[]): string {
  if (type === null) return deskKeeping.second.whole(claimEdit.kinds[claimKind]);
  const known = types.find((each) => each.claimKind === claimKind && each.type === type);
  return known?.name ?? words[type] ?? type;
}
