import { sql } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { aStranger, anOfficer } from '../../support/actors.ts';
import { addCertificate } from '../claim/world.ts';
import { aProduct } from '../product/shop-window.ts';
import { aWaitingNib, noon } from './waiting-claims.ts';

/** One of everything that can wait at the desk, about one UMKM. Everything here is invented. */
export async function aCrowdedDesk(
  database: Database,
  enterpriseId: number,
): Promise<{ suspensionId: number; sampleId: number; exemptionId: number; decidedBy: string }> {
  await aWaitingNib(database, enterpriseId);
  const { accountId } = await aStranger(database);
  await database.run(sql`insert into registrations (kind, account_id, enterprise_id, name, submitted_at)
    values ('take_over', ${accountId}, ${enterpriseId}, 'Usaha Uji', '2026-11-10T05:00:00.000Z')`);
  const productId = await aProduct(database, enterpriseId);
  await database.run(sql`insert into product_changes (product_id, fields, rules, state, made_at)
    values (${productId}, '{"name":["Opak","Opak halal"]}', '[]', 'waiting', '2026-11-20T05:00:00.000Z')`);
  const id = async (query: ReturnType<typeof sql>) => (await database.all<{ id: number }>(query))[0]?.id ?? 0;
  const exemptionId = await id(sql`insert into exemption_requests (enterprise_id, text, asked_by, asked_at)
    values (${enterpriseId}, 'Sudah dilatih lembaga lain', ${accountId}, '2026-11-18T05:00:00.000Z') returning id`);
  await database.run(sql`insert into reports (kind, enterprise_id, text, reported_at)
    values ('counterfeit', ${enterpriseId}, 'Bukan asli', '2026-11-19T05:00:00.000Z')`);
  const suspensionId =
    await id(sql`insert into suspensions (enterprise_id, product_id, reason, suspended_by, suspended_at)
    values (${enterpriseId}, ${productId}, 'Laporan', 'Dinas', '2026-11-19T05:00:00.000Z') returning id`);
  await database.run(sql`insert into appeals (suspension_id, text, appealed_by, appealed_at)
    values (${suspensionId}, 'Barang kami asli', ${accountId}, '2026-11-21T05:00:00.000Z')`);
  const decidedBy = (await anOfficer(database, 'verifier')).accountId;
  const decided = await addCertificate(database, { enterpriseId }, { typeId: 'halal' }, { decidedBy });
  const sampleId = await id(sql`insert into decision_samples (verification_id, drawn_at)
    select id, ${noon} from verifications where claim_id = ${decided} returning id`);
  return { suspensionId, sampleId, exemptionId, decidedBy };
}
