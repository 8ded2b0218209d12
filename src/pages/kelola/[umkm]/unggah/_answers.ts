import type { PhotoPlaceProblem } from '#src/domain/photo/photo-place.ts';
import type { PhotoProblem } from '#src/domain/photo/photo.ts';
import type { UploadProblem } from '#src/domain/upload/upload.ts';
import { ownPhotoSentence } from '#src/i18n/messages/photo-edit.ts';

type Problem = PhotoProblem | PhotoPlaceProblem | UploadProblem;

const statuses: Partial<Record<Problem, number>> = {
  unknown_enterprise: 404,
  unknown_upload: 404,
  unknown_place: 404,
  out_of_step: 409,
  incomplete: 409,
  piece_too_large: 413,
  too_many_uploads: 429,
  disk_full: 507,
};

/** A refusal as JSON, with the sentence that the page shows; browsers ask again after none of them but as they say. */
export function refusal(problem: Problem, more: Record<string, unknown> = {}): Response {
  return Response.json(
    { problem, sentence: ownPhotoSentence(problem), ...more },
    { status: statuses[problem] ?? 422 },
  );
}

/** A body as JSON, or undefined when it is none or was cut off. */
export async function bodyOf(request: Request): Promise<unknown> {
  try {
    return (await request.json()) as unknown;
  } catch {
    return undefined;
  }
}
