import { sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '#db/client.ts';
import { listOwnData } from '#src/domain/account/own-data.queries.server.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { verifyClaim } from '#src/domain/claim/verify-claim.server.ts';
import { listInternalNotes } from '#src/domain/desk/internal-notes.queries.server.ts';
import { openAtDesk } from '#src/domain/desk/open-at-desk.server.ts';
import { writeNote } from '#src/domain/desk/write-note.server.ts';
import { useClock } from '#src/platform/clock.server.ts';
import { aMember, anOfficer } from '../../support/actors.ts';
import { freshDatabase } from '../../support/database.ts';
import { addEnterprise } from '../claim/world.ts';
import { laySetting } from '../product/shop-window.ts';
import { aWaitingNib, day, noon } from './waiting-claims.ts';

let database: Database;
let claim: { noun: 'claim'; id: number };
let owner: Actor;
let verifier: Actor & { accountId: string };
let other: Actor;

beforeEach(async () => {
  useClock(() => new Date(noon));
  database = await freshDatabase();
  await laySetting(database);
  const enterpriseId = await addEnterprise(database);
  owner = await aMember(database, enterpriseId);
  claim = { noun: 'claim', id: await aWaitingNib(database, enterpriseId) };
  [verifier, other] = [await anOfficer(database, 'verifier'), await anOfficer(database, 'verifier')];
});

const verified = () =>
  verifyClaim(verifier, { claimId: claim.id, insteadOf: null, decision: 'verified', method: 'visit' });

describe('A note of officers', () => {
  it('is read by other officers, the latest first, and by nobody else', async () => {
    expect(await writeNote(verifier, claim, 'Sudah ditelepon')).toEqual({ ok: true });
    expect(await writeNote(other, claim, 'Menunggu surat')).toEqual({ ok: true });
    expect((await listInternalNotes(other, claim)).map(({ text }) => text)).toEqual([
      'Menunggu surat',
      'Sudah ditelepon',
    ]);
    expect(await listInternalNotes(owner, claim)).toEqual([]);
    expect(await writeNote(owner, claim, 'x')).toEqual({ ok: false, problem: 'unknown_item' });
  });

  it('is not in what an owner takes along of their data, nor in that of its writer or in the log', async () => {
    await writeNote(verifier, claim, 'Pernah bermasalah di 2024');
    await verified();
    const exported = JSON.stringify([await listOwnData(owner), await listOwnData(verifier)]);
    expect(exported).not.toContain('Pernah bermasalah');
    const log = await database.all<{ text: string }>(
      sql`select group_concat(coalesce(detail, '')) text from audit_entries where command = 'write-note'`,
    );
    expect(log[0]?.text).toContain('claim');
    expect(log[0]?.text).not.toContain('bermasalah');
  });

  it('has some text, and not too much', async () => {
    expect(await writeNote(verifier, claim, ' \n ')).toEqual({ ok: false, problem: 'note_missing' });
    expect(await writeNote(verifier, claim, 'x'.repeat(1001))).toEqual({
      ok: false,
      problem: 'note_too_long',
    });
  });
});

describe('What an owner takes along of a decision', () => {
  it('names the office and not the account that decided', async () => {
    await verified();
    const data = await listOwnData(owner);
    expect(data.tables['verifications']).toMatchObject([
      { decision: 'verified', verified_by: verifier.office },
    ]);
    expect(JSON.stringify(data)).not.toContain(verifier.accountId);
  });
});

describe('Two officers with the same thing open', () => {
  const at = (time: string) => useClock(() => new Date(`${day}T${time}:00.000Z`));

  it('are told of each other by office and time, not of themselves', async () => {
    expect(await openAtDesk(verifier, claim)).toEqual([]);
    at('05:04');
    expect(await openAtDesk(other, claim)).toEqual([{ office: verifier.office, openedAt: noon }]);
    at('05:06');
    expect(await openAtDesk(verifier, claim)).toEqual([
      { office: verifier.office, openedAt: `${day}T05:04:00.000Z` },
    ]);
  });

  it('are not told of what somebody opened a quarter of an hour ago', async () => {
    await openAtDesk(verifier, claim);
    at('05:14');
    expect(await openAtDesk(other, claim)).toHaveLength(1);
    at('05:15');
    expect(await openAtDesk(other, claim)).toEqual([]);
  });

  it('are not told of somebody who has decided and gone on, or who is no officer any more', async () => {
    await openAtDesk(verifier, claim);
    await verified();
    expect(await openAtDesk(other, claim)).toEqual([]);
    await openAtDesk(verifier, claim);
    await database.run(sql`update office_roles set ended_at = ${noon}, end_reason = 'Uji'
      where account_id = ${verifier.accountId}`);
    expect(await openAtDesk(other, claim)).toEqual([]);
  });

  it('an owner opens nothing there', async () => {
    await openAtDesk(verifier, claim);
    expect(await openAtDesk(owner, claim)).toEqual([]);
    expect(await database.all(sql`select 1 from desk_openings`)).toHaveLength(1);
  });
});
