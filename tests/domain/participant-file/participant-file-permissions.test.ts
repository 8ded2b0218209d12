import { describe, expect, it } from 'vitest';
import { enterprises } from '#db/schema/index.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { listCohortCodes } from '#src/domain/member/cohort-codes.queries.server.ts';
import { applyParticipantFile } from '#src/domain/participant-file/apply-participant-file.server.ts';
import { chooseEnterprises } from '#src/domain/participant-file/choose-enterprises.server.ts';
import { downloadRefusedRows } from '#src/domain/participant-file/download-refused-rows.server.ts';
import { listParticipantFiles } from '#src/domain/participant-file/kept-participant-file.queries.server.ts';
import { viewParticipantFile } from '#src/domain/participant-file/participant-file-view.queries.server.ts';
import { previewParticipantFile } from '#src/domain/participant-file/preview-participant-file.server.ts';
import { everyone, someone, type Someone } from '../../support/everyone.ts';
import { aClassDesk, sent, type ClassDesk } from './class-desk.ts';

const keepers: readonly Someone[] = ['programme_manager', 'admin', 'operator'];

/** What is asked, whether it was answered, and by whom it may be. */
const commands: Record<
  string,
  { may: readonly Someone[]; ask: (actor: Actor, desk: ClassDesk, fileId: string) => Promise<boolean> }
> = {
  'send participants in': {
    may: keepers,
    ask: async (actor, { cohortId }) =>
      (
        await previewParticipantFile(actor, cohortId, {
          name: 'x',
          bytes: Buffer.from('nama_peserta\nTono\n'),
        })
      ).ok,
  },
  'see what a file would do': {
    may: keepers,
    ask: async (actor, _, fileId) => (await viewParticipantFile(actor, fileId)) !== undefined,
  },
  'list the files': {
    may: keepers,
    ask: async (actor, { cohortId }) => (await listParticipantFiles(actor, cohortId)).length > 0,
  },
  'choose UMKM': {
    may: keepers,
    ask: async (actor, _, fileId) =>
      (await chooseEnterprises(actor, fileId, { rows: new Map([[2, 'none']]), unknown: undefined })).ok,
  },
  'apply a file': {
    may: keepers,
    ask: async (actor, _, fileId) => (await applyParticipantFile(actor, fileId)).ok,
  },
  'download refused rows': {
    may: keepers,
    ask: async (actor, _, fileId) => (await downloadRefusedRows(actor, fileId)) !== undefined,
  },
  'see who of a class needs a code': {
    may: [...keepers, 'verifier', 'trade_officer'],
    ask: async (actor, { cohortId }) => (await listCohortCodes(actor, cohortId)) !== undefined,
  },
};

describe.each(Object.entries(commands))('To %s', (_, { may, ask }) => {
  it.each(everyone)('%s is answered as agreed', async (who) => {
    const desk = await aClassDesk();
    const fileId = await sent(desk, ['nama_peserta,nama_usaha', 'Siti,Dapur Ibu']);
    const [first, second] = await desk.database.select().from(enterprises);
    const ids = { enterpriseId: first?.id ?? 0, elsewhereId: second?.id ?? 0 };
    const actor = await someone(desk.database, who, ids);
    expect(await ask(actor, desk, fileId)).toBe(may.includes(who));
  });
});
