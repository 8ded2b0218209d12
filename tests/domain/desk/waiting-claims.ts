import { sql } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { businessIds } from '#db/schema/index.ts';
import { addCertificate, addClaim, addGraduation, addRight } from '../claim/world.ts';

/** Claims that wait at the desk. Everything here is invented. */

export const day = '2026-11-22';
export const noon = `${day}T05:00:00.000Z`;

/** Says that its owner has submitted a claim. */
export async function submit(database: Database, claimId: number, at = noon): Promise<number> {
  await database.run(sql`update claims set submitted_at = ${at} where id = ${claimId}`);
  return claimId;
}

let numbers = 0;

/** An NIB, which opens nothing. */
export async function aWaitingNib(database: Database, enterpriseId: number, at?: string): Promise<number> {
  numbers += 1;
  const id = await addClaim(database, { enterpriseId, kind: 'business_id' });
  const number = String(9_120_000_000_000 + numbers);
  await database.insert(businessIds).values({ claimId: id, kind: 'nib', number });
  return submit(database, id, at);
}

/** A halal certificate, whose number looks as it should unless another is given. */
export async function aWaitingHalal(
  database: Database,
  enterpriseId: number,
  { at, number = 'ID36110000123456789' }: { at?: string; number?: string } = {},
): Promise<number> {
  return submit(database, await addCertificate(database, { enterpriseId }, { typeId: 'halal', number }), at);
}

/** A certificate that foreign buyers ask for. */
export async function aWaitingHaccp(database: Database, enterpriseId: number, at?: string): Promise<number> {
  return submit(database, await addCertificate(database, { enterpriseId }, { typeId: 'haccp' }), at);
}

/** A training. */
export async function aWaitingTraining(
  database: Database,
  enterpriseId: number,
  at?: string,
): Promise<number> {
  return submit(database, await addGraduation(database, enterpriseId), at);
}

/** A registered mark with all its numbers. */
export async function aWaitingMark(database: Database, enterpriseId: number, at?: string): Promise<number> {
  const id = await addRight(
    database,
    { enterpriseId },
    {
      kind: 'merek',
      title: 'Kembang Cisadane',
      stage: 'didaftar',
      applicationNumber: 'DID2024012345',
      registrationNumber: 'IDM000912345',
      filedOn: '2024-08-05',
      registeredOn: '2025-03-27',
      holderIsEnterprise: true,
    },
  );
  return submit(database, id, at);
}
