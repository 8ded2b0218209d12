import type { Actor } from '#src/domain/actor/actor.ts';
import { claimEdit as t } from '#src/i18n/messages/claim-edit.ts';
import { plainClaimName } from '#src/i18n/messages/claim-letters.ts';
import { paths } from '#src/paths.ts';
import { calendarFile } from '#src/platform/calendar.server.ts';
import { now, today } from '#src/platform/clock.server.ts';
import { listOwnClaims } from './own-claims.queries.server.ts';
import type { OwnClaim } from './own-claim.ts';
import type { ExpiringClaim } from './reminder.ts';

/** The days on which the claims of an UMKM end, with reminders 30 and 7 days ahead, as a calendar file. */
export async function claimCalendar(
  actor: Actor,
  enterprise: { id: number; slug: string; name: string },
  siteUrl: string,
): Promise<string> {
  const claims = await listOwnClaims(actor, enterprise.id, today());
  const days = claims.flatMap((claim) => {
    const { id, state, validUntil } = claim;
    if (validUntil === null || state === 'ended' || state === 'refused') return [];
    const name = plainClaimName(subjectOf(claim));
    return [
      {
        id: `klaim-${id}`,
        on: validUntil,
        title: claim.ends === 'document' ? t.calendarEvent(name) : t.calendarCheck(name),
        url: siteUrl + paths.workspace(enterprise.slug, `klaim/${id}`),
        remindDaysBefore: [30, 7],
      },
    ];
  });
  return calendarFile(t.calendarName(enterprise.name), new URL(siteUrl).host, days, now());
}

function subjectOf({ particulars, names }: OwnClaim): ExpiringClaim['subject'] {
  switch (particulars.kind) {
    case 'certificate':
      return { kind: 'certificate', shortName: names.certificateShort };
    case 'ip_right':
      return { kind: 'ip_right', rightKind: particulars.rightKind, title: particulars.title };
    case 'graduation':
      return { kind: 'graduation', programmeName: names.programme };
    case 'business_id':
      return { kind: 'business_id', idKind: particulars.idKind };
  }
}
