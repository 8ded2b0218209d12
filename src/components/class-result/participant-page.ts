import type { ParticipantStory } from '#src/domain/result/participant-story.ts';
import { isPass } from '#src/domain/result/training-result.ts';
import type { ClassCertificate } from '#src/domain/training-certificate/certificate.ts';
import { classCertificates } from '#src/i18n/messages/class-certificates.ts';
import { noticeOf } from './class-result-page.ts';

type Answer = { ok: boolean } | undefined;

/** What the forms of a participant's page were answered. */
interface Answers {
  result: Answer;
  tested: Answer;
  untested: Answer;
  issued: Answer;
  revoked: ({ ok: true; done: string } | { ok: false }) | undefined;
  packaged: Answer;
  unawarded: Answer;
}

/** The word of the notice for what was done; undefined when nothing was, or something has to be mended. */
export function doneWord(answers: Answers): string | undefined {
  if (answers.revoked?.ok === true) return answers.revoked.done;
  const words = {
    result: 'tersimpan',
    tested: 'uji',
    untested: 'uji-batal',
    issued: 'terbit',
    packaged: 'paket',
    unawarded: 'penghargaan-batal',
  };
  return Object.entries(words).find(([form]) => answers[form as keyof typeof words]?.ok === true)?.[1];
}

/** The notice that an address asks for, of results, tests and awards or of certificates. */
export function participantNotice(params: URLSearchParams): string | undefined {
  const word = params.get('pesan') ?? '';
  const { notices } = classCertificates;
  return word in notices ? notices[word as keyof typeof notices] : noticeOf(params);
}

/** Whether a certificate can be issued: the result that stands is a pass, and none stands. */
export function lacksCertificate(
  { ended, results }: ParticipantStory,
  certificates: readonly ClassCertificate[],
): boolean {
  const standing = results.find(({ stands }) => stands);
  return (
    ended === null &&
    isPass(standing?.result ?? null) &&
    certificates.every(({ revokedAt }) => revokedAt !== null)
  );
}
