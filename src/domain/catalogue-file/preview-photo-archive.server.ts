import type { Actor } from '#src/domain/actor/actor.ts';
import { findPhotoProblem } from '#src/domain/photo/take-photo.server.ts';
import { listWritableProducts } from '#src/domain/product/writable-products.queries.server.ts';
import { catalogueFile as t } from '#src/i18n/messages/catalogue-file.ts';
import { photoProblemSentence } from '#src/i18n/messages/photo.ts';
import type { Archive } from '#src/platform/archive.server.ts';
import type { PhotoReport, ReportedPhoto } from './catalogue-report.ts';
import { findFilingEnterprise } from './filing-enterprise.queries.server.ts';
import { noteUpload, withFile, type SentFile } from './keep-upload.server.ts';
import { matchPhotos, photoEntries } from './match-photos.ts';
import { largestArchive } from './photo-archive.ts';
import type { PreviewAnswer } from './preview-catalogue.server.ts';
import { mostProducts } from './read-catalogue.server.ts';
import { readEntry, withArchive } from './read-photo-archive.server.ts';

/** Takes a ZIP of photos and says which product each belongs to; no photo is added yet. */
export async function previewPhotoArchive(
  actor: Actor,
  enterpriseId: number,
  file: SentFile,
): Promise<PreviewAnswer> {
  const enterprise = await findFilingEnterprise(actor, enterpriseId);
  if (enterprise === undefined || actor.accountId === null)
    return { ok: false, problem: 'unknown_enterprise' };
  const refuse = (message: string) => ({ ok: false, problem: 'unreadable', message }) as const;
  if (file.bytes.length === 0) {
    return refuse(file.name === '' ? t.problems.noFile : t.problems.emptyZip);
  }
  if (file.bytes.length > largestArchive) return refuse(t.problems.zipTooLarge);
  return withFile(file, async (path, stored): Promise<PreviewAnswer> => {
    const products = await listWritableProducts(actor, enterpriseId, mostProducts);
    const looked = await withArchive(path, async (archive) => {
      const matched = matchPhotos(photoEntries(archive.files.keys()), products);
      const photos: ReportedPhoto[] = [];
      for (const photo of matched) photos.push(await lookedAt(archive, photo));
      return photos;
    });
    if (!looked.ok) return refuse(looked.message);
    if (looked.result.length === 0) return refuse(t.problems.zipEmpty);
    const report: PhotoReport = { kind: 'photos', state: 'preview', photos: looked.result };
    const upload = { name: file.name, file: stored, report, command: 'preview-photo-archive' };
    const uploadId = await noteUpload(actor, enterpriseId, upload);
    return uploadId === undefined ? { ok: false, problem: 'unknown_enterprise' } : { ok: true, uploadId };
  });
}

/** What shows of a photo before it is decoded: that it is one, and not too large. */
async function lookedAt(archive: Archive, photo: ReportedPhoto): Promise<ReportedPhoto> {
  if (photo.outcome !== 'matched') return photo;
  const read = await readEntry(archive, photo.entry);
  if (!read.ok) return { ...photo, outcome: 'refused', message: read.message };
  const problem = await findPhotoProblem(read.bytes);
  return problem === undefined
    ? photo
    : { ...photo, outcome: 'refused', message: photoProblemSentence(problem, 'id') };
}

/** The same with the archive of a plain form, whose field is `berkas`. */
export async function previewSentArchive(
  actor: Actor,
  enterpriseId: number,
  request: Request,
): Promise<{ ok: true; uploadId: number } | { ok: false; message: string }> {
  const form = await request.formData().catch(() => undefined);
  const file = form?.get('berkas');
  if (form === undefined) return { ok: false, message: t.problems.broken };
  if (!(file instanceof File)) return { ok: false, message: t.problems.noFile };
  const bytes = new Uint8Array(await file.arrayBuffer());
  const answer = await previewPhotoArchive(actor, enterpriseId, { name: file.name, bytes });
  if (answer.ok) return answer;
  return { ok: false, message: answer.problem === 'unreadable' ? answer.message : t.problems.notFound };
}
