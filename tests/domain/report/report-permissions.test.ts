import { describe, expect, it } from 'vitest';
import { operator, type Actor } from '#src/domain/actor/actor.ts';
import { decideReport } from '#src/domain/report/decide-report.server.ts';
import { findReport, listReports, listReportsOf } from '#src/domain/report/reports.queries.server.ts';
import { sendReport } from '#src/domain/report/send-report.server.ts';
import { everyone, someone } from '../../support/everyone.ts';
import { aShop, type Shop } from '../suspension/suspended-shop.ts';

const everything = { state: 'semua', kind: undefined, q: '' } as const;

const commands: Record<string, (actor: Actor, shop: Shop & { reportId: number }) => Promise<boolean>> = {
  'see the list of reports': async (actor) => (await listReports(actor, everything, 1)).total > 0,
  'see a report': async (actor, { reportId }) => (await findReport(actor, reportId)) !== undefined,
  'see the reports about an UMKM': async (actor, { enterpriseId }) =>
    (await listReportsOf(actor, [enterpriseId])).length > 0,
  'close a report': async (actor, { reportId }) =>
    (await decideReport(actor, { reportId, outcome: 'acted', note: 'Sudah ditelepon.' })).ok,
};

describe.each(Object.keys(commands))('To %s', (name) => {
  it.each(everyone)('%s is answered as agreed', async (who) => {
    const shop = await aShop();
    const typed = { product: '', enterprise: shop.slug, kind: 'closed', text: '', contact: '', trap: '' };
    await sendReport(typed, '203.0.113.7');
    const [report] = (await listReports(operator, everything, 1)).reports;
    const actor = await someone(shop.database, who, shop);
    const answer = await commands[name]?.(actor, { ...shop, reportId: report?.id ?? 0 });
    expect(answer).toBe(['verifier', 'admin', 'operator'].includes(who));
  });
});
