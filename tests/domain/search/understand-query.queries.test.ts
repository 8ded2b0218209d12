import { beforeEach, expect, test } from 'vitest';
import {
  understandEnterpriseQuery,
  understandProductQuery,
} from '#src/domain/search/understand-query.queries.server.ts';
import { freshDatabase } from '../../support/database.ts';

beforeEach(freshDatabase);

const chosen = async (address: string) =>
  (await understandProductQuery(new URLSearchParams(address))).query.chosen;
const problems = async (address: string) =>
  (await understandProductQuery(new URLSearchParams(address))).problems;

test('a place may be given by its code, its slug or its name', async () => {
  for (const value of ['36.71.05', 'cipondoh', 'Cipondoh', 'kec. Cipondoh', 'CIPONDOH']) {
    expect(await chosen(`kecamatan=${encodeURIComponent(value)}`), value).toEqual({
      kecamatan: ['36.71.05'],
    });
  }
  expect(await chosen('kelurahan=cipondoh-indah')).toEqual({ kelurahan: ['36.71.05.1003'] });
});

test('a name that several kelurahan bear means all of them', async () => {
  const { kelurahan = [] } = await chosen('kelurahan=babakan');
  expect(kelurahan.length).toBeGreaterThan(1);
  expect(kelurahan).toContain('36.71.01.1008');
});

test('a category may be given by its id, its name or another word for it', async () => {
  expect(await chosen('category=camilan&category=Batik+%26+kain')).toEqual({
    category: ['camilan', 'batik'],
  });
  expect(await chosen('category=Footwear')).toEqual({ category: ['alaskaki'] });
});

test('certificates, rights, programmes and shipping abroad are taken as the lists have them', async () => {
  expect(await chosen('certificate=halal,pirt&right=merek:didaftar&programme=blk&ships_abroad=yes')).toEqual({
    certificate: ['halal', 'pirt'],
    right: ['merek:didaftar'],
    programme: ['blk'],
    ships_abroad: ['ya'],
  });
});

test('values that nobody knows are left out and named', async () => {
  const address =
    'category=roket&kecamatan=jakarta&certificate=halal,emas&right=merek&programme=x&ships_abroad=mungkin&readiness=a';
  expect(await chosen(address)).toEqual({ certificate: ['halal'] });
  expect((await problems(address)).map(({ parameter, value }) => `${parameter}=${value}`)).toEqual([
    'category=roket',
    'kecamatan=jakarta',
    'certificate=emas',
    'right=merek',
    'readiness=a',
    'programme=x',
    'ships_abroad=mungkin',
  ]);
  const { query } = await understandEnterpriseQuery(new URLSearchParams(address));
  expect(query.chosen).toEqual({ certificate: ['halal'] });
});
