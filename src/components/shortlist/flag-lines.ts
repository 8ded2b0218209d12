import type { EntryFlag } from '#src/domain/shortlist/entry-flag.ts';
import { shortlist } from '#src/i18n/messages/shortlist.ts';

const t = shortlist.flags;

/** Why an officer should look at an entry again, a sentence each. */
export function flagLines(flags: readonly EntryFlag[]): string[] {
  return flags.map((flag) => {
    switch (flag.kind) {
      case 'suspended':
        return t.suspended(flag.reason);
      case 'merged':
        return t.merged(flag.into.name);
      case 'not_public':
        return t.not_public;
      case 'misses':
        return t.misses(flag.parts.map((part) => t.parts[part]).join(', '));
    }
  });
}
