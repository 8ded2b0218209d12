import { rmSync } from 'node:fs';

/** Removes the database and media of the site under test. */
export default function removeData(): void {
  const folder = process.env['E2E_DATA_DIR'];
  if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
}
