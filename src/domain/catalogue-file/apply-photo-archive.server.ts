import type { Actor } from '#src/domain/actor/actor.ts';
import { addPhoto } from '#src/domain/photo/add-photo.server.ts';
import { catalogueFile as t } from '#src/i18n/messages/catalogue-file.ts';
import { ownPhotoSentence } from '#src/i18n/messages/photo-edit.ts';
import type { Archive } from '#src/platform/archive.server.ts';
import { removePieces, uploadPath } from '#src/platform/upload-files.server.ts';
import type { ApplyAnswer } from './apply-catalogue.server.ts';
import type { PhotoReport, ReportedPhoto } from './catalogue-report.ts';
import { findCatalogueUpload, type WhichCatalogue } from './catalogue-uploads.queries.server.ts';
import { photosPerStep } from './photo-archive.ts';
import { readEntry, withArchive } from './read-photo-archive.server.ts';
import { claimUpload, keepReport } from './upload-state.server.ts';

/**
 * Adds the next photos of a previewed archive through the one intake of photos; asked again and again it goes on until
 * all are done. A photo that is there already is not added twice.
 */
export async function applyPhotoArchive(actor: Actor, which: WhichCatalogue): Promise<ApplyAnswer> {
  const upload = await findCatalogueUpload(actor, which);
  if (upload?.report.kind !== 'photos') return { ok: false, problem: 'unknown_upload' };
  if (upload.report.state === 'applied') return { ok: true };
  await claimUpload(actor, which, 'apply-photo-archive');
  const { photos } = upload.report;
  const next = photos.filter(({ outcome }) => outcome === 'matched').slice(0, photosPerStep);
  const added = await withArchive(uploadPath(upload.file), async (archive) => {
    const done = new Map<string, ReportedPhoto>();
    for (const photo of next)
      done.set(photo.entry, await withPhoto(actor, which.enterpriseId, archive, photo));
    return done;
  });
  const report: PhotoReport = {
    ...upload.report,
    photos: photos.map((photo) =>
      added.ok
        ? (added.result.get(photo.entry) ?? photo)
        : photo.outcome === 'matched'
          ? { ...photo, outcome: 'refused', message: added.message }
          : photo,
    ),
  };
  const isDone = !report.photos.some(({ outcome }) => outcome === 'matched');
  await keepReport(which.uploadId, isDone ? { ...report, state: 'applied' } : report);
  if (isDone) await removePieces(upload.file);
  return { ok: true };
}

async function withPhoto(
  actor: Actor,
  enterpriseId: number,
  archive: Archive,
  photo: ReportedPhoto,
): Promise<ReportedPhoto> {
  const read = await readEntry(archive, photo.entry);
  if (!read.ok) return { ...photo, outcome: 'refused', message: read.message };
  const answer = await addPhoto(actor, { enterpriseId, productId: photo.productId ?? 0 }, read.bytes);
  if (answer.ok) return { ...photo, outcome: 'added' };
  if (answer.problem === 'already_there') return { ...photo, outcome: 'already_there' };
  const message =
    answer.problem === 'unknown_place' ? t.problems.photoGone : ownPhotoSentence(answer.problem);
  return { ...photo, outcome: 'refused', message };
}
