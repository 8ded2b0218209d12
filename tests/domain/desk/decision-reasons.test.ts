import { beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '#db/client.ts';
import { loadReference } from '#db/reference/load.ts';
import { referenceLoads } from '#db/schema/index.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { addReason } from '#src/domain/desk/add-reason.server.ts';
import { reasonsFor } from '#src/domain/desk/decision-reason.ts';
import { listReasons } from '#src/domain/desk/decision-reasons.queries.server.ts';
import { endReason } from '#src/domain/desk/end-reason.server.ts';
import { anOfficer } from '../../support/actors.ts';
import { freshDatabase } from '../../support/database.ts';

let database: Database;
let admin: Actor;

beforeEach(async () => {
  database = await freshDatabase();
  admin = await anOfficer(database, 'admin');
  await loadReference(database);
});

const reason = {
  decision: 'refused',
  claimKind: 'any',
  sentence: 'Usaha ini tutup.',
  needsNote: false,
} as const;
const sentences = async () => (await listReasons()).map(({ sentence }) => sentence);

describe('The reasons that officers pick from', () => {
  it('begin with those of the list, by decision and kind of claim', async () => {
    const reasons = await listReasons();
    expect(reasonsFor(reasons, 'business_id', 'needs_correction')).toHaveLength(7);
    expect(reasonsFor(reasons, 'ip_right', 'needs_correction')).toHaveLength(8);
    expect(reasonsFor(reasons, 'graduation', 'refused')).toHaveLength(4);
    expect(reasonsFor(reasons, 'certificate', 'refused')).toHaveLength(5);
    expect(reasons.filter(({ needsNote, decision }) => needsNote && decision === 'refused')).toHaveLength(1);
  });

  it('are added to and ended; what was ended stays ended when the list is read again', async () => {
    expect(await addReason(admin, reason)).toEqual({ ok: true });
    expect(await addReason(admin, reason)).toEqual({ ok: false, problem: 'stands_already' });
    expect(await sentences()).toContain('Usaha ini tutup.');
    const listed = (await listReasons()).find(({ sentence }) => sentence === 'Dokumen ini milik usaha lain.');
    expect(await endReason(admin, listed?.id ?? 0)).toEqual({ ok: true });
    expect(await endReason(admin, listed?.id ?? 0)).toEqual({ ok: false, problem: 'unknown_reason' });
    await database.delete(referenceLoads);
    await loadReference(database);
    expect(await sentences()).not.toContain('Dokumen ini milik usaha lain.');
    expect(await sentences()).toContain('Usaha ini tutup.');
  });

  it('need a sentence of some length', async () => {
    expect(await addReason(admin, { ...reason, sentence: '  ' })).toMatchObject({
      problem: 'sentence_missing',
    });
    expect(await addReason(admin, { ...reason, sentence: 'x'.repeat(201) })).toMatchObject({
      problem: 'sentence_too_long',
    });
  });
});
