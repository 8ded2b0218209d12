import { beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '#db/client.ts';
import { officeRoles } from '#db/schema/index.ts';
import { sql } from 'drizzle-orm';
import type { Actor } from '#src/domain/actor/actor.ts';
import { addEntries } from '#src/domain/shortlist/add-entries.server.ts';
import { searchCandidates } from '#src/domain/shortlist/candidates.queries.server.ts';
import { listColleagues, listShareHolders } from '#src/domain/shortlist/colleagues.queries.server.ts';
import { compareEnterprises } from '#src/domain/shortlist/comparison.queries.server.ts';
import { createShortlist } from '#src/domain/shortlist/create-shortlist.server.ts';
import { editShortlist, saveFilter } from '#src/domain/shortlist/edit-shortlist.server.ts';
import { endShare } from '#src/domain/shortlist/end-share.server.ts';
import { endShortlist } from '#src/domain/shortlist/end-shortlist.server.ts';
import {
  listEntries,
  listNotes,
  listRemoved,
  listStanding,
} from '#src/domain/shortlist/entries.queries.server.ts';
import { exportShortlist } from '#src/domain/shortlist/export-shortlist.server.ts';
import { emptyFilter } from '#src/domain/shortlist/filter.ts';
import { removeEntry } from '#src/domain/shortlist/remove-entry.server.ts';
import { removeNote } from '#src/domain/shortlist/remove-note.server.ts';
import { shareShortlist } from '#src/domain/shortlist/share-shortlist.server.ts';
import { findShortlist, listShortlists } from '#src/domain/shortlist/shortlists.queries.server.ts';
import { writeNote } from '#src/domain/shortlist/write-note.server.ts';
import { useClock } from '#src/platform/clock.server.ts';
import { anOfficer, aStranger } from '../../support/actors.ts';
import { freshDatabase } from '../../support/database.ts';
import { everyone, someone, type Someone } from '../../support/everyone.ts';
import { anEnterprise, laySetting, today } from '../product/shop-window.ts';
import { index } from './candidates.ts';

const facts = {
  name: 'Misi dagang',
  kind: 'trade_mission' as const,
  place: null,
  startsOn: null,
  endsOn: null,
  seats: 18,
};

interface World {
  database: Database;
  maker: Actor & { accountId: string };
  reader: Actor & { accountId: string };
  editor: Actor & { accountId: string };
  former: Actor & { accountId: string };
  newcomer: Actor & { accountId: string };
  shortlistId: number;
  enterpriseId: number;
  elsewhereId: number;
  noteId: number;
}

let world: World;

beforeEach(async () => {
  useClock(() => new Date(`${today}T03:00:00Z`));
  const database = await freshDatabase();
  await laySetting(database);
  const officers = [];
  for (let nth = 0; nth < 5; nth += 1) officers.push(await anOfficer(database, 'trade_officer'));
  const [maker, reader, editor, former, newcomer] = officers as [
    World['maker'],
    World['maker'],
    World['maker'],
    World['maker'],
    World['maker'],
  ];
  const enterpriseId = await anEnterprise(database);
  const elsewhereId = await anEnterprise(database);
  await index(database, enterpriseId, elsewhereId);
  const made = await createShortlist(maker, facts);
  const shortlistId = made.ok ? made.shortlistId : 0;
  await addEntries(maker, shortlistId, [enterpriseId]);
  await shareShortlist(maker, { shortlistId, accountId: reader.accountId, may: 'read' });
  await shareShortlist(maker, { shortlistId, accountId: editor.accountId, may: 'edit' });
  await shareShortlist(maker, { shortlistId, accountId: former.accountId, may: 'edit' });
  await endShare(maker, shortlistId, former.accountId);
  await writeNote(maker, { shortlistId, enterpriseId, text: 'Siap.' });
  const [note] = await listNotes(maker, shortlistId, [enterpriseId]);
  const noteId = note?.id ?? 0;
  world = {
    database,
    maker,
    reader,
    editor,
    former,
    newcomer,
    shortlistId,
    enterpriseId,
    elsewhereId,
    noteId,
  };
});

const ok = async (answer: Promise<{ ok: boolean }>) => (await answer).ok;
const some = async (list: Promise<{ length: number } | { size: number }>) => {
  const found = await list;
  return ('size' in found ? found.size : found.length) > 0;
};

type Asked = (actor: Actor, world: World) => Promise<unknown>;

const general: Record<string, Asked> = {
  'create a shortlist': (actor) => ok(createShortlist(actor, facts)),
  'search candidates': async (actor) =>
    (await searchCandidates(actor, emptyFilter, { page: 1 }, today)).total,
  'put UMKM side by side': (actor, { enterpriseId }) => some(compareEnterprises(actor, [enterpriseId])),
};

const reading: Record<string, Asked> = {
  'find it': (actor, { shortlistId }) => findShortlist(actor, shortlistId),
  'see it in the list': async (actor) => (await listShortlists(actor, 'standing', 1)).total,
  'see who stands on it': (actor, { shortlistId }) =>
    some(listEntries(actor, shortlistId, emptyFilter, today)),
  'see whether one stands on it': (actor, { shortlistId, enterpriseId }) =>
    some(listStanding(actor, shortlistId, [enterpriseId])),
  'read its notes': (actor, { shortlistId, enterpriseId }) =>
    some(listNotes(actor, shortlistId, [enterpriseId])),
  'see whom it is shared with': (actor, { shortlistId }) => some(listShareHolders(actor, shortlistId)),
  'see who was taken off': async (actor, { maker, shortlistId, enterpriseId }) => {
    await removeEntry(maker, { shortlistId, enterpriseId, reason: '' });
    return some(listRemoved(actor, shortlistId));
  },
  'export it': (actor, { shortlistId }) => exportShortlist(actor, shortlistId, 'pdf', today),
};

const changing: Record<string, Asked> = {
  'add an UMKM': (actor, { shortlistId, elsewhereId }) => ok(addEntries(actor, shortlistId, [elsewhereId])),
  'take one off': (actor, { shortlistId, enterpriseId }) =>
    ok(removeEntry(actor, { shortlistId, enterpriseId, reason: '' })),
  'write a note': (actor, { shortlistId, enterpriseId }) =>
    ok(writeNote(actor, { shortlistId, enterpriseId, text: 'Halo' })),
  'edit it': (actor, { shortlistId }) => ok(editShortlist(actor, { shortlistId, revision: 1 }, facts)),
  'keep a filter': (actor, { shortlistId }) =>
    ok(saveFilter(actor, { shortlistId, revision: 1 }, emptyFilter)),
};

const owning: Record<string, Asked> = {
  'share it': (actor, { shortlistId, newcomer }) =>
    ok(shareShortlist(actor, { shortlistId, accountId: newcomer.accountId, may: 'read' })),
  'see whom it could be shared with': (actor, { shortlistId }) => some(listColleagues(actor, shortlistId)),
  'take it back': (actor, { shortlistId, reader }) => ok(endShare(actor, shortlistId, reader.accountId)),
  'end it': (actor, { shortlistId }) => ok(endShortlist(actor, shortlistId, 'Selesai')),
};

const officers: Someone[] = ['trade_officer', 'admin', 'operator'];
const masters: Someone[] = ['admin', 'operator'];
const table = [
  { asked: general, may: officers },
  { asked: { ...reading, ...changing, ...owning }, may: masters },
].flatMap(({ asked, may }) => Object.entries(asked).map(([question, ask]) => ({ question, ask, may })));

// Whoever is refused changes nothing: all of them ask in one world, those who may each in their own.
describe('Who may do what with the shortlist of another', () => {
  it.each(table)('$question: refused to everybody else', async ({ ask, may }) => {
    for (const who of everyone.filter((each) => !may.includes(each))) {
      const actor = await someone(world.database, who, world);
      expect(Boolean(await ask(actor, world)), who).toBe(false);
    }
  });

  it.each(table.flatMap(({ may, ...row }) => may.map((who) => ({ ...row, who }))))(
    '$question: $who',
    async ({ ask, who }) => {
      const actor = await someone(world.database, who, world);
      expect(Boolean(await ask(actor, world))).toBe(true);
    },
  );
});

const shares = ['maker', 'editor', 'reader', 'former', 'newcomer'] as const;
type Share = (typeof shares)[number];
const shareTable = [
  { asked: reading, may: ['maker', 'editor', 'reader'] as Share[] },
  { asked: changing, may: ['maker', 'editor'] as Share[] },
  { asked: owning, may: ['maker'] as Share[] },
].flatMap(({ asked, may }) => Object.entries(asked).map(([question, ask]) => ({ question, ask, may })));

describe('What sharing gives', () => {
  it.each(shareTable)('$question: refused to the others', async ({ ask, may }) => {
    for (const who of shares.filter((each) => !may.includes(each))) {
      expect(Boolean(await ask(world[who], world)), who).toBe(false);
    }
  });

  it.each(shareTable.flatMap(({ may, ...row }) => may.map((who) => ({ ...row, who }))))(
    '$question: $who',
    async ({ ask, who }) => {
      expect(Boolean(await ask(world[who], world))).toBe(true);
    },
  );

  it('is changed by sharing again, and goes with the role', async () => {
    const { maker, reader, shortlistId, database } = world;
    await shareShortlist(maker, { shortlistId, accountId: reader.accountId, may: 'edit' });
    expect((await findShortlist(reader, shortlistId))?.may).toBe('edit');
    await database
      .update(officeRoles)
      .set({ endedAt: '2026-11-22T00:00:00.000Z', endReason: 'Pindah tugas' })
      .where(sql`account_id = ${reader.accountId}`);
    expect(await findShortlist(reader, shortlistId)).toBeUndefined();
  });

  it('is for officers who work with shortlists, and never for its maker', async () => {
    const { maker, shortlistId, database } = world;
    const others = [await anOfficer(database, 'verifier'), await aStranger(database), maker];
    for (const { accountId } of others) {
      expect(await shareShortlist(maker, { shortlistId, accountId, may: 'read' })).toEqual({
        ok: false,
        problem: 'unknown_colleague',
      });
    }
    const admin = await anOfficer(database, 'admin');
    const offered = (await listColleagues(maker, shortlistId)).map(({ accountId }) => accountId);
    expect(offered.toSorted()).toEqual(
      [admin.accountId, world.former.accountId, world.newcomer.accountId].toSorted(),
    );
  });

  it('takes back no note of another, for nobody', async () => {
    for (const who of everyone) {
      const actor = await someone(world.database, who, world);
      const answer = await removeNote(actor, world.shortlistId, world.noteId);
      expect(answer, who).toEqual({ ok: false, problem: 'unknown_note' });
    }
  });
});
