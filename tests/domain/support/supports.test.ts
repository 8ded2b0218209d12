import { beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '#db/client.ts';
import { operator } from '#src/domain/actor/actor.ts';
import { endSupport } from '#src/domain/support/end-support.server.ts';
import { recordSupports } from '#src/domain/support/record-supports.server.ts';
import { readNewSupport } from '#src/domain/support/support-form.ts';
import { readSupportFilter, supportQuery } from '#src/domain/support/support.ts';
import { findSupport, listOwnSupports, listSupports } from '#src/domain/support/supports.queries.server.ts';
import { aMember } from '../../support/actors.ts';
import { freshDatabase } from '../../support/database.ts';
import { anEnterprise, laySetting } from '../product/shop-window.ts';
import { aSupport, deedsOf, grant } from './support-world.ts';

let database: Database;
let one: number;
let other: number;

beforeEach(async () => {
  database = await freshDatabase();
  await laySetting(database);
  one = await anEnterprise(database);
  other = await anEnterprise(database, { kecamatanCode: '36.71.13' });
});

describe('Support received', () => {
  it('is recorded for many UMKM at once, each with its line in the audit log; the same twice is not doubled', async () => {
    expect(await recordSupports(operator, [one, other, one], grant)).toEqual({
      ok: true,
      recorded: 2,
      known: 0,
    });
    expect(await recordSupports(operator, [one, other], grant)).toEqual({ ok: true, recorded: 0, known: 2 });
    expect(await recordSupports(operator, [one], { ...grant, amount: 1 })).toMatchObject({ recorded: 1 });
    expect(await deedsOf(database, 'support')).toEqual(Array.from({ length: 3 }, () => 'record-supports'));
  });

  it('needs a programme that is there', async () => {
    expect(await recordSupports(operator, [one], { ...grant, programmeId: 'tidak-ada' })).toEqual({
      ok: false,
      problem: 'unknown_programme',
    });
  });

  it('is summed by kind over the whole list, not over its page', async () => {
    await recordSupports(operator, [one, other], grant);
    await aSupport(one, { kind: 'partnership', amount: null, partner: 'Toko Contoh' });
    await aSupport(one, { receivedOn: '2025-12-31' });
    const all = await listSupports(operator, {}, 1);
    expect(all.total).toBe(4);
    expect(all.sums).toEqual([
      { kind: 'capital_grant', supports: 3, enterprises: 2, amount: 9_000_000 },
      { kind: 'partnership', supports: 1, enterprises: 1, amount: 0 },
    ]);
    const filter = readSupportFilter(
      new URLSearchParams({
        tahun: '2026',
        jenis: 'capital_grant',
        kecamatan: '36.71.13',
        program: 'uji_pelatihan',
      }),
    );
    expect(readSupportFilter(supportQuery(filter))).toEqual(filter);
    const narrow = await listSupports(operator, filter, 1);
    expect(narrow.supports.map(({ enterprise }) => enterprise.id)).toEqual([other]);
    expect(narrow.sums).toEqual([{ kind: 'capital_grant', supports: 1, enterprises: 1, amount: 3_000_000 }]);
  });

  it('that was wrong is ended with a reason and counts no more', async () => {
    const id = await aSupport(one);
    expect(await endSupport(operator, id, '')).toEqual({ ok: false, problem: 'reason_missing' });
    expect(await endSupport(operator, id, 'Salah UMKM')).toEqual({ ok: true });
    expect(await endSupport(operator, id, 'Lagi')).toEqual({ ok: false, problem: 'unknown_support' });
    expect((await listSupports(operator, {}, 1)).total).toBe(0);
    expect(await findSupport(operator, id)).toMatchObject({ endReason: 'Salah UMKM' });
  });

  it('is read by the owner of the UMKM, and by no other', async () => {
    await aSupport(one);
    const owner = await aMember(database, one);
    expect(await listOwnSupports(owner, one)).toMatchObject([{ kind: 'capital_grant', amount: 3_000_000 }]);
    expect(await listOwnSupports(owner, other)).toEqual([]);
  });
});

describe('The form of support', () => {
  it('says everything that is wrong at once', () => {
    const read = readNewSupport({ jenis: ['mobil'], tanggal: [''], nilai: ['15,000'] }, '2026-11-22');
    expect(read.ok ? [] : read.problems.map(({ field, problem }) => `${field} ${problem}`)).toEqual([
      'cari-umkm none_picked',
      'program not_chosen',
      'jenis not_chosen',
      'tanggal missing',
      'nilai not_money',
    ]);
  });
});
