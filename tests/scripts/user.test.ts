import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { openDatabase } from '#db/client.ts';
import { isPassword } from '#src/platform/password.server.ts';
import { root, runScript, scratchFolder, type Ended } from '../start/support.ts';

const office = 'Disperindagkop UKM Kota Tangerang';
const admin = [
  'create',
  'admin@kota.example',
  '--name',
  'Contoh Admin',
  '--role',
  'admin',
  '--office',
  office,
];

function user(folder: string, ...args: string[]): Promise<Ended> {
  return runScript('scripts/user.ts', { DATA_DIR: folder }, undefined, args);
}

async function rows<Row>(folder: string, query: ReturnType<typeof sql>): Promise<Row[]> {
  const database = openDatabase(`file:${join(folder, 'etalase.db')}`);
  const found = await database.all<Row>(query);
  database.$client.close();
  return found;
}

test('npm run user creates an officer, whose drawn password is shown once', async () => {
  const folder = scratchFolder();
  const made = await user(folder, ...admin);
  expect(made).toMatchObject({ code: 0, stderr: '' });
  const password = /shown only now: (\S{20})\n/.exec(made.stdout)?.[1] ?? '';
  const [account] = await rows<{ hash: string; role: string; office: string }>(
    folder,
    sql`select password_hash hash, role, office from accounts a join office_roles r on r.account_id = a.id`,
  );
  expect(account).toMatchObject({ role: 'admin', office });
  expect(await isPassword(account?.hash ?? null, password)).toBe(true);
  const again = await user(folder, ...admin);
  expect(again).toMatchObject({ code: 1, stdout: '' });
  expect(again.stderr).toBe('There is an account with this e-mail address already.\n');
  const listed = await user(folder, 'list');
  expect(listed.stdout).toBe('admin@kota.example\tContoh Admin\tadmin\n');
  expect((await user(folder, 'list', '--role', 'verifier')).stdout).toBe('');
});

test('roles are given and taken with a reason', async () => {
  const folder = scratchFolder();
  await user(folder, 'create', 'budi@kota.example', '--name', 'Contoh Budi');
  const grant = ['role', 'budi@kota.example', '--grant', 'verifier', '--office', office];
  expect((await user(folder, ...grant)).stderr).toContain('--reason is missing.');
  const granted = await user(folder, ...grant, '--reason', 'Surat tugas 12');
  expect(granted).toMatchObject({ code: 0, stdout: 'budi@kota.example is verifier now.\n' });
  expect((await user(folder, ...grant, '--reason', 'Surat tugas 12')).stderr).toContain(
    'has this role already',
  );
  const take = ['role', 'budi@kota.example', '--take', 'verifier', '--reason', 'Pindah tugas'];
  expect((await user(folder, ...take)).stdout).toBe('budi@kota.example is no longer verifier.\n');
  expect((await user(folder, ...take)).code).toBe(1);
  expect(
    await rows(folder, sql`select role, ended_at is not null ended, end_reason from office_roles`),
  ).toEqual([{ role: 'verifier', ended: 1, end_reason: 'Pindah tugas' }]);
  const done = await rows<{ command: string }>(folder, sql`select command from audit_entries order by id`);
  expect(done.map(({ command }) => command)).toEqual(['create-account', 'grant-role', 'end-role']);
});

test('reset gives a link and forgets the second factor', async () => {
  const folder = scratchFolder();
  await user(folder, 'create', 'budi@kota.example', '--name', 'Contoh Budi');
  await rows(
    folder,
    sql`update accounts set second_factor_secret = 'ABCD', second_factor_since = created_at`,
  );
  const ended = await user(folder, 'reset', 'budi@kota.example');
  expect(ended.code).toBe(0);
  expect(ended.stdout).toMatch(/http:\/\/localhost:4321\/atur-sandi\?token=[\w-]{43}\n/);
  expect(await rows(folder, sql`select second_factor_secret secret from accounts`)).toEqual([
    { secret: null },
  ]);
  expect((await user(folder, 'reset', 'siapa@kota.example')).stderr).toBe(
    'There is no account with this e-mail address or phone number.\n',
  );
});

test('a password comes from standard input and is held to the same rules', async () => {
  const folder = scratchFolder();
  const withPassword = (password: string): Promise<number | null> =>
    new Promise((resolve) => {
      const args = [
        'scripts/user.ts',
        'create',
        'ayu@kota.example',
        '--name',
        'Contoh Ayu',
        '--password-stdin',
      ];
      const env = { PATH: process.env['PATH'] ?? '', DATA_DIR: folder };
      const child = spawn(process.execPath, args, { cwd: root, env, stdio: ['pipe', 'ignore', 'ignore'] });
      child.once('close', resolve);
      child.stdin.end(`${password}\n`);
    });
  expect(await withPassword('pendek')).toBe(1);
  expect(await withPassword('dodol manis tiga loyang')).toBe(0);
  const [account] = await rows<{ hash: string }>(folder, sql`select password_hash hash from accounts`);
  expect(await isPassword(account?.hash ?? null, 'dodol manis tiga loyang')).toBe(true);
});

test('an order that makes no sense is answered with how it is used', async () => {
  const folder = scratchFolder();
  for (const args of [
    [],
    ['delete', 'x@kota.example'],
    ['role', 'x@kota.example'],
    ['list', '--colour', 'red'],
  ]) {
    const { code, stderr, stdout } = await user(folder, ...args);
    expect(code).toBe(1);
    expect(stderr).toContain('npm run user -- create E-MAIL');
    expect(stderr + stdout).not.toContain('    at ');
  }
  const boss = await user(
    folder,
    'create',
    'x@kota.example',
    '--name',
    'X',
    '--role',
    'boss',
    '--office',
    office,
  );
  expect(boss).toMatchObject({
    code: 1,
    stderr: 'boss is not a role. Roles: verifier, trade_officer, programme_manager, admin.\n',
  });
});
