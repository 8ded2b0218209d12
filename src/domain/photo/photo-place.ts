/** Where photos belong: to a product of an UMKM, or to the UMKM itself while there is no product. */
export type PhotoPlace = { enterpriseId: number; productId: number | null };

/** So many photos a product has at most, and the UMKM itself as many. */
export const mostPhotos = 8;

/** A description is one sentence: it is read aloud in full. */
export const longestDescription = 200;

/** A photo that is cut to fewer pixels across looks blurred on a phone. */
export const sharpWidth = 640;

/** Why a photo that could be read is not kept, or not changed; `src/i18n/messages/photo-edit.ts` has a sentence for each. */
export const photoPlaceProblems = [
  'unknown_place',
  'unknown_photo',
  'full',
  'already_there',
  'changed_meanwhile',
  'description_too_long',
  'description_holds_nik',
  'nothing_to_change',
  'file_gone',
] as const;
export type PhotoPlaceProblem = (typeof photoPlaceProblems)[number];

/** Where a photo stands after it was moved by one, or made the cover; undefined when it stands there already. */
export function orderAfterMove(
  ids: readonly number[],
  photoId: number,
  move: 'up' | 'down' | 'first',
): number[] | undefined {
  const from = ids.indexOf(photoId);
  const to = move === 'first' ? 0 : from + (move === 'up' ? -1 : 1);
  if (from < 0 || to < 0 || to >= ids.length || to === from) return undefined;
  const others = ids.filter((id) => id !== photoId);
  return [...others.slice(0, to), photoId, ...others.slice(to)];
}
