import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import { config } from '#src/platform/config.server.ts';
import { removeKept } from '#src/platform/media-files.server.ts';
import { photoFileName, photoWidths } from './photo-widths.ts';

/**
 * Removes a photo's files once no row shows them: who takes a photo out of the window wants it gone from the web, and
 * the address of its file is known to whoever saw it. The same photo may stand elsewhere, in a copy of the product.
 */
export async function forgetPhotoFile(file: string): Promise<void> {
  const shown = await database().all(sql`select 1 from photos where file = ${file} limit 1`);
  if (shown.length > 0) return;
  const formats = ['webp', 'avif'] as const;
  const names = formats.flatMap((format) => photoWidths.map((width) => photoFileName(file, width, format)));
  await removeKept(names.map((name) => join(config().mediaDir, name)));
}
