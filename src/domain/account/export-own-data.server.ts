import { join } from 'node:path';
import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { recordDone } from '#src/domain/audit/audit-statements.server.ts';
import { photoFileName } from '#src/domain/photo/photo-widths.ts';
import { now } from '#src/platform/clock.server.ts';
import { config } from '#src/platform/config.server.ts';
import { readEvidenceFile } from '#src/platform/evidence-files.server.ts';
import { areKept, readKept } from '#src/platform/media-files.server.ts';
import type { RateLimit } from '#src/platform/rate-limit.server.ts';
import { zipStream, type ZipEntry } from '#src/platform/zip-writer.server.ts';
import { ownAccountOf } from './account.policy.ts';
import { listOwnData, type OwnData } from './own-data.queries.server.ts';
import { tooManyTries, type TooManyTries } from './too-many-tries.server.ts';

export type ExportOwnDataAnswer =
  { ok: true; archive: ReadableStream<Uint8Array> } | { ok: false; problem: 'no_account' } | TooManyTries;

/** Reading hundreds of photos is work for the machine. */
const perAccount: RateLimit = { tries: 5, seconds: 60 * 60 };

/**
 * Everything that is kept of oneself and of the UMKM that one owns (UU PDP 27/2022, pasal 7 and 13): a ZIP with
 * `data.json`, the photos and the private evidence.
 */
export async function exportOwnData(actor: Actor): Promise<ExportOwnDataAnswer> {
  const id = ownAccountOf(actor);
  if (id === undefined) return { ok: false, problem: 'no_account' };
  const tooMany = await tooManyTries({ name: 'export-own-data', limit: perAccount, who: id });
  if (tooMany !== undefined) return tooMany;
  const data = await listOwnData(actor);
  const to = database();
  await to.batch([recordDone(to, actor, { command: 'export-own-data', noun: 'account', nounId: id })]);
  return { ok: true, archive: zipStream(await entriesOf(data)) };
}

const widest = 1280;
const endings: Record<string, string> = { 'application/pdf': 'pdf', 'image/jpeg': 'jpg', 'image/png': 'png' };

async function entriesOf({ tables, photos, evidence }: OwnData): Promise<ZipEntry[]> {
  const json = JSON.stringify({ made_at: now().toISOString(), ...tables }, null, 2);
  const kept: ZipEntry[] = [{ name: 'data.json', read: () => Promise.resolve(Buffer.from(json)) }];
  for (const file of photos) {
    const name = photoFileName(file, widest, 'webp');
    const path = join(config().mediaDir, name);
    if (!(await areKept([path]))) continue;
    const read = async () => (await readKept(path)) ?? new Uint8Array();
    kept.push({ name: `foto/${name}`, read, isPacked: true });
  }
  for (const { file, type } of evidence) {
    const read = async () => (await readEvidenceFile(file)) ?? new Uint8Array();
    kept.push({ name: `bukti/${file}.${endings[type] ?? 'bin'}`, read, isPacked: true });
  }
  return kept;
}
