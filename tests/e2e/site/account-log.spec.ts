import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { APIRequestContext } from '@playwright/test';
import { sql } from 'drizzle-orm';
import { openDatabase } from '#db/client.ts';
import { paths } from '#src/paths.ts';
import { expect, test } from '../../support/browser.ts';
import { lastLetterTo, linkIn } from '../../support/letters.ts';
import { freePort } from '../../support/port.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const password = 'dodol manis tiga loyang';
const otherPassword = 'kecap benteng dua botol';
const email = 'siti.rahasia@contoh.example';
const newEmail = 'siti.pindah@contoh.example';
const phone = '081211112222';

/** Sends a form as a browser would; gives where it led. */
async function send(request: APIRequestContext, path: string, action: string, form: Record<string, string>) {
  const answer = await request.post(`${path}${path.includes('?') ? '&' : '?'}_action=${action}`, {
    form,
    maxRedirects: 0,
  });
  return { status: answer.status(), to: answer.headers()['location'] ?? '', text: await answer.text() };
}

test('no log line holds a password, a token, an address or a phone number, not even at debug', async ({
  playwright,
}) => {
  test.setTimeout(180_000);
  const data = mkdtempSync(join(tmpdir(), 'etalase-log-'));
  const port = await freePort();
  const site = `http://localhost:${port}`;
  const server = spawn(process.execPath, ['scripts/serve.ts'], {
    cwd: root,
    env: {
      PATH: process.env['PATH'] ?? '',
      PORT: String(port),
      HOST: '127.0.0.1',
      DATA_DIR: data,
      LOG_LEVEL: 'debug',
      EXAMPLES: 'off',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let log = '';
  for (const stream of [server.stdout, server.stderr]) {
    stream.on('data', (chunk: Buffer) => (log += chunk.toString()));
  }
  await expect.poll(() => log, { timeout: 120_000 }).toContain('Etalase is open');
  const request = await playwright.request.newContext({ baseURL: site, extraHTTPHeaders: { origin: site } });
  const secrets = [password, otherPassword, email, newEmail, 'siti.rahasia', '81211112222', 'Siti Rahayu'];
  const letterLink = async (to: string, subject: string): Promise<string> => {
    const link = linkIn(await lastLetterTo(to, subject, data));
    secrets.push(new URL(link).searchParams.get('token') ?? 'no token');
    return link.slice(site.length);
  };
  const keepCookie = async (): Promise<void> => {
    const { cookies } = await request.storageState();
    secrets.push(...cookies.map(({ value }) => value));
  };

  const person = { name: 'Siti Rahayu', email, phone, password };
  await send(request, paths.signUp, 'account.signUp', { ...person, consent: 'no' });
  const form = /name="consent" value="([\d-]+)"/.exec(await (await request.get(paths.signUp)).text());
  await send(request, paths.signUp, 'account.signUp', { ...person, consent: form?.[1] ?? '' });
  const verify = await letterLink(email, 'Aktifkan');
  const token = (link: string): string => new URL(site + link).searchParams.get('token') ?? '';
  expect((await request.get(verify)).status()).toBe(200);
  const verified = { token: token(verify), password };
  expect(await send(request, verify, 'account.verifyEmail', verified)).toMatchObject({ to: '/kelola' });
  await keepCookie();
  const asked = { email: newEmail, emailPassword: password };
  await send(request, paths.ownAccount('kontak'), 'ownAccount.askForEmailChange', asked);
  const change = await letterLink(newEmail, 'Konfirmasi');
  await send(request, change, 'account.confirmEmailChange', { token: token(change) });
  await send(request, paths.signOut, 'account.signOut', {});
  await send(request, paths.signIn(), 'account.signIn', { identifier: email, password: otherPassword });
  await send(request, paths.signIn(), 'account.signIn', { identifier: phone, password });
  await keepCookie();
  await send(request, paths.forgotPassword, 'account.askForReset', { identifier: email });
  const reset = await letterLink(email, 'Atur ulang');
  const renewed = { token: token(reset), password: otherPassword };
  expect((await send(request, reset, 'account.resetPassword', renewed)).to).toContain('pesan=sandi');
  await send(request, paths.signIn(), 'account.signIn', { identifier: email, password: otherPassword });
  await keepCookie();
  expect((await request.get(paths.ownData)).status()).toBe(200);
  const gone = { password: otherPassword, sure: 'on' };
  const deleted = await send(request, paths.ownAccount('hapus'), 'ownAccount.deleteAccount', gone);
  expect(deleted.to).toContain('pesan=dihapus');

  // What fails is told with its reason, and without the values that it failed with.
  const sabotage = openDatabase(`file:${join(data, 'etalase.db')}`);
  await sabotage.run(sql`alter table accounts rename to accounts_gone`);
  sabotage.$client.close();
  const failed = await send(request, paths.signIn(), 'account.signIn', { identifier: email, password });
  expect(failed.status).toBe(500);
  expect(failed.text).toContain('Nomor kejadian');
  const byScript = await request.post('/_actions/account.signIn', { form: { identifier: email, password } });
  expect(byScript.status()).toBe(500);
  expect(await byScript.text()).not.toMatch(/accounts|siti|select/);

  await request.dispose();
  const ended = new Promise((resolve) => server.once('exit', resolve));
  server.kill('SIGTERM');
  await ended;
  rmSync(data, { recursive: true, force: true });
  expect(log).toContain('"path":"/atur-sandi"');
  expect(log).toContain('The action account.signIn failed: Failed query: select');
  expect(log).toContain('an action failed');
  expect(secrets.length).toBeGreaterThan(12);
  expect(secrets.filter((secret) => secret.length < 5 || log.includes(secret))).toEqual([]);
});
