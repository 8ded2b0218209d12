/** The kinds of event and of support on record; the schema's words, which a pure file may not import. */
export type EventKind = 'exhibition' | 'trade_promotion' | 'trade_mission' | 'campaign';
export type SupportKind =
  'capital_grant' | 'loan' | 'capital_package' | 'equipment' | 'partnership' | 'haki_facilitation';
