import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';

/**
 * The last letter that a site has written to an address, the site under test unless another data folder is given; it has
 * no mail server and writes files.
 */
export async function lastLetterTo(
  address: string,
  subject: string,
  dataDir = process.env['E2E_DATA_DIR'] ?? '',
): Promise<string> {
  const folder = join(dataDir, 'mail');
  const find = (): string | undefined =>
    (existsSync(folder) ? readdirSync(folder) : [])
      .filter((name) => name.endsWith('.eml'))
      .sort()
      .map((name) => readFileSync(join(folder, name), 'utf8'))
      .filter((letter) => letter.includes(`\nTo: ${address}\n`) && letter.includes(`\nSubject: ${subject}`))
      .at(-1);
  await expect.poll(find, { message: `a letter to ${address}: ${subject}` }).toBeDefined();
  return find() ?? '';
}

/** The address of the link in a letter. */
export function linkIn(letter: string): string {
  return /https?:\/\/\S+token=\S+/.exec(letter)?.[0] ?? '';
}
