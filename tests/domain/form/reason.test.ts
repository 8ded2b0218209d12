import { describe, expect, it } from 'vitest';
import { operator } from '#src/domain/actor/actor.ts';
import { endGroup } from '#src/domain/business-group/end-group.server.ts';
import { endEvent } from '#src/domain/event/end-event.server.ts';
import { endParticipation } from '#src/domain/event/end-participation.server.ts';
import { readReason } from '#src/domain/form/reason.ts';
import { endVisit } from '#src/domain/mentoring/end-visit.server.ts';
import { endSupport } from '#src/domain/support/end-support.server.ts';

const nik = '3671051203850001';

describe('the reason why a record is ended', () => {
  it('is kept whole, without what nobody sees', () => {
    expect(readReason('  Salah\u0000 UMKM ')).toEqual({ ok: true, reason: 'Salah UMKM' });
    expect(readReason('a'.repeat(500))).toMatchObject({ ok: true });
  });

  it('is refused when it is missing, longer than is kept, or holds an NIK', async () => {
    for (const end of [endVisit, endSupport, endGroup, endEvent, endParticipation]) {
      expect(await end(operator, 1, ' ')).toEqual({ ok: false, problem: 'reason_missing' });
      expect(await end(operator, 1, 'a'.repeat(501))).toEqual({ ok: false, problem: 'reason_too_long' });
      expect(await end(operator, 1, `Pemilik ${nik}`)).toEqual({ ok: false, problem: 'holds_nik' });
    }
  });
});
