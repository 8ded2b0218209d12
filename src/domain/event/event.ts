import type { EnterprisePlace } from '#src/domain/enterprise/enterprise.ts';

export const eventKinds = ['exhibition', 'trade_promotion', 'trade_mission', 'campaign'] as const;
export type EventKind = (typeof eventKinds)[number];

/** An exhibition, trade promotion, trade mission or campaign as the public reads it. */
export type EventNotice = {
  slug: string;
  kind: EventKind;
  name: string;
  nameEn: string | null;
  place: string | null;
  startsOn: string;
  endsOn: string;
  sourceUrl: string | null;
  /** Part of the invented example world, and shown as such. */
  isExample: boolean;
};

/** What officers write down about an event. */
export type EventFacts = Omit<EventNotice, 'slug' | 'isExample'>;

/** An event in the officers' list, with who took part. */
export type KeptEvent = EventNotice & {
  id: number;
  participants: number;
  /** Sold there by those who told it, in whole rupiah; null while nobody has. */
  sales: number | null;
};

/** What is known of an UMKM that took part. */
export interface ParticipationFacts {
  /** Sold there, in whole rupiah; null while it is not reported. */
  sales: number | null;
  note: string | null;
  sourceUrl: string | null;
}

/** An UMKM that took part in an event. */
export type Participation = ParticipationFacts & {
  id: number;
  eventId: number;
  recordedBy: string;
  recordedAt: string;
  isExample: boolean;
  endedAt: string | null;
  enterprise: { id: number; slug: string; name: string; place: EnterprisePlace };
};
