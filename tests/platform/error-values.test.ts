import { sql } from 'drizzle-orm';
import pino from 'pino';
import { expect, test } from 'vitest';
import { withoutValues } from '#src/platform/error-values.ts';
import { freshDatabase } from '../support/database.ts';

test('what failed is told with its query and its reason, and without the values', async () => {
  const database = await freshDatabase();
  const failed: unknown = await database
    .all(sql`select missing from accounts where email = ${'siti@example.test'}`)
    .catch((error: unknown) => error);
  expect(String(failed)).toContain('siti@example.test');
  const told = JSON.stringify(pino.stdSerializers.err(withoutValues(failed) as Error));
  expect(told).not.toContain('siti');
  expect(told).toContain('select missing from accounts');
  expect(told).toContain('no such column: missing');
  expect(told).toContain('error-values.test.ts');
});

test('any other error stays as it is', () => {
  const error = new Error('the disk is full', { cause: new TypeError('x') });
  const stack = error.stack;
  expect(withoutValues(error)).toBe(error);
  expect(error.stack).toBe(stack);
  expect(withoutValues('a text')).toBe('a text');
});
