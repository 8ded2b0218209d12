import { fileURLToPath } from 'node:url';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

// The log is read where an operator reads it, on the standard error of a process of its own.
const script = `
  import { createSiteServer } from '#src/server/site-server.ts';
  const pages = (request, response) => response.end('a page');
  const server = createSiteServer({ siteUrl: 'http://x', clientFolder: 'public', mediaFolder: 'public', pages });
  server.listen(0, '127.0.0.1', async () => {
    const site = 'http://127.0.0.1:' + server.address().port;
    const headers = { 'x-forwarded-for': '203.0.113.9', referer: 'https://from.example/', 'user-agent': 'browser of Siti' };
    await (await fetch(site + '/produk?q=siti+0812', { headers })).text();
    await (await fetch(site + '/healthz')).text();
    server.close();
  });
`;

test('a request leaves one line that names no person', async () => {
  const options = { cwd: root, env: { ...process.env, LOG_LEVEL: 'info' } };
  const { stderr } = await promisify(execFile)(
    process.execPath,
    ['--input-type=module-typescript', '-e', script],
    options,
  );
  const lines = stderr.trim().split('\n');
  expect(lines).toHaveLength(1);
  const line = JSON.parse(lines[0] ?? '') as Record<string, unknown>;
  expect(line).toMatchObject({ method: 'GET', path: '/produk', status: 200 });
  expect(stderr).not.toMatch(/siti|0812|203\.0\.113|127\.0\.0\.1|from\.example/i);
});
