import { describe, expect, it } from 'vitest';
import { operator } from '#src/domain/actor/actor.ts';
import { findEnterpriseFile } from '#src/domain/enterprise/enterprise-file.queries.server.ts';
import { mergeEnterprises } from '#src/domain/merge/merge-enterprises.server.ts';
import { sendReport } from '#src/domain/report/send-report.server.ts';
import { endSuspension } from '#src/domain/suspension/end-suspension.server.ts';
import { suspend } from '#src/domain/suspension/suspend.server.ts';
import { everyone, someone } from '../../support/everyone.ts';
import { aShop, mended, reason } from '../suspension/suspended-shop.ts';

const officers = ['verifier', 'trade_officer', 'programme_manager', 'admin', 'operator'];
const verifiers = ['verifier', 'admin', 'operator'];

describe('The file of an UMKM', () => {
  it.each(everyone)('is shown to %s as agreed', async (who) => {
    const shop = await aShop();
    const typed = { product: '', enterprise: shop.slug, kind: 'closed', text: '', contact: '', trap: '' };
    await sendReport(typed, '203.0.113.7');
    await suspend(operator, { productId: shop.productId }, reason);
    const file = await findEnterpriseFile(await someone(shop.database, who, shop), shop.enterpriseId);
    expect(file !== undefined).toBe(officers.includes(who));
    const ofVerifiers = file === undefined ? [] : [...file.reports, ...file.suspensions];
    expect(ofVerifiers.length).toBe(verifiers.includes(who) ? 2 : 0);
  });

  it('says how each product stands, and that the whole is suspended', async () => {
    const shop = await aShop();
    await suspend(operator, { productId: shop.productId }, reason);
    const standings = async () => {
      const file = await findEnterpriseFile(operator, shop.enterpriseId);
      return [
        file?.suspensionId === null,
        ...(file?.products ?? []).map(({ standing }) => standing).toSorted(),
      ];
    };
    expect(await standings()).toEqual([true, 'shown', 'suspended']);
    await suspend(operator, { enterpriseId: shop.enterpriseId }, reason);
    expect(await standings()).toEqual([false, 'hidden', 'suspended']);
  });

  it('holds both histories after a merge', async () => {
    const shop = await aShop();
    const answer = await suspend(operator, { enterpriseId: shop.enterpriseId }, reason);
    await endSuspension(operator, answer.ok ? answer.suspensionId : 0, mended);
    const order = { fromId: shop.enterpriseId, intoId: shop.elsewhereId, reason };
    expect(await mergeEnterprises(operator, order)).toMatchObject({ ok: true });
    expect(await findEnterpriseFile(operator, shop.elsewhereId)).toMatchObject({
      mergedIntoId: null,
      productCount: 3,
      suspensions: [{ reason, enterprise: { id: shop.enterpriseId } }],
      merges: [{ from: { id: shop.enterpriseId, slug: shop.slug } }],
    });
    expect(await findEnterpriseFile(operator, shop.enterpriseId)).toMatchObject({
      mergedIntoId: shop.elsewhereId,
      productCount: 0,
    });
  });
});
