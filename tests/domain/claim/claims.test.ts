import { sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '#db/client.ts';
import { businessIds, ipRightClasses, products } from '#db/schema/index.ts';
import {
  listBadgeFacts,
  listClaimsOfEnterprise,
  listClaimsOfProduct,
} from '#src/domain/claim/claims.queries.server.ts';
import { hasBadge } from '#src/domain/claim/claim.ts';
import { ipRightKinds, ipRightStages } from '#src/domain/claim/ip-right.ts';
import { isVerifiedClaim } from '#src/domain/claim/standing.queries.server.ts';
import { freshDatabase } from '../../support/database.ts';
import { addCertificate, addClaim, addEnterprise, addGraduation, addRight, decide, office } from './world.ts';

const today = '2026-11-22';
const mark = { kind: 'merek', title: 'Kembang Cisadane', filedOn: '2024-08-05' } as const;
const registered = { ...mark, stage: 'didaftar', registrationNumber: 'IDM000912345' } as const;

let database: Database;
let enterpriseId: number;

beforeEach(async () => {
  database = await freshDatabase();
  enterpriseId = await addEnterprise(database);
});

async function stateOn(day: string) {
  return (await listClaimsOfEnterprise(enterpriseId, day)).map((claim) => claim.state);
}

describe('a claim as the public reads it', () => {
  it('says who checked it, when, how, and until when', async () => {
    await addCertificate(
      database,
      { enterpriseId, expiresOn: '2028-01-31' },
      { typeId: 'halal', number: 'ID36110000123456789' },
      { validUntilOn: '2027-06-30' },
    );
    const [claim] = await listClaimsOfEnterprise(enterpriseId, today);
    expect(claim).toMatchObject({
      kind: 'certificate',
      scope: 'enterprise',
      state: 'verified',
      number: 'ID36110000123456789',
      verifiedBy: office,
      verifiedOn: '2026-06-30',
      method: 'register_checked',
      validUntil: '2027-06-30',
    });
  });

  it('gives the day of a check in Tangerang, not in Greenwich', async () => {
    const lateInTangerang = '2026-06-30T18:30:00.000Z';
    await addCertificate(database, { enterpriseId }, { typeId: 'halal' }, { verifiedAt: lateInTangerang });
    const [claim] = await listClaimsOfEnterprise(enterpriseId, today);
    expect(claim?.verifiedOn).toBe('2026-07-01');
  });

  it('is good up to its last day and expired on the next, whichever ends first', async () => {
    await addCertificate(database, { enterpriseId, expiresOn: '2026-11-22' }, { typeId: 'halal' }, {});
    await addCertificate(database, { enterpriseId }, { typeId: 'pirt' }, { validUntilOn: '2026-11-22' });
    expect(await stateOn('2026-11-22')).toEqual(['verified', 'verified']);
    expect(await stateOn('2026-11-23')).toEqual(['expired', 'expired']);
  });

  it('is only declared while nobody has checked it, or while a correction is asked for', async () => {
    await addCertificate(database, { enterpriseId }, { typeId: 'halal' });
    await addCertificate(
      database,
      { enterpriseId },
      { typeId: 'pirt' },
      { decision: 'needs_correction', reason: 'Nomor tidak terbaca' },
    );
    const claims = await listClaimsOfEnterprise(enterpriseId, today);
    expect(claims.map(({ state, verifiedBy }) => [state, verifiedBy])).toEqual([
      ['declared', null],
      ['declared', null],
    ]);
  });

  it('is not public when it was refused or ended', async () => {
    const id = await addCertificate(database, { enterpriseId }, { typeId: 'halal' }, {});
    await decide(database, id, { decision: 'refused', reason: 'Nomor milik usaha lain' });
    await addCertificate(
      database,
      { enterpriseId, endedAt: '2026-10-01T00:00:00.000Z', endReason: 'Salah ketik' },
      { typeId: 'pirt' },
      {},
    );
    expect(await listClaimsOfEnterprise(enterpriseId, today)).toEqual([]);
  });

  it('tells a registered mark from a filed one and from one that is being prepared', async () => {
    await addRight(database, { enterpriseId }, registered, {});
    await addRight(
      database,
      { enterpriseId },
      { ...mark, stage: 'pengumuman', applicationNumber: 'DID2024012345' },
      {},
    );
    await addRight(database, { enterpriseId }, { ...mark, stage: 'persiapan' }, {});
    await addRight(database, { enterpriseId }, { ...mark, stage: 'ditolak' }, {});
    expect(await stateOn(today)).toEqual(['verified', 'filed', 'declared', 'ended']);
  });

  it('lets a registered mark run out ten years after filing', async () => {
    await addRight(database, { enterpriseId }, registered, {});
    const [claim] = await listClaimsOfEnterprise(enterpriseId, today);
    expect(claim).toMatchObject({ number: 'IDM000912345', validUntil: '2034-08-05' });
    expect(await stateOn('2034-08-05')).toEqual(['verified']);
    expect(await stateOn('2034-08-06')).toEqual(['expired']);
  });

  it('keeps a renewed mark alive by the last day that its document names', async () => {
    await addRight(database, { enterpriseId, expiresOn: '2044-08-05' }, registered, {});
    expect(await stateOn('2034-08-06')).toEqual(['verified']);
  });

  it('names the classes of a mark in order', async () => {
    const claimId = await addRight(database, { enterpriseId }, registered, {});
    await database.insert(ipRightClasses).values([
      { claimId, niceClass: 25 },
      { claimId, niceClass: 24 },
    ]);
    const [claim] = await listClaimsOfEnterprise(enterpriseId, today);
    const classes = claim?.subject.kind === 'ip_right' ? claim.subject.niceClasses : [];
    expect(classes.map((each) => each.number)).toEqual([24, 25]);
    for (const each of classes) expect(each.name).not.toBe('');
  });

  it('never carries the number of an NIB, the name of a holder, or a training that was failed', async () => {
    const claimId = await addClaim(database, { enterpriseId, kind: 'business_id' }, {});
    await database.insert(businessIds).values({ claimId, kind: 'nib', number: '9120001234567' });
    await addRight(database, { enterpriseId }, { ...registered, holder: 'Seorang Pribadi' }, {});
    await addGraduation(database, enterpriseId, { result: 'tidak_lulus' }, {});
    await addGraduation(database, enterpriseId, { certificateNumber: 'SERT-77' }, {});
    const claims = await listClaimsOfEnterprise(enterpriseId, today);
    expect(claims.map((claim) => claim.kind)).toEqual(['business_id', 'graduation', 'ip_right']);
    expect(JSON.stringify(claims)).not.toMatch(/9120001234567|Seorang Pribadi|SERT-77/);
  });

  it('stands on the page of its own product and of no other', async () => {
    const [first, second] = await database
      .insert(products)
      .values([
        { enterpriseId, slug: 'keripik', name: 'Keripik' },
        { enterpriseId, slug: 'dodol', name: 'Dodol' },
      ])
      .returning({ id: products.id });
    const productId = first?.id ?? 0;
    await addCertificate(database, { enterpriseId }, { typeId: 'halal' }, {});
    await addCertificate(database, { enterpriseId, productId }, { typeId: 'pirt' }, {});
    const other = { id: second?.id ?? 0, enterpriseId };
    expect(await listClaimsOfProduct({ id: productId, enterpriseId }, today)).toHaveLength(2);
    expect((await listClaimsOfProduct(other, today)).map((claim) => claim.scope)).toEqual(['enterprise']);
  });
});

describe('badges', () => {
  it('come only from verified and unexpired claims, filed rights apart', async () => {
    await addCertificate(database, { enterpriseId, expiresOn: '2027-01-31' }, { typeId: 'halal' }, {});
    await addCertificate(database, { enterpriseId, expiresOn: '2026-11-21' }, { typeId: 'pirt' }, {});
    await addCertificate(database, { enterpriseId }, { typeId: 'sni' });
    await addCertificate(
      database,
      { enterpriseId },
      { typeId: 'haccp' },
      { decision: 'refused', reason: 'Bukan milik usaha ini' },
    );
    await addRight(database, { enterpriseId }, registered, {});
    await addRight(database, { enterpriseId }, { ...mark, stage: 'substantif' }, {});
    await addRight(database, { enterpriseId }, { ...mark, stage: 'berakhir' }, {});
    await addRight(database, { enterpriseId }, { ...mark, stage: 'persiapan' }, {});
    await addGraduation(database, enterpriseId, {}, {});
    const facts = (await listBadgeFacts([enterpriseId], today)).get(enterpriseId) ?? [];
    expect(facts.map(({ state, subject, validUntil }) => [state, subject.kind, validUntil])).toEqual([
      ['verified', 'certificate', '2027-01-31'],
      ['verified', 'ip_right', '2034-08-05'],
      ['filed', 'ip_right', null],
    ]);
  });

  it('are listed for each UMKM apart, an empty list where there are none', async () => {
    const other = await addEnterprise(database);
    await addCertificate(database, { enterpriseId }, { typeId: 'halal' }, {});
    const facts = await listBadgeFacts([enterpriseId, other], today);
    expect([...facts].map(([id, list]) => [id, list.length])).toEqual([
      [enterpriseId, 1],
      [other, 0],
    ]);
  });

  it('agree with the rule that search filters by', async () => {
    const days = [null, '2026-11-21', '2026-11-22', '2026-11-23'];
    for (const expiresOn of days) {
      for (const validUntilOn of days) {
        await addCertificate(database, { enterpriseId, expiresOn }, { typeId: 'halal' }, { validUntilOn });
      }
    }
    const rows = await database.all<{ id: number }>(
      sql`select c.id from claims c where ${isVerifiedClaim('c', today)} order by c.id`,
    );
    const claims = await listClaimsOfEnterprise(enterpriseId, today);
    const verified = claims.filter((claim) => claim.state === 'verified').map((claim) => claim.id);
    expect(verified).toEqual(rows.map((row) => row.id));
    expect(verified).toHaveLength(9);
  });

  it('agree with that rule about rights too: their stage, and the term that is counted from filing', async () => {
    const days = [null, '2016-02-29', '2016-11-21', '2016-11-22', '2016-11-23', '2006-11-21', '2006-11-22'];
    for (const kind of ipRightKinds) {
      for (const filedOn of days) {
        for (const stage of ipRightStages) {
          const right = { kind, title: 'Contoh', stage, filedOn, registrationNumber: 'X' };
          await addRight(database, { enterpriseId }, right, {});
        }
      }
      const renewed = { kind, title: 'Contoh', stage: 'didaftar', filedOn: '2006-01-01' } as const;
      await addRight(
        database,
        { enterpriseId, expiresOn: '2027-01-01' },
        { ...renewed, registrationNumber: 'X' },
        {},
      );
    }
    const rows = await database.all<{ id: number }>(
      sql`select c.id from claims c where ${isVerifiedClaim('c', today)} order by c.id`,
    );
    const claims = await listClaimsOfEnterprise(enterpriseId, today);
    expect(claims.filter(hasBadge).map((claim) => claim.id)).toEqual(rows.map((row) => row.id));
    expect(new Set(claims.map((claim) => claim.state))).toEqual(
      new Set(['verified', 'filed', 'declared', 'expired', 'ended']),
    );
  });
});
