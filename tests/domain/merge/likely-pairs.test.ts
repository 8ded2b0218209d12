import { beforeEach, describe, expect, it } from 'vitest';
import * as schema from '#db/schema/index.ts';
import { operator } from '#src/domain/actor/actor.ts';
import { nameKey } from '#src/domain/enterprise/name-key.ts';
import { listLikelyPairs, searchForPair } from '#src/domain/merge/likely-pairs.queries.server.ts';
import { mergeEnterprises } from '#src/domain/merge/merge-enterprises.server.ts';
import { anEnterprise } from '../product/shop-window.ts';
import { aShop, type Shop } from '../suspension/suspended-shop.ts';

const kelurahanCode = '36.71.05.1001';
let shop: Shop;

beforeEach(async () => {
  shop = await aShop();
});

const named = (name: string, given: Partial<typeof schema.enterprises.$inferInsert> = {}) =>
  anEnterprise(shop.database, { name, nameKey: nameKey(name), ...given });

async function givenUpNib(enterpriseId: number, releasedAt: string | null): Promise<void> {
  const ended = releasedAt === null ? {} : { endedAt: releasedAt, endReason: 'Salah ketik' };
  const [claim] = await shop.database
    .insert(schema.claims)
    .values({ kind: 'business_id', enterpriseId, ...ended })
    .returning();
  const nib = { claimId: claim?.id ?? 0, kind: 'nib' as const, number: '1234567890123', releasedAt };
  await shop.database.insert(schema.businessIds).values(nib);
}

const pairs = async () =>
  (await listLikelyPairs(operator, 1)).pairs.map(({ one, other, signs }) => [one.id, other.id, ...signs]);

describe('Likely pairs', () => {
  it('have one NIB, one phone, or alike names in one kelurahan; the surest come first', async () => {
    const alike = [
      await named('Keripik Barokah', { kelurahanCode }),
      await named('Kripik Barokah', { kelurahanCode: '36.71.05.1003' }),
      await named('Keripik Barokahh', { kelurahanCode }),
    ];
    const phone = { whatsapp: '+6281200000009' };
    const phones = [await named('Batik Ayu', phone), await named('Sepatu Jaya', phone)];
    const nibs = [await named('Tempe Sari'), await named('Tahu Sari')];
    await givenUpNib(nibs[0] ?? 0, '2026-02-01T00:00:00.000Z');
    await givenUpNib(nibs[1] ?? 0, null);
    expect(await pairs()).toEqual([
      [nibs[0], nibs[1], 'nib'],
      [phones[0], phones[1], 'phone'],
      [alike[0], alike[2], 'name'],
    ]);
  });

  it('are not those who share a facilitator’s phone, nor what is counted off', async () => {
    for (let nth = 1; nth <= 13; nth += 1)
      await named(`Kelompok ${nth}`, { whatsapp: '+6281200000009', kelurahanCode });
    expect(await pairs()).toEqual([]);
  });

  it('leave the list once they are merged', async () => {
    const phone = { whatsapp: '+6281200000009' };
    const fromId = await named('Batik Ayu', phone);
    const intoId = await named('Batik Ayu Lestari', phone);
    expect(await pairs()).toEqual([[fromId, intoId, 'phone']]);
    await mergeEnterprises(operator, { fromId, intoId, reason: 'Pemilik dan alamatnya sama.' });
    expect(await pairs()).toEqual([]);
    expect((await searchForPair(operator, 'batik')).map(({ id }) => id)).toEqual([intoId]);
  });

  it('are found by a name as well, however it is written', async () => {
    const id = await named('Batik Ayu');
    expect((await searchForPair(operator, ' BATIK  ayu ')).map((one) => one.id)).toEqual([id]);
    expect(await searchForPair(operator, '  ')).toEqual([]);
  });
});
