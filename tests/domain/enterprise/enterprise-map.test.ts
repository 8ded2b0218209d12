import { beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '#db/client.ts';
import { readEnterpriseList } from '#src/domain/enterprise/enterprise-list.queries.server.ts';
import { readEnterpriseMap } from '#src/domain/enterprise/enterprise-map.queries.server.ts';
import { classOf, mapClasses, shadeOf } from '#src/domain/enterprise/map-classes.ts';
import { boundsOf } from '#src/domain/enterprise/locator.ts';
import { rebuildIndex } from '#src/domain/search/rebuild-index.server.ts';
import { freshDatabase } from '../../support/database.ts';
import { addEnterprise, addGraduation } from '../claim/world.ts';

const today = '2026-11-22';
let database: Database;
beforeEach(async () => {
  database = await freshDatabase();
});

async function addAt(place: string, values: Parameters<typeof addEnterprise>[1] = {}): Promise<void> {
  const parts = place.split('.');
  const code = (length: number) => (parts.length >= length ? parts.slice(0, length).join('.') : null);
  const id = await addEnterprise(database, {
    kabkotaCode: code(2),
    kecamatanCode: code(3),
    kelurahanCode: code(4),
    ...values,
  });
  await addGraduation(database, id, {}, {});
}

async function mapOf(query: string, kabkotaCode = '36.71') {
  await rebuildIndex(database);
  const list = await readEnterpriseList(new URLSearchParams(query), 'id', today);
  const map = await readEnterpriseMap(list.query, kabkotaCode, today);
  if (map === undefined) throw new Error('There is no such map.');
  return map;
}

describe('the map of UMKM', () => {
  it('draws the 104 kelurahan of Kota Tangerang in 13 kecamatan, and the 54 of Tangerang Selatan', async () => {
    const city = await mapOf('');
    expect([city.shapes.length, city.kecamatan.length, city.total]).toEqual([104, 13, 0]);
    expect(city.classes).toEqual([]);
    expect((await mapOf('', '36.74')).shapes).toHaveLength(54);
  });

  it('counts each UMKM once: in its kelurahan, in its kecamatan only, or elsewhere', async () => {
    await addAt('36.71.05.1004');
    await addAt('36.71.05.1004');
    await addAt('36.71.05');
    await addAt('36.74.01.1001');
    await addAt('36.71');
    const map = await mapOf('');
    const cipondoh = map.kecamatan.find(({ code }) => code === '36.71.05');
    expect(cipondoh).toMatchObject({ name: 'Cipondoh', number: 5, count: 3, unplaced: 1 });
    expect(cipondoh?.kelurahan.find(({ code }) => code === '36.71.05.1004')?.count).toBe(2);
    expect(map.shapes.filter(({ count }) => count > 0).map(({ name, count }) => [name, count])).toEqual([
      ['Gondrong', 2],
    ]);
    expect([map.total, map.elsewhere]).toEqual([3, 2]);
  });

  it('follows the search but not its place, since it is the way to choose another', async () => {
    await addAt('36.71.05.1004', { name: 'Batik Arus', nameKey: 'batik arus', mainProduct: 'batik' });
    await addAt('36.71.13.1002', { name: 'Batik Pintu', nameKey: 'batik pintu', mainProduct: 'batik' });
    await addAt('36.71.13.1002', { name: 'Dodol Manis', nameKey: 'dodol manis', mainProduct: 'dodol' });
    const map = await mapOf('q=batik&kecamatan=36.71.05');
    expect(map.kecamatan.filter(({ count }) => count > 0).map(({ name, count }) => [name, count])).toEqual([
      ['Cipondoh', 1],
      ['Larangan', 1],
    ]);
  });

  it('does not exist for a kota that nobody knows', async () => {
    const { query } = await readEnterpriseList(new URLSearchParams(), 'id', today);
    expect(await readEnterpriseMap(query, '99.99', today)).toBeUndefined();
  });
});

describe('the classes of the map', () => {
  it('cover every count without gap or overlap, at most five of them', () => {
    for (const most of [1, 2, 3, 5, 6, 7, 12, 18, 100, 999, 12_345]) {
      const classes = mapClasses([0, 1, most]);
      expect(classes.length).toBeLessThanOrEqual(5);
      expect(classes[0]?.from).toBe(1);
      expect(classes.at(-1)?.to).toBe(most);
      for (const [index, { from, to }] of classes.entries()) {
        expect(to).toBeGreaterThanOrEqual(from);
        expect(from).toBe((classes[index - 1]?.to ?? 0) + 1);
      }
    }
  });

  it('have none for zero and none when nothing was found', () => {
    expect(mapClasses([0, 0])).toEqual([]);
    const classes = mapClasses([1, 20]);
    expect(classOf(0, classes)).toBe(0);
    expect(classOf(1, classes)).toBe(1);
    expect(classOf(20, classes)).toBe(classes.length);
  });
});

describe('the shades of the map', () => {
  it('grow with the class and use the whole range when there is more than one', () => {
    for (const most of [2, 3, 4, 5, 18]) {
      const classes = mapClasses([1, most]);
      const shades = classes.map((_, index) => shadeOf(index + 1, classes));
      expect(shades[0]).toBe(1);
      expect(shades.at(-1)).toBe(5);
      expect(new Set(shades).size).toBe(classes.length);
    }
    expect([shadeOf(0, mapClasses([1])), shadeOf(1, mapClasses([1]))]).toEqual([0, 3]);
  });
});

describe('the rectangle around a shape', () => {
  it('holds all rings of its path', () => {
    expect(boundsOf('M10 20l5 0 0 5-5 0zM100 2l1.5-1z')).toEqual({
      left: 10,
      top: 1,
      right: 101.5,
      bottom: 25,
    });
  });
});
