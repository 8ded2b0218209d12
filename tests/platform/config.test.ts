import { expect, test } from 'vitest';
import { readConfig } from '#src/platform/config.server.ts';

test('a variable that is set to nothing counts as not set', () => {
  const empty = {
    PORT: '',
    HOST: '',
    SITE_URL: '',
    DATA_DIR: '',
    DATABASE_URL: '',
    EXAMPLES: '',
    LOG_LEVEL: '',
  };
  expect(readConfig(empty)).toEqual(readConfig({}));
  expect(readConfig(empty)).toMatchObject({
    ok: true,
    config: { port: 4321, siteUrl: 'http://localhost:4321', examples: true },
  });
});

test.each(['0', '65536', '80.5', 'http'])('PORT %s is refused in one sentence', (port) => {
  expect(readConfig({ PORT: port })).toEqual({
    ok: false,
    problems: ['PORT must be a port number from 1 to 65535.'],
  });
});

test('the public address loses the slash at its end', () => {
  expect(readConfig({ SITE_URL: 'https://etalase.example/' })).toMatchObject({
    config: { siteUrl: 'https://etalase.example' },
  });
});

test('a mail server is named by its address; a bad one is said at the start', () => {
  expect(readConfig({ SMTP_URL: 'smtp://mail.example:587' })).toMatchObject({
    config: { smtpUrl: 'smtp://mail.example:587' },
  });
  expect(readConfig({ SMTP_URL: 'mail.example' })).toEqual({
    ok: false,
    problems: [
      'SMTP_URL must be the address of a mail server such as smtp://user:password@mail.example:587.',
    ],
  });
});

test('letters come from the site’s own host unless another address is given', () => {
  expect(readConfig({ SITE_URL: 'https://etalase.example' })).toMatchObject({
    config: { mailFrom: 'etalase@etalase.example' },
  });
  expect(readConfig({ MAIL_FROM: 'dinas@kota.example' })).toMatchObject({
    config: { mailFrom: 'dinas@kota.example' },
  });
  expect(readConfig({ MAIL_FROM: 'dinas' })).toMatchObject({ ok: false });
});

test('no proxy is trusted unless it is said', () => {
  expect(readConfig({})).toMatchObject({ config: { trustProxy: false } });
  expect(readConfig({ TRUST_PROXY: 'on' })).toMatchObject({ config: { trustProxy: true } });
  expect(readConfig({ TRUST_PROXY: '1' })).toMatchObject({
    ok: false,
    problems: ['TRUST_PROXY must be on or off.'],
  });
});
