import { defineAction } from 'astro:actions';
import { typedIn, typedText, type FormAnswer, type Typed } from '#src/domain/form/form-answer.ts';
import { typedId } from '#src/domain/form/typed-id.ts';
import { decideReport, type ReportDecisionAnswer } from '#src/domain/report/decide-report.server.ts';
import { reportFields as fields } from '#src/domain/report/report.ts';
import { sendReport, type SendAnswer } from '#src/domain/report/send-report.server.ts';
import { reportDesk } from '#src/i18n/messages/report-desk.ts';
import { report as messages } from '#src/i18n/messages/report.ts';
import type { Locale } from '#src/i18n/locale.ts';
import { officerOf } from './officer.ts';

type Refused<Answer> = Exclude<Answer, { ok: true }>;

const fieldOf: Record<Refused<SendAnswer>['problem'], string> = {
  kind_missing: fields.kind,
  text_missing: fields.text,
  text_too_long: fields.text,
  text_holds_nik: fields.text,
  contact_too_long: fields.contact,
  contact_holds_nik: fields.contact,
  unknown_subject: fields.kind,
  too_many_tries: fields.kind,
};

const deskFieldOf = (problem: Refused<ReportDecisionAnswer>['problem']): string =>
  problem.startsWith('note') ? 'catatan' : 'hasil';

function sentence(answer: Refused<SendAnswer>, locale: Locale): string {
  const t = messages[locale];
  if (answer.problem !== 'too_many_tries') return t.problems[answer.problem];
  return t.tooMany(String(Math.ceil(answer.seconds / 60)));
}

const typedReport = (typed: Typed) => ({
  product: typedText(typed, fields.product),
  enterprise: typedText(typed, fields.enterprise),
  kind: typedText(typed, fields.kind),
  text: typedText(typed, fields.text),
  contact: typedText(typed, fields.contact),
  trap: typedText(typed, fields.trap),
});

export const report = {
  /** By anybody, without an account. */
  send: defineAction({
    accept: 'form',
    handler: async (form, context): Promise<FormAnswer> => {
      const typed = typedIn(form);
      const { address = context.clientAddress, locale } = context.locals;
      const answer = await sendReport(typedReport(typed), address);
      if (answer.ok) return answer;
      const problem = { field: fieldOf[answer.problem], message: sentence(answer, locale) };
      return { ok: false, problems: [problem], typed };
    },
  }),

  decide: defineAction({
    accept: 'form',
    handler: async (form, context): Promise<FormAnswer> => {
      const typed = typedIn(form);
      const answer = await decideReport(officerOf(context), {
        reportId: typedId(typed, 'nomor'),
        outcome: typedText(typed, 'hasil'),
        note: typedText(typed, 'catatan'),
      });
      if (answer.ok) return answer;
      const message = reportDesk.page.problems[answer.problem];
      return { ok: false, problems: [{ field: deskFieldOf(answer.problem), message }], typed };
    },
  }),
};
