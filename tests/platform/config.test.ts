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
