import { describe, expect, it } from 'vitest';
import { searchCodes } from '#src/domain/product/codes.queries.server.ts';
import { aDesk } from './written-product.ts';

const codesOf = async (...[search]: Parameters<typeof searchCodes>) =>
  (await searchCodes(search)).map(({ code }) => code);

describe('Searching official codes', () => {
  it('finds an HS code by an everyday word, by several of which one is unknown, and by its digits', async () => {
    await aDesk();
    const hs = { scheme: 'hs', categoryId: '' } as const;
    expect(await codesOf({ ...hs, q: 'keripik' })).toContain('200520');
    expect(await codesOf({ ...hs, q: 'keripik zzz' })).toContain('200520');
    expect(await codesOf({ ...hs, q: '200520' })).toEqual(['200520']);
    expect(await codesOf({ ...hs, q: 'zzzz' })).toEqual([]);
  });

  it('finds KBLI codes of five digits only', async () => {
    await aDesk();
    const codes = await codesOf({ scheme: 'kbli', q: 'kerupuk keripik', categoryId: '' });
    expect(codes[0]).toBe('10794');
    expect(codes.every((code) => /^\d{5}$/.test(code))).toBe(true);
  });

  it('offers those of the category while nothing was typed', async () => {
    await aDesk();
    const codes = await codesOf({ scheme: 'hs', q: '', categoryId: 'keripik_singkong' });
    expect(codes.length).toBeGreaterThan(0);
    expect(await codesOf({ scheme: 'hs', q: '', categoryId: '' })).toEqual([]);
  });
});
