import { describe, expect, it } from 'vitest';
import { findLocalProductsCampaign } from '#src/domain/programme/programme.queries.server.ts';
import { participantTarget } from '#src/domain/programme/programme.ts';
import { freshDatabase } from '../../support/database.ts';

describe('the campaign Gerakan Cinta Produk UMKM Lokal', () => {
  it('aims at 150 participants in 2026, as its source says', async () => {
    await freshDatabase();

    const campaign = await findLocalProductsCampaign();

    expect(campaign?.name).toBe('Gerakan Cinta Produk UMKM Lokal');
    expect(participantTarget(campaign?.period ?? null)).toEqual({ year: '2026', participants: 150 });
  });

  it('shows no target where its period states none', () => {
    expect(participantTarget('2024')).toBeUndefined();
    expect(participantTarget(null)).toBeUndefined();
    expect(participantTarget('2025; target 2027: 1.500 peserta')).toEqual({
      year: '2027',
      participants: 1500,
    });
  });
});
