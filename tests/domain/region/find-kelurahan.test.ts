import { beforeEach, describe, expect, it } from 'vitest';
import { editDistance } from '#src/domain/region/edit-distance.ts';
import { findKelurahan, type PlaceWords } from '#src/domain/region/find-kelurahan.ts';
import type { Gazetteer } from '#src/domain/region/gazetteer.ts';
import { gazetteer } from '#src/domain/region/gazetteer.queries.server.ts';
import { placeName } from '#src/domain/region/region.ts';
import { listKecamatan, listKelurahan } from '#src/domain/region/regions.queries.server.ts';
import { freshDatabase } from '../../support/database.ts';

let list: Gazetteer;
beforeEach(async () => {
  await freshDatabase();
  list = await gazetteer();
});

function found(words: PlaceWords): string {
  const answer = findKelurahan(list, words);
  if (!answer.ok) return `${answer.reason} ${answer.field}`;
  return answer.place === undefined ? 'nothing said' : placeName(answer.place);
}

function candidates(words: PlaceWords): string[] {
  const answer = findKelurahan(list, words);
  return answer.ok ? [] : answer.candidates.map(placeName);
}

describe('finding the place that a row means', () => {
  it.each([
    [{ kelurahan: 'Gondrong' }],
    [{ kelurahan: 'GONDRONG', kecamatan: 'cipondoh' }],
    [{ kelurahan: 'Kel. Gondrong', kecamatan: 'Kec. Cipondoh', kabkota: 'Kota Tangerang' }],
    [{ kelurahan: '  kelurahan gondrong ', kecamatan: '36.71.05' }],
    [{ kelurahan: '36.71.05.1004' }],
    [{ kelurahan: '3671051004' }],
    [{ kelurahan: 'Gondróng', kabkota: '36.71' }],
  ])('knows Gondrong from %j', (words) => {
    expect(found(words)).toBe('Gondrong, Cipondoh, Kota Tangerang');
  });

  it.each([
    ['Poris Palawad', 'Poris Plawad'],
    ['PorisPlawad', 'Poris Plawad'],
    ['Suka Asih', 'Sukaasih'],
    ['Batu-Ceper', 'Batuceper'],
    ['Nerogtog', 'Neroktog'],
    ['Grendeng', 'Gerendeng'],
  ])('takes %s for %s', (written, official) => {
    expect(found({ kelurahan: written, kabkota: 'Kota Tangerang' })).toMatch(new RegExp(`^${official}, `));
  });

  it('answers as precisely as the row says, and not at all when it says nothing', () => {
    expect(found({ kecamatan: 'Larangan', kabkota: '36.71' })).toBe('Larangan, Kota Tangerang');
    expect(found({ kabkota: 'Tangsel' })).toBe('Kota Tangerang Selatan');
    expect(found({ kabkota: 'Kab. Tangerang' })).toBe('Kabupaten Tangerang');
    expect(found({ kabkota: '36.72' })).toBe('Kota Cilegon');
    expect(found({ kabkota: ' ', kecamatan: '' })).toBe('nothing said');
  });

  it('tells apart the kota and the kabupaten of the same name by what lies inside', () => {
    expect(found({ kabkota: 'Tangerang' })).toBe('ambiguous kabkota');
    expect(found({ kabkota: 'Tangerang', kecamatan: 'Cipondoh' })).toBe('Cipondoh, Kota Tangerang');
  });

  it('does not choose between kelurahan of the same name, but lists them all', () => {
    expect(found({ kelurahan: 'Babakan' })).toBe('ambiguous kelurahan');
    expect(candidates({ kelurahan: 'Babakan' })).toEqual(
      expect.arrayContaining(['Babakan, Tangerang, Kota Tangerang', 'Babakan, Setu, Kota Tangerang Selatan']),
    );
    expect(found({ kelurahan: 'Babakan', kabkota: '36.74' })).toBe('Babakan, Setu, Kota Tangerang Selatan');
  });

  it('keeps a kelurahan apart from the kecamatan of the same name', () => {
    expect(found({ kelurahan: 'Jatiuwung', kabkota: '36.71' })).toBe('Jatiuwung, Cibodas, Kota Tangerang');
    expect(found({ kelurahan: 'Jatiuwung', kecamatan: 'Jatiuwung', kabkota: '36.71' })).toBe(
      'elsewhere kelurahan',
    );
    expect(candidates({ kelurahan: 'Jatiuwung', kecamatan: 'Jatiuwung', kabkota: '36.71' })).toContain(
      'Jatiuwung, Cibodas, Kota Tangerang',
    );
  });

  it('refuses a misspelt kelurahan and names the three nearest, those of the same kecamatan first', () => {
    expect(found({ kelurahan: 'Gondorong', kecamatan: 'Cipondoh' })).toBe('unknown kelurahan');
    const nearest = candidates({ kelurahan: 'Gondorong', kecamatan: 'Cipondoh' });
    expect(nearest).toHaveLength(3);
    expect(nearest[0]).toBe('Gondrong, Cipondoh, Kota Tangerang');
    expect(candidates({ kelurahan: 'Cibodas Bari', kecamatan: 'Cibodas' }).slice(0, 2)).toEqual([
      'Cibodas Sari, Cibodas, Kota Tangerang',
      'Cibodas Baru, Cibodas, Kota Tangerang',
    ]);
  });

  it('says where Kreo is when somebody takes it for a kecamatan', () => {
    expect(found({ kecamatan: 'Kreo', kabkota: '36.71' })).toBe('unknown kecamatan');
    expect(candidates({ kecamatan: 'Kreo', kabkota: '36.71' })).toEqual(['Kreo, Larangan, Kota Tangerang']);
  });

  it('refuses a code that is in no list', () => {
    expect(found({ kelurahan: '36.71.05.9999' })).toBe('unknown kelurahan');
  });
});

describe('lists of areas', () => {
  it('give the kecamatan of a kota and the kelurahan of either', async () => {
    expect((await listKecamatan('36.71')).map(({ name }) => name)).toHaveLength(13);
    expect((await listKelurahan('36.71')).map(({ name }) => name)).toHaveLength(104);
    expect((await listKelurahan('36.71.04')).map(({ name }) => name)).toEqual([
      'Belendung',
      'Jurumudi',
      'Benda',
      'Pajang',
      'Jurumudi Baru',
    ]);
  });
});

describe('the distance between two spellings', () => {
  it.each([
    ['', '', 0],
    ['kreo', 'kreo', 0],
    ['kreo', '', 4],
    ['cipondo', 'cipondoh', 1],
    ['cipodnoh', 'cipondoh', 1],
    ['gaga', 'tajur', 4],
  ])('between "%s" and "%s" is %i', (from, to, distance) => {
    expect(editDistance(from, to)).toBe(distance);
  });
});
