import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Database } from '#db/client.ts';
import { mailMessages } from '#db/schema/index.ts';
import { MailRoom } from '#src/domain/mail/mail-room.server.ts';
import { postLetter, wakeMailRoom } from '#src/domain/mail/mail-statements.server.ts';
import { runMailRoom, type RunningMailRoom } from '#src/domain/mail/run-mail-room.server.ts';
import { useClock } from '#src/platform/clock.server.ts';
import { folderMailer, mailFolder } from '#src/platform/mail-folder.server.ts';
import { smtpMailer } from '#src/platform/mail.server.ts';
import { freshDatabase } from '../../support/database.ts';
import { freePort } from '../../support/port.ts';
import { scratchData } from '../../support/scratch-data.ts';
import { openMailServer } from '../../support/smtp.ts';

const letter = { subject: 'Kata sandi Anda', text: 'Halo,\n\nIni sebuah tautan.' };
const start = new Date('2026-11-22T02:00:00.000Z');
const from = 'etalase@kota.example';

let database: Database;
const rooms: RunningMailRoom[] = [];

beforeEach(async () => {
  database = await freshDatabase();
  useClock(() => start);
});

afterEach(async () => {
  useClock(undefined);
  for (const room of rooms.splice(0)) await room.stop();
});

function post(recipient = 'siti@example.test') {
  return database.batch([postLetter(database, sql`select ${recipient}`, letter)]);
}

function waiting() {
  return database.select().from(mailMessages);
}

function later(minutes: number): void {
  useClock(() => new Date(start.getTime() + minutes * 60_000));
}

test('a letter reaches its recipient, and then nothing is kept of it', async () => {
  const server = await openMailServer();
  const room = new MailRoom(database, smtpMailer(server.url, from));
  await post();
  expect(await room.step()).toBe('sent');
  expect(server.arrived).toEqual([{ recipients: ['siti@example.test'], from, ...letter }]);
  expect(await waiting()).toEqual([]);
  expect(await room.step()).toBe('nothing due');
});

test('a letter to nobody is no letter', async () => {
  await database.batch([postLetter(database, sql`select email from accounts where false`, letter)]);
  await database.batch([postLetter(database, sql`select null`, letter)]);
  expect(await waiting()).toEqual([]);
});

test('while the mail server is down a letter waits, longer after each try, and is sent when it is back', async () => {
  const port = await freePort();
  const room = new MailRoom(database, smtpMailer(`smtp://127.0.0.1:${port}`, from));
  await post();
  expect(await room.step()).toBe('failed');
  expect(await waiting()).toMatchObject([{ attempts: 1, nextAttemptAt: '2026-11-22T02:01:00.000Z' }]);
  expect(await room.step()).toBe('nothing due');
  later(1);
  expect(await room.step()).toBe('failed');
  expect(await waiting()).toMatchObject([{ attempts: 2, nextAttemptAt: '2026-11-22T02:03:00.000Z' }]);
  const server = await openMailServer({}, port);
  later(3);
  expect(await room.step()).toBe('sent');
  expect(server.arrived).toHaveLength(1);
  expect(await waiting()).toEqual([]);
});

test('a server that is busy for a moment is asked again; what it said is kept without names', async () => {
  let isBusy = true;
  const server = await openMailServer({
    onRcptTo: (address, _session, done) => {
      const busy = Object.assign(new Error(`${address.address} try later`), { responseCode: 451 });
      done(isBusy ? busy : null);
    },
  });
  const room = new MailRoom(database, smtpMailer(server.url, from));
  await post();
  expect(await room.step()).toBe('failed');
  expect(await waiting()).toMatchObject([{ lastProblem: 'EENVELOPE 451' }]);
  isBusy = false;
  later(1);
  expect(await room.step()).toBe('sent');
});

test('a recipient whom the server does not know is given up, and the next letter goes out', async () => {
  const server = await openMailServer({
    onRcptTo: (address, _session, done) => {
      const unknown = Object.assign(new Error('no such user'), { responseCode: 550 });
      done(address.address.startsWith('salah') ? unknown : null);
    },
  });
  const room = new MailRoom(database, smtpMailer(server.url, from));
  await post('salah@example.test');
  await post('siti@example.test');
  expect(await room.step()).toBe('failed');
  expect(await room.step()).toBe('sent');
  expect(server.arrived.map(({ recipients }) => recipients)).toEqual([['siti@example.test']]);
  expect(await waiting()).toEqual([]);
});

test('a wrong password of the mail server is our fault: letters wait until it is mended', async () => {
  const server = await openMailServer({
    authOptional: false,
    onAuth: (_auth, _session, done) => {
      done(new Error('wrong password'));
    },
  });
  const url = server.url.replace('smtp://', 'smtp://etalase:salah@');
  await post();
  expect(await new MailRoom(database, smtpMailer(url, from)).step()).toBe('failed');
  expect(await waiting()).toMatchObject([{ lastProblem: 'EAUTH 535' }]);
});

test('after three days a letter is given up', async () => {
  const room = new MailRoom(database, smtpMailer(`smtp://127.0.0.1:${await freePort()}`, from));
  await post();
  later(3 * 24 * 60 + 1);
  expect(await room.step()).toBe('failed');
  expect(await waiting()).toEqual([]);
});

test('of two programs that send, only one sends a letter', async () => {
  const server = await openMailServer();
  const mailRooms = [1, 2, 3].map(() => new MailRoom(database, smtpMailer(server.url, from)));
  await post();
  const steps = await Promise.all(mailRooms.map((room) => room.step()));
  expect(steps.filter((step) => step === 'sent')).toHaveLength(1);
  expect(server.arrived).toHaveLength(1);
});

test('the running mail room sends what waits, and at once when it is called', async () => {
  const server = await openMailServer();
  await post('pertama@example.test');
  const room = new MailRoom(database, smtpMailer(server.url, from));
  // Only the call can wake it within the time of this test.
  rooms.push(runMailRoom(room, { lookMs: 3_600_000, retryMs: 3_600_000 }));
  await server.arrival(1);
  await post('kedua@example.test');
  wakeMailRoom();
  await server.arrival(2);
  expect(server.arrived.flatMap(({ recipients }) => recipients)).toEqual([
    'pertama@example.test',
    'kedua@example.test',
  ]);
});

test('without being called it looks by itself, for what other programs have written', async () => {
  const server = await openMailServer();
  rooms.push(runMailRoom(new MailRoom(database, smtpMailer(server.url, from)), { lookMs: 10, retryMs: 10 }));
  await post();
  await server.arrival(1);
  expect(server.arrived).toHaveLength(1);
});

test('it stops although the mail server never answers', async () => {
  const server = await openMailServer({ onConnect: () => undefined });
  const sending = runMailRoom(new MailRoom(database, smtpMailer(server.url, from)));
  await post();
  wakeMailRoom();
  await sending.stop();
  expect(await waiting()).toHaveLength(1);
});

test('without a mail server letters are files that only this user can read', async () => {
  const folder = mailFolder(scratchData());
  await post();
  expect(await new MailRoom(database, folderMailer(folder, from)).step()).toBe('sent');
  const [name = ''] = readdirSync(folder);
  expect(name).toMatch(/^2026-11-22T02-00-00\.000Z-[0-9a-f]{8}\.eml$/);
  const file = readFileSync(join(folder, name), 'utf8');
  expect(file).toContain('To: siti@example.test\nSubject: Kata sandi Anda\n');
  expect(file).toContain('\n\nHalo,\n\nIni sebuah tautan.\n');
  expect(statSync(join(folder, name)).mode & 0o077).toBe(0);
});
