import { database } from '#db/client.ts';
import { reports } from '#db/schema/index.ts';
import { cleanText } from '#src/domain/form/clean-text.ts';
import { holdsNik } from '#src/domain/import/nik.ts';
import { now } from '#src/platform/clock.server.ts';
import { secondsToWait, type RateLimit } from '#src/platform/rate-limit.server.ts';
import { longestContact, longestReport, reportKinds } from './report.ts';
import { findReportedSubject, type SubjectSlugs } from './reported-subject.queries.server.ts';

/** Enough for who finds several things wrong, too few to bury the officers. */
const perAddress: RateLimit = { tries: 5, seconds: 60 * 60 };

/** A report as it was typed. */
export type TypedReport = SubjectSlugs & {
  kind: string;
  text: string;
  contact: string;
  /** Filled in by machines only. */
  trap: string;
};

export type SendAnswer =
  | { ok: true }
  | {
      ok: false;
      problem:
        | 'kind_missing'
        | 'text_missing'
        | 'text_too_long'
        | 'text_holds_nik'
        | 'contact_too_long'
        | 'contact_holds_nik'
        | 'unknown_subject';
    }
  | { ok: false; problem: 'too_many_tries'; seconds: number };

/**
 * Takes a report from the public for the officers. A machine that fills in the trap is thanked, and nothing is kept.
 * `address` counts against the limit and is kept nowhere.
 */
export async function sendReport(typed: TypedReport, address: string): Promise<SendAnswer> {
  if (typed.trap !== '') return { ok: true };
  const kind = reportKinds.find((known) => known === typed.kind);
  const text = cleanText(typed.text);
  const contact = cleanText(typed.contact);
  if (kind === undefined) return { ok: false, problem: 'kind_missing' };
  if (kind === 'other' && text === '') return { ok: false, problem: 'text_missing' };
  if (text.length > longestReport) return { ok: false, problem: 'text_too_long' };
  if (holdsNik(text)) return { ok: false, problem: 'text_holds_nik' };
  if (contact.length > longestContact) return { ok: false, problem: 'contact_too_long' };
  if (holdsNik(contact)) return { ok: false, problem: 'contact_holds_nik' };
  const subject = await findReportedSubject(typed);
  if (subject === undefined) return { ok: false, problem: 'unknown_subject' };
  const seconds = await secondsToWait('report-address', perAddress, address);
  if (seconds > 0) return { ok: false, problem: 'too_many_tries', seconds };
  await database()
    .insert(reports)
    .values({
      kind,
      enterpriseId: subject.enterprise.id,
      productId: subject.product?.id ?? null,
      text: text === '' ? null : text,
      contact: contact === '' ? null : contact,
      reportedAt: now().toISOString(),
    });
  return { ok: true };
}
