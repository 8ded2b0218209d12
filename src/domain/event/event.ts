/** An exhibition, trade promotion, trade mission or campaign as the public reads it. */
export type EventNotice = {
  slug: string;
  kind: 'exhibition' | 'trade_promotion' | 'trade_mission' | 'campaign';
  name: string;
  nameEn: string | null;
  place: string | null;
  startsOn: string;
  endsOn: string;
  sourceUrl: string | null;
  /** Part of the invented example world, and shown as such. */
  isExample: boolean;
};
