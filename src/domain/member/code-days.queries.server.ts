import { today } from '#src/platform/clock.server.ts';
import { usualDays } from './claim-code.ts';

/** The last day that an officer is offered for new codes. */
export function firstEndOn(): string {
  const end = Date.parse(`${today()}T00:00:00Z`) + usualDays * 86_400_000;
  return new Date(end).toISOString().slice(0, 10);
}
