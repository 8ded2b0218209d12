import { expect, test } from 'vitest';
import type { Handler } from '#src/server/handler.ts';
import { clientAddress } from '#src/server/client-address.ts';
import { openSite } from './support.ts';

/** Says what address a request seems to come from. */
async function addressSeen(trustProxy: boolean, forwarded?: string): Promise<string> {
  const pages: Handler = (request, response) => {
    response.end(clientAddress(request, trustProxy));
  };
  const site = await openSite(pages);
  const headers = forwarded === undefined ? {} : { 'x-forwarded-for': forwarded };
  return (await site.get('/', { headers })).body.toString();
}

test('nobody can choose an address of their own and so escape the limits', async () => {
  expect(await addressSeen(false, '203.0.113.9')).toBe('127.0.0.1');
});

test('behind a proxy that is trusted it is what the proxy wrote, and not what was sent along', async () => {
  expect(await addressSeen(true, '203.0.113.9')).toBe('203.0.113.9');
  expect(await addressSeen(true, '198.51.100.1, 2001:db8::7')).toBe('2001:db8::7');
});

test('without an address from the proxy it is the proxy’s own', async () => {
  expect(await addressSeen(true)).toBe('127.0.0.1');
  expect(await addressSeen(true, 'unknown')).toBe('127.0.0.1');
});
