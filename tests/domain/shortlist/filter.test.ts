import { beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '#db/client.ts';
import { merges, suspensions } from '#db/schema/index.ts';
import { operator } from '#src/domain/actor/actor.ts';
import {
  asksForNothing,
  emptyFilter,
  filterAsJson,
  filterQuery,
  keptFilter,
  readFilter,
  type ShortlistFilter,
} from '#src/domain/shortlist/filter.ts';
import { searchCandidates } from '#src/domain/shortlist/candidates.queries.server.ts';
import { useClock } from '#src/platform/clock.server.ts';
import { freshDatabase } from '../../support/database.ts';
import {
  anEnterprise,
  aProduct,
  aPublicProduct,
  aTrainedEnterprise,
  laySetting,
  today,
} from '../product/shop-window.ts';
import {
  aCertificate,
  anEvent,
  aRight,
  aTraining,
  figures,
  index,
  tookPart,
  whoMeets,
} from './candidates.ts';

const tomorrow = '2026-11-23';
const yesterday = '2026-11-21';

let database: Database;
let meets: number;
let misses: number;

beforeEach(async () => {
  useClock(() => new Date(`${today}T03:00:00Z`));
  database = await freshDatabase();
  await laySetting(database);
  meets = await aTrainedEnterprise(database, { name: 'Dapur Tepat' });
  misses = await aTrainedEnterprise(database, { name: 'Dapur Nyaris' });
});

/** Who meets a filter of the two, once the search knows them. */
async function found(part: Partial<ShortlistFilter>, day = today): Promise<string[]> {
  await index(database, meets, misses);
  const ids = await whoMeets(part, day);
  return ids.flatMap((id) => (id === meets ? ['meets'] : id === misses ? ['misses'] : []));
}

describe('A filter finds who just meets it and not who just misses it', () => {
  it('by category, a top category with those below it', async () => {
    meets = await anEnterprise(database, { categoryId: 'uji_keripik' });
    misses = await anEnterprise(database, { categoryId: 'batik' });
    expect(await found({ categories: ['camilan'] })).toEqual(['meets']);
    expect(await found({ categories: ['uji_keripik'] })).toEqual(['meets']);
    expect(await found({ categories: ['camilan', 'batik'] })).toEqual(['meets', 'misses']);
  });

  it('by kecamatan', async () => {
    misses = await anEnterprise(database, { kecamatanCode: '36.71.13' });
    expect(await found({ kecamatan: ['36.71.05'] })).toEqual(['meets']);
  });

  it('by the first digits of an HS code of a product in the window', async () => {
    await aPublicProduct(database, meets, { hsCode: '20052010' });
    await aPublicProduct(database, misses, { hsCode: '200599' });
    await aProduct(database, misses, { hsCode: '200520' });
    expect(await found({ sought: '2005.20' })).toEqual(['meets']);
    expect(await found({ sought: '2005' })).toEqual(['meets', 'misses']);
  });

  it('by words of its own or of a product in the window', async () => {
    await aPublicProduct(database, meets, { name: 'Dodol durian lapis' });
    await aProduct(database, misses, { name: 'Dodol durian lapis' });
    expect(await found({ sought: 'durian dodol' })).toEqual(['meets']);
    expect(await found({ sought: 'nyaris' })).toEqual(['misses']);
    expect(await found({ sought: 'lapis baja' })).toEqual([]);
    expect(await found({ sought: '"; drop' })).toEqual([]);
  });

  it('by a certificate until its last day and not on the day after', async () => {
    await aCertificate(database, meets, 'halal', { expiresOn: today });
    await aCertificate(database, misses, 'halal', { expiresOn: yesterday });
    expect(await found({ certificates: ['halal'] })).toEqual(['meets']);
    expect(await found({ certificates: ['halal'] }, tomorrow)).toEqual([]);
  });

  it('by a certificate that an officer has verified, while the decision holds', async () => {
    await aCertificate(database, meets, 'halal', { validUntilOn: today });
    await aCertificate(database, misses, 'halal', { isVerified: false });
    expect(await found({ certificates: ['halal'] })).toEqual(['meets']);
    expect(await found({ certificates: ['halal'] }, tomorrow)).toEqual([]);
  });

  it('by one of several certificates, or by every one of them', async () => {
    await aCertificate(database, meets, 'halal');
    await aCertificate(database, meets, 'pirt');
    await aCertificate(database, misses, 'halal');
    const certificates = ['halal', 'pirt'];
    expect(await found({ certificates })).toEqual(['meets', 'misses']);
    expect(await found({ certificates, everyCertificate: true })).toEqual(['meets']);
  });

  it('by a registered right, which a filed one is not', async () => {
    await aRight(database, meets, 'merek', 'didaftar', { expiresOn: today });
    await aRight(database, misses, 'merek', 'substantif');
    expect(await found({ rights: ['merek:didaftar'] })).toEqual(['meets']);
    expect(await found({ rights: ['merek:diajukan'] })).toEqual(['misses']);
    expect(await found({ rights: ['*:didaftar'] })).toEqual(['meets']);
    expect(await found({ rights: ['hak_cipta:didaftar'] })).toEqual([]);
    expect(await found({ rights: ['*:didaftar', '*:diajukan'] })).toEqual(['meets', 'misses']);
    expect(await found({ rights: ['merek:didaftar'] }, tomorrow)).toEqual([]);
  });

  it('by what a product in the window is made of in a month, in the unit that was asked for', async () => {
    await aPublicProduct(database, meets, { capacityPerMonth: 1000, unit: 'Bungkus' });
    await aPublicProduct(database, misses, { capacityPerMonth: 999, unit: 'bungkus' });
    await aPublicProduct(database, misses, { capacityPerMonth: 5000, unit: 'pcs' });
    await aProduct(database, misses, { capacityPerMonth: 5000, unit: 'bungkus' });
    expect(await found({ capacity: 1000, unit: 'bungkus' })).toEqual(['meets']);
    expect(await found({ capacity: 1000 })).toEqual(['meets', 'misses']);
  });

  it('by a training that was passed and verified', async () => {
    await aTraining(database, meets, 'sekolah-uji', { expiresOn: today });
    await aTraining(database, misses, 'sekolah-uji', { result: 'tidak_lulus' });
    expect(await found({ programmes: ['sekolah-uji'] })).toEqual(['meets']);
    expect(await found({ programmes: ['sekolah-uji'] }, tomorrow)).toEqual([]);
  });

  it('by the size class of PP 7/2021 from what was told last; who told nothing is a choice of its own', async () => {
    await figures(database, meets, '2025-01-01', { annualSales: 900_000_000 });
    await figures(database, meets, '2026-01-01', { annualSales: 2_000_000_001 });
    await figures(database, misses, '2026-01-01', { annualSales: 2_000_000_000 });
    expect(await found({ sizes: ['kecil'] })).toEqual(['meets']);
    expect(await found({ sizes: ['mikro'] })).toEqual(['misses']);
    expect(await found({ sizes: ['mikro', 'kecil'] })).toEqual(['meets', 'misses']);
    const silent = await anEnterprise(database);
    const workersOnly = await anEnterprise(database);
    await figures(database, workersOnly, '2026-01-01', {});
    await index(database, silent, workersOnly);
    expect(await whoMeets({ sizes: ['unknown'] })).toEqual([silent, workersOnly]);
    expect(await whoMeets({ sizes: ['kecil', 'unknown'] })).toEqual([meets, silent, workersOnly]);
    expect(await whoMeets({ sizes: ['kecil', 'unknown'], kecamatan: ['36.71.05'] })).toEqual([
      meets,
      silent,
      workersOnly,
    ]);
  });

  it('by capital where sales were not told', async () => {
    await figures(database, meets, '2026-01-01', { capital: 5_000_000_000 });
    await figures(database, misses, '2026-01-01', { capital: 5_000_000_001 });
    expect(await found({ sizes: ['kecil'] })).toEqual(['meets']);
  });

  it('by being led by a woman, which nobody is while it was not said', async () => {
    meets = await anEnterprise(database, { womenLed: true });
    expect(await found({ isWomenLed: true })).toEqual(['meets']);
  });

  it('by shipping abroad', async () => {
    meets = await anEnterprise(database, { shipsAbroad: true });
    expect(await found({ shipsAbroad: true })).toEqual(['meets']);
  });

  it('by a product in the window, until the training that lets it publish runs out', async () => {
    await aPublicProduct(database, meets);
    await aProduct(database, misses);
    expect(await found({ isInWindow: true })).toEqual(['meets']);
  });

  it('by an event of a kind since a year, or by never having been at one', async () => {
    const recent = await anEvent(database, 'exhibition', '2025-01-01');
    const old = await anEvent(database, 'exhibition', '2024-12-31');
    const mission = await anEvent(database, 'trade_mission', '2026-03-01');
    await tookPart(database, meets, recent);
    await tookPart(database, misses, old);
    await tookPart(database, misses, mission);
    await tookPart(database, misses, recent, { isTakenBack: true });
    const since2025 = { pastKind: 'exhibition', pastSince: 2025 } as const;
    expect(await found({ past: 'took_part', ...since2025 })).toEqual(['meets']);
    expect(await found({ past: 'took_part' })).toEqual(['meets', 'misses']);
    expect(await found({ past: 'never', ...since2025 })).toEqual(['misses']);
    expect(await found({ past: 'never' })).toEqual([]);
    expect(await found({ past: 'never', pastKind: 'trade_mission' })).toEqual(['meets']);
  });

  it('by all of its parts at once, whichever of them is read first', async () => {
    const fit = async (id: number) => {
      await aPublicProduct(database, id, { capacityPerMonth: 500, hsCode: '200520' });
      await aCertificate(database, id, 'halal');
      await aRight(database, id, 'merek', 'didaftar');
      await aTraining(database, id, 'sekolah-uji');
      await figures(database, id, '2026-01-01', { annualSales: 100 });
      await tookPart(database, id, await anEvent(database, 'exhibition', '2026-02-01'));
    };
    const whole: Partial<ShortlistFilter> = {
      sought: '2005',
      capacity: 500,
      certificates: ['halal'],
      rights: ['merek:didaftar'],
      programmes: ['sekolah-uji'],
      sizes: ['mikro'],
      past: 'took_part',
      isInWindow: true,
    };
    for (const id of [meets, misses]) await fit(id);
    expect(await found(whole)).toEqual(['meets', 'misses']);
    expect(await found({ ...whole, kecamatan: ['36.71.05'] })).toEqual(['meets', 'misses']);
    expect(await found({ ...whole, sought: 'dapur' })).toEqual(['meets', 'misses']);
    await figures(database, misses, '2026-06-01', { annualSales: 3_000_000_000 });
    expect(await found(whole)).toEqual(['meets']);
    expect(await found({ ...whole, kecamatan: ['36.71.05'] })).toEqual(['meets']);
    expect(await found({ ...whole, sought: 'dapur' })).toEqual(['meets']);
    expect(await found({ ...whole, certificates: ['pirt'] })).toEqual([]);
  });
});

describe('Candidates', () => {
  it('are neither suspended nor another UMKM by another name', async () => {
    await database.insert(suspensions).values({
      enterpriseId: misses,
      reason: 'Alamat tidak ditemukan.',
      suspendedBy: 'Dinas uji',
      suspendedAt: '2026-11-01T00:00:00.000Z',
    });
    const twin = await anEnterprise(database);
    await database.insert(merges).values({
      enterpriseId: twin,
      intoEnterpriseId: meets,
      reason: 'Sama.',
      mergedBy: 'Dinas uji',
      mergedAt: '2026-11-01T00:00:00.000Z',
    });
    await index(database, twin);
    expect(await found({})).toEqual(['meets']);
  });

  it('come in pages that leave out and repeat nobody; an address beyond the last gives the last', async () => {
    const many: number[] = [];
    for (let nth = 0; nth < 58; nth += 1) many.push(await anEnterprise(database, { womenLed: true }));
    await index(database, ...many);
    const filter = { ...emptyFilter, isWomenLed: true };
    const page = (nth: number) => searchCandidates(operator, filter, { page: nth }, today);
    const [first, second, third, beyond] = [await page(1), await page(2), await page(3), await page(9)];
    expect([first.total, first.pageCount]).toEqual([58, 3]);
    const ids = [first, second, third].flatMap(({ candidates }) => candidates.map(({ id }) => id));
    expect(ids.toSorted((one, other) => one - other)).toEqual(many);
    expect(beyond).toMatchObject({ page: 3, candidates: third.candidates });
  });

  it('come with what speaks for them', async () => {
    await aPublicProduct(database, meets, { name: 'Keripik pisang', hsCode: '200899', capacityPerMonth: 10 });
    await aPublicProduct(database, meets, { name: 'Keripik talas', hsCode: '200520', capacityPerMonth: 900 });
    await aCertificate(database, meets, 'halal', { expiresOn: '2027-03-01' });
    await aRight(database, meets, 'merek', 'substantif');
    await tookPart(database, meets, await anEvent(database, 'exhibition', '2025-05-05'), {
      sales: 7_000_000,
    });
    await index(database, meets, misses);
    const ask = (sought: string) =>
      searchCandidates(operator, { ...emptyFilter, sought, certificates: ['halal'] }, { page: 1 }, today);
    const [dossier] = (await ask('')).candidates;
    expect(dossier).toMatchObject({
      id: meets,
      productCount: 2,
      products: [{ name: 'Keripik talas' }, { name: 'Keripik pisang' }],
      certificates: [{ validUntil: '2027-03-01' }],
      rights: [{ state: 'filed' }],
      trainings: [{ programmeId: 'uji_pelatihan' }],
      events: [{ sales: 7_000_000 }],
      nib: 'none',
      sizeClass: null,
      isWomenLed: null,
    });
    const [sought] = (await ask('2008')).candidates;
    expect(sought?.products.map(({ name }) => name)).toEqual(['Keripik pisang', 'Keripik talas']);
  });
});

describe('A filter as text', () => {
  const filter: ShortlistFilter = {
    sought: 'keripik & dodol',
    categories: ['batik', 'camilan'],
    kecamatan: ['36.71.05'],
    certificates: ['halal', 'pirt'],
    everyCertificate: true,
    rights: ['*:diajukan', 'merek:didaftar'],
    capacity: 1500,
    unit: 'bungkus',
    programmes: ['blk'],
    sizes: ['mikro', 'unknown'],
    isWomenLed: true,
    shipsAbroad: true,
    isInWindow: true,
    past: 'took_part',
    pastKind: 'trade_mission',
    pastSince: 2024,
  };

  it('is the same after an address and after it was kept', () => {
    expect(readFilter(filterQuery(filter))).toEqual({ filter, problems: [] });
    expect(keptFilter(filterAsJson(filter))).toEqual(filter);
    expect(keptFilter(filterAsJson(emptyFilter))).toEqual(emptyFilter);
    expect(keptFilter('{}')).toEqual(emptyFilter);
    expect(keptFilter('not json')).toEqual(emptyFilter);
  });

  it('leaves out what nobody knows and says which number is none', () => {
    const read = readFilter(
      new URLSearchParams(
        'haki=merek:besok&skala=raksasa&kapasitas=banyak&ikut=pernah&ikut_sejak=20&kategori=a b',
      ),
    );
    expect(read.filter).toEqual(emptyFilter);
    expect(read.problems).toEqual([
      { field: 'kapasitas', problem: 'capacity_not_a_number' },
      { field: 'ikut_sejak', problem: 'year_not_a_year' },
    ]);
    expect(readFilter(new URLSearchParams('kapasitas=1.500')).filter.capacity).toBe(1500);
  });

  it('asks for nothing while only the particulars of a part are there', () => {
    expect(asksForNothing(emptyFilter)).toBe(true);
    expect(asksForNothing({ ...emptyFilter, unit: 'pcs', pastSince: 2024 })).toBe(true);
    expect(asksForNothing({ ...emptyFilter, sizes: ['unknown'] })).toBe(false);
  });
});
