import { expect, test } from 'vitest';
import { safeNextPath } from '#src/domain/account/next-path.ts';

test('after signing in one goes on within this site', () => {
  expect(safeNextPath('/kelola/dapur?pesan=a', '/kelola')).toBe('/kelola/dapur?pesan=a');
});

test.each([
  '//evil.example',
  '/\\evil.example',
  '/\t/evil.example',
  '/\n/evil.example',
  'https://evil.example',
])('an address that a browser reads as another site leads nowhere: %j', (asked) => {
  expect(safeNextPath(asked, '/kelola')).toBe('/kelola');
});
