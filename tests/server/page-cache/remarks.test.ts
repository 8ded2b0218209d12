import { expect, test } from 'vitest';
import { openCachedSite } from './cached-site.ts';

test('what a page remarks of itself is told for each reader who is nobody in particular', async () => {
  const told: string[] = [];
  const site = await openCachedSite(
    (_request, response) => {
      response.writeHead(200, { 'X-Remark': 'nothing found' });
      response.end('<p>Nothing</p>');
    },
    {},
    { onRemark: (remark, url, reader) => told.push([remark, url, reader].join(' | ')) },
  );
  const get = (reader: string, headers = {}) =>
    site.get('/produk?q=zzyzx', { headers: { 'user-agent': reader, ...headers } });
  await Promise.all([get('Siti'), get('Budi')]);
  await get('Ayu, who has an account', { cookie: 'etalase_session=x' });
  await get('a browser that fetches ahead', { 'sec-purpose': 'prefetch' });
  await get('Wati');
  const of = (reader: string) => `nothing found | /produk?q=zzyzx | ${reader}`;
  await expect.poll(() => told.toSorted()).toEqual([of('Budi'), of('Siti'), of('Wati')]);
});
