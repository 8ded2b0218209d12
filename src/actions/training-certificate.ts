import { defineAction } from 'astro:actions';
import { typedIn, typedText, type FormAnswer } from '#src/domain/form/form-answer.ts';
import { typedId, typedIds } from '#src/domain/form/typed-id.ts';
import { issueCertificates } from '#src/domain/training-certificate/issue-certificates.server.ts';
import {
  replaceCertificate,
  revokeCertificate,
} from '#src/domain/training-certificate/revoke-certificate.server.ts';
import { classCertificates as t } from '#src/i18n/messages/class-certificates.ts';
import { officerOf } from './officer.ts';

export const trainingCertificate = {
  /** For all who passed in the class, or for one participant. */
  issue: defineAction({
    accept: 'form',
    handler: async (form: FormData, context): Promise<FormAnswer> => {
      const typed = typedIn(form);
      const chosen = typedIds(typed, 'peserta').filter((id) => id > 0);
      const answer = await issueCertificates(officerOf(context), typedId(typed, 'kelas'), {
        participantIds: chosen.length === 0 ? undefined : chosen,
        validUntilOn: typedText(typed, 'sampai').trim(),
      });
      if (answer.ok) return { ok: true };
      return { ok: false, problems: [{ field: 'sampai', message: t.problems[answer.problem] }], typed };
    },
  }),

  /** Revokes one, and issues another in its place where that is asked. */
  revoke: defineAction({
    accept: 'form',
    handler: async (form: FormData, context): Promise<FormAnswer<{ done: 'dicabut' | 'diganti' }>> => {
      const typed = typedIn(form);
      const id = typedId(typed, 'sertifikat');
      const isReplaced = typedText(typed, 'cara') === 'ganti';
      const command = isReplaced ? replaceCertificate : revokeCertificate;
      const answer = await command(officerOf(context), id, typedText(typed, 'alasan'));
      if (answer.ok) return { ok: true, done: isReplaced ? 'diganti' : 'dicabut' };
      const problem = { field: `alasan-sertifikat-${id}`, message: t.problems[answer.problem] };
      return { ok: false, problems: [problem], typed };
    },
  }),
};
