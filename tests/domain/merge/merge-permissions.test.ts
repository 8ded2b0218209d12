import { describe, expect, it } from 'vitest';
import { operator, type Actor } from '#src/domain/actor/actor.ts';
import { mergeEnterprises } from '#src/domain/merge/merge-enterprises.server.ts';
import { listLikelyPairs } from '#src/domain/merge/likely-pairs.queries.server.ts';
import { listMergesInto } from '#src/domain/merge/merges.queries.server.ts';
import { listPairSides } from '#src/domain/merge/pair-sides.queries.server.ts';
import { everyone, someone } from '../../support/everyone.ts';
import { anEnterprise } from '../product/shop-window.ts';
import { aShop, type Shop } from '../suspension/suspended-shop.ts';

const reason = 'Pemilik dan alamatnya sama, didaftarkan dua kali.';

const commands: Record<string, (actor: Actor, shop: Shop) => Promise<boolean>> = {
  'see likely pairs': async (actor) => (await listLikelyPairs(actor, 1)).total > 0,
  'see two side by side': async (actor, { enterpriseId, elsewhereId }) =>
    (await listPairSides(actor, [enterpriseId, elsewhereId])).length === 2,
  'merge two': async (actor, { enterpriseId, elsewhereId }) =>
    (await mergeEnterprises(actor, { fromId: enterpriseId, intoId: elsewhereId, reason })).ok,
  'see merges': async (actor, { elsewhereId }) => (await listMergesInto(actor, elsewhereId)).length > 0,
};

describe.each(Object.keys(commands))('To %s', (name) => {
  it.each(everyone)('%s is answered as agreed', async (who) => {
    const shop = await aShop();
    const phone = { whatsapp: '+6281200000009' };
    await anEnterprise(shop.database, { ...phone, name: 'Kue Sari', nameKey: 'kue sari' });
    await anEnterprise(shop.database, { ...phone, name: 'Kue Sari Ibu', nameKey: 'kue sari ibu' });
    const gone = await anEnterprise(shop.database);
    await mergeEnterprises(operator, { fromId: gone, intoId: shop.elsewhereId, reason });
    const actor = await someone(shop.database, who, shop);
    expect(await commands[name]?.(actor, shop)).toBe(['verifier', 'admin', 'operator'].includes(who));
  });
});
