import type { FieldProblemView } from '#src/components/ui/view.ts';
import { typedText, type FormAnswer } from '#src/domain/form/form-answer.ts';
import { editIn } from '#src/domain/photo/photo-form.ts';
import { ownPhotoSentence, photoEdit } from '#src/i18n/messages/photo-edit.ts';
import { turns, wholeFrame, type CropFrame, type Turn } from './crop-frame.ts';

/** A photo as its owner sees it in the workspace. */
export interface OwnPhotoView {
  id: number;
  file: string;
  width: number;
  height: number;
  alt: string | null;
  altEn: string | null;
}

/** What a plain form with photos came to. */
type Sent = { refused: { name: string; problem: Parameters<typeof ownPhotoSentence>[0] }[] } | undefined;

/** The number in an address, or undefined where it is none. */
export function idIn(text: string | undefined): number | undefined {
  return text !== undefined && /^[1-9]\d{0,11}$/.test(text) ? Number(text) : undefined;
}

/** The sentence of a notice that an address asks for; words of ours only. */
export function noticeIn(address: URL): string | undefined {
  const key = address.searchParams.get('pesan') ?? '';
  return Object.hasOwn(photoEdit.notices, key) ? photoEdit.notices[key] : undefined;
}

/** What to say of a plain form whose photos were not all added. */
export function sentProblems(sent: Sent): FieldProblemView[] {
  const fieldId = 'tambah';
  if (sent === undefined) return [{ fieldId, message: photoEdit.add.unreadable }];
  if (sent.refused.length === 0) return [{ fieldId, message: photoEdit.add.nothing }];
  return sent.refused.map(({ name, problem }) => ({ fieldId, message: ownPhotoSentence(problem, name) }));
}

/** The turn and the frame that were typed into a form which was refused; without one the whole photo. */
export function typedCrop(answer: FormAnswer | undefined): { turn: Turn; frame: CropFrame } {
  if (answer === undefined || answer.ok) return { turn: 0, frame: wholeFrame };
  const turn = turns.find((each) => String(each) === typedText(answer.typed, 'turn')) ?? 0;
  return { turn, frame: editIn(answer.typed)?.crop ?? wholeFrame };
}

/** What to say of a button that could not be followed. */
export function buttonProblems(error: { message: string } | undefined): FieldProblemView[] {
  return error === undefined ? [] : [{ fieldId: 'daftar-foto', message: error.message }];
}
