import { expect, it } from 'vitest';
import { listMapShapes } from '#src/domain/region/region-map.queries.server.ts';
import { freshDatabase } from '../../support/database.ts';

it.each([
  ['36.71', 104, 13],
  ['36.74', 54, 7],
])('the map of %s shows each of its %i kelurahan in %i kecamatan', async (kota, kelurahan, kecamatan) => {
  await freshDatabase();
  const { shapes } = await listMapShapes(kota);
  expect(shapes).toHaveLength(kelurahan);
  expect(new Set(shapes.map((shape) => shape.kecamatanCode)).size).toBe(kecamatan);
  expect(shapes.filter(({ path }) => !/^(M[\d.]+ [\d.]+l[-\d. ]+z)+$/.test(path))).toEqual([]);
});

it('every label stands inside the map, and the map fills its width', async () => {
  await freshDatabase();
  const { width, height, shapes } = await listMapShapes('36.71');
  expect(width).toBe(1000);
  expect(height).toBeGreaterThan(700);
  for (const { name, labelX, labelY } of shapes) {
    expect(labelX, name).toBeGreaterThan(0);
    expect(labelX, name).toBeLessThan(width);
    expect(labelY, name).toBeGreaterThan(0);
    expect(labelY, name).toBeLessThan(height);
  }
});

it('the map of a place without outlines is empty', async () => {
  await freshDatabase();
  expect((await listMapShapes('36.03')).shapes).toEqual([]);
});
