import type { Locale } from '#src/i18n/locale.ts';
import { trainingCertificate } from '#src/i18n/messages/training-certificate.ts';

type Refusal =
  | { ok: false; problem: keyof (typeof trainingCertificate)['id']['problems'] }
  | { ok: false; problem: 'too_many_tries'; seconds: number };

/** Why no certificate is shown, and what to do. */
export function checkSentence(refusal: Refusal, locale: Locale): string {
  const t = trainingCertificate[locale];
  if (refusal.problem === 'too_many_tries') return t.tooMany(String(Math.ceil(refusal.seconds / 60)));
  return t.problems[refusal.problem];
}
