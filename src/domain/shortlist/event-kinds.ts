import type { EventNotice } from '#src/domain/event/event.ts';

export type EventKind = EventNotice['kind'];

export const eventKinds = [
  'exhibition',
  'trade_promotion',
  'trade_mission',
  'campaign',
] as const satisfies readonly EventKind[];
