import { Agent } from 'node:http';
import { describe, expect, test } from 'vitest';
import { stopServer } from '#src/server/stop.ts';
import { openSite } from './support.ts';

const limit = 60_000;

describe('stopping', () => {
  test('a request under way is finished, a new one is not taken', async () => {
    const arrived = Promise.withResolvers<undefined>();
    const ready = Promise.withResolvers<undefined>();
    const site = await openSite(async (_request, response) => {
      arrived.resolve(undefined);
      await ready.promise;
      response.end('finished');
    });
    const slow = site.get('/');
    await arrived.promise;
    const stopped = stopServer(site.server, limit);
    await expect(site.get('/')).rejects.toThrow('ECONNREFUSED');
    ready.resolve(undefined);
    expect((await slow).body.toString()).toBe('finished');
    await stopped;
  });

  test('connections that are only kept alive do not hold it up', async () => {
    const site = await openSite((_request, response) => {
      response.end('a page');
    });
    const agent = new Agent({ keepAlive: true });
    await site.get('/', { agent });
    await stopServer(site.server, limit);
    agent.destroy();
    expect(site.server.listening).toBe(false);
  });

  test('who does not finish within the limit is broken off', async () => {
    const arrived = Promise.withResolvers<undefined>();
    const site = await openSite(() => {
      arrived.resolve(undefined);
    });
    const endless = expect(site.get('/')).rejects.toThrow('socket hang up');
    await arrived.promise;
    await stopServer(site.server, 1);
    await endless;
  });
});
