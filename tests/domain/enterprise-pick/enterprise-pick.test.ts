import { beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '#db/client.ts';
import { businessIds, claims, merges } from '#db/schema/index.ts';
import { operator } from '#src/domain/actor/actor.ts';
import { readEnterprisePick } from '#src/domain/enterprise-pick/enterprise-pick.queries.server.ts';
import { isPickStep, readPicked } from '#src/domain/enterprise-pick/enterprise-pick.ts';
import { FormReading } from '#src/domain/form/form-reading.ts';
import { indexEnterprises } from '#src/domain/search/index-statements.server.ts';
import { freshDatabase } from '../../support/database.ts';
import { anEnterprise, laySetting } from '../product/shop-window.ts';

let database: Database;

beforeEach(async () => {
  database = await freshDatabase();
  await laySetting(database);
});

async function named(name: string, given: Parameters<typeof anEnterprise>[1] = {}): Promise<number> {
  const id = await anEnterprise(database, { name, nameKey: name.toLowerCase(), ...given });
  const [first, ...rest] = indexEnterprises(database, [id]);
  if (first !== undefined) await database.batch([first, ...rest]);
  return id;
}

async function withNib(enterpriseId: number, number: string): Promise<void> {
  const [claim] = await database.insert(claims).values({ kind: 'business_id', enterpriseId }).returning();
  await database.insert(businessIds).values({ claimId: claim?.id ?? 0, kind: 'nib', number });
}

const idsOf = (list: readonly { id: number }[]) => list.map(({ id }) => id);

describe('Picking UMKM in a form', () => {
  it('finds them by name or NIB, and leaves those that are chosen already where they are', async () => {
    const tini = await named('Dapur Bu Tini');
    const sari = await named('Dapur Sari Rasa');
    await withNib(sari, '0000000000017');
    const byName = await readEnterprisePick(operator, { 'cari-umkm': ['dapur'], umkm: [String(tini)] });
    expect(idsOf(byName.picked)).toEqual([tini]);
    expect(idsOf(byName.found)).toEqual([sari]);
    expect(byName.total).toBe(2);
    const byNib = await readEnterprisePick(operator, { 'cari-umkm': ['0000 0000 00017'] });
    expect(idsOf(byNib.found)).toEqual([sari]);
    expect(await readEnterprisePick(operator, {})).toMatchObject({ picked: [], found: [], total: 0 });
  });

  it('finds by its name also whom the public does not see', async () => {
    const id = await anEnterprise(database, { name: 'Toko 24 Jam', nameKey: 'toko 24 jam' });
    expect(idsOf((await readEnterprisePick(operator, { 'cari-umkm': ['Toko 24'] })).found)).toEqual([id]);
  });

  it('takes a pasted list of NIB and names; what could be several is asked, what is none is named', async () => {
    const tini = await named('Dapur Bu Tini');
    const sari = await named('Dapur Sari Rasa');
    await withNib(sari, '0000000000017');
    const twins = [await named('Dapur Ibu'), await named('Dapur Ibu', { kecamatanCode: '36.71.13' })];
    const pasted = 'dapur bu tini\n0000000000017\nDapur Ibu\n\nToko Entah\ndapur bu tini';
    const pick = await readEnterprisePick(operator, { 'tempel-umkm': [pasted] });
    expect(idsOf(pick.picked)).toEqual([tini, sari]);
    expect(pick.unmatched).toEqual(['Toko Entah']);
    expect(pick.unclear.map(({ line }) => line)).toEqual(['Dapur Ibu']);
    expect(idsOf(pick.unclear[0]?.candidates ?? [])).toEqual(twins);
    const chosen = { umkm: [String(twins[1])], 'tempel-umkm': ['Dapur Ibu'] };
    expect(await readEnterprisePick(operator, chosen)).toMatchObject({ unclear: [], unmatched: [] });
  });

  it('offers no entry that was merged into another one', async () => {
    const kept = await named('Dapur Bu Tini');
    const gone = await named('Dapur Bu Tini');
    await database.insert(merges).values({
      enterpriseId: gone,
      intoEnterpriseId: kept,
      reason: 'Sama',
      mergedBy: 'Uji',
      mergedAt: '2026-11-01T00:00:00.000Z',
    });
    const pick = await readEnterprisePick(operator, {
      'tempel-umkm': ['Dapur Bu Tini'],
      umkm: [String(gone)],
    });
    expect(idsOf(pick.picked)).toEqual([kept]);
  });

  it('sends a form back that names none, too many, or lines nobody has looked up', () => {
    const problemIn = (typed: Parameters<typeof readPicked>[1]) => {
      const reading = new FormReading(typed);
      readPicked(reading, typed);
      return reading.problems[0]?.problem;
    };
    expect(problemIn({})).toBe('none_picked');
    expect(problemIn({ umkm: ['3', 'x'] })).toBeUndefined();
    expect(problemIn({ umkm: ['3'], 'tempel-umkm': ['Dapur Ibu'] })).toBe('lines_unmatched');
    expect(problemIn({ umkm: Array.from({ length: 101 }, (_, nth) => String(nth + 1)) })).toBe(
      'too_many_picked',
    );
    expect(isPickStep({ langkah: ['cari-umkm'] })).toBe(true);
    expect(isPickStep({ umkm: ['3'] })).toBe(false);
  });
});
