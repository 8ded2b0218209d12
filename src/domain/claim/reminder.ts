import type { IpRightKind } from './ip-right.ts';
import type { BusinessIdKind } from './particulars.ts';

/** A claim that ends soon. */
export type ExpiringClaim = {
  claimId: number;
  enterpriseId: number;
  subject:
    | { kind: 'certificate'; shortName: string }
    | { kind: 'ip_right'; rightKind: IpRightKind; title: string }
    | { kind: 'graduation'; programmeName: string }
    | { kind: 'business_id'; idKind: BusinessIdKind };
  /** Its last day, today or later. */
  endsOn: string;
  daysLeft: number;
  /** What ends first: the document itself, or the officer's verification of it. */
  ends: 'document' | 'verification';
};

/** How many days before a claim ends its owner is told. */
export const reminderDays = [90, 30, 7] as const;
export type ReminderDays = (typeof reminderDays)[number];

/** Which reminder is due so many days before the end: the nearest that its day has come for; undefined before the first. */
export function dueReminder(daysLeft: number): ReminderDays | undefined {
  if (daysLeft < 0) return undefined;
  return reminderDays.filter((days) => daysLeft <= days).toSorted((one, other) => one - other)[0];
}
