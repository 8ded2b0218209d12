import { beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '#db/client.ts';
import { enterprises, merges, suspensions } from '#db/schema/index.ts';
import { operator, type Actor } from '#src/domain/actor/actor.ts';
import { readEntries } from '#src/domain/audit/audit-log.queries.server.ts';
import { readAuditFilter } from '#src/domain/audit/audit-log.ts';
import { addEntries } from '#src/domain/shortlist/add-entries.server.ts';
import { createShortlist } from '#src/domain/shortlist/create-shortlist.server.ts';
import { editShortlist, saveFilter } from '#src/domain/shortlist/edit-shortlist.server.ts';
import { endShortlist } from '#src/domain/shortlist/end-shortlist.server.ts';
import { listEntries, listNotes, listRemoved } from '#src/domain/shortlist/entries.queries.server.ts';
import { readEntryPage } from '#src/domain/shortlist/entry-page.queries.server.ts';
import { inOrder } from '#src/domain/shortlist/entry.ts';
import { exportShortlist } from '#src/domain/shortlist/export-shortlist.server.ts';
import { emptyFilter } from '#src/domain/shortlist/filter.ts';
import { removeEntry } from '#src/domain/shortlist/remove-entry.server.ts';
import { removeNote } from '#src/domain/shortlist/remove-note.server.ts';
import { readShortlistForm } from '#src/domain/shortlist/shortlist-form.ts';
import { shareShortlist } from '#src/domain/shortlist/share-shortlist.server.ts';
import type { ShortlistFacts } from '#src/domain/shortlist/shortlist.ts';
import { findShortlist, listShortlists } from '#src/domain/shortlist/shortlists.queries.server.ts';
import { writeNote } from '#src/domain/shortlist/write-note.server.ts';
import { useClock } from '#src/platform/clock.server.ts';
import { anOfficer } from '../../support/actors.ts';
import { freshDatabase } from '../../support/database.ts';
import {
  anEnterprise,
  aPublicProduct,
  aTrainedEnterprise,
  laySetting,
  today,
} from '../product/shop-window.ts';
import { aCertificate, index } from './candidates.ts';

const facts: ShortlistFacts = {
  name: 'Pameran Kriya',
  kind: 'exhibition',
  place: 'Jakarta',
  startsOn: '2027-03-01',
  endsOn: '2027-03-05',
  seats: 2,
};

let database: Database;
let officer: Actor & { accountId: string };
let colleague: Actor & { accountId: string };
let shortlistId: number;

beforeEach(async () => {
  useClock(() => new Date(`${today}T03:00:00Z`));
  database = await freshDatabase();
  await laySetting(database);
  officer = await anOfficer(database, 'trade_officer');
  colleague = await anOfficer(database, 'trade_officer');
  const made = await createShortlist(officer, facts);
  shortlistId = made.ok ? made.shortlistId : 0;
  await shareShortlist(officer, { shortlistId, accountId: colleague.accountId, may: 'edit' });
});

const standing = async (actor = officer) =>
  (await listEntries(actor, shortlistId, emptyFilter, today)).map(({ enterpriseId }) => enterpriseId);

describe('Putting UMKM on a shortlist', () => {
  it('counts who is new and who stood there already', async () => {
    const [one, two] = [await anEnterprise(database), await anEnterprise(database)];
    expect(await addEntries(officer, shortlistId, [one])).toEqual({ ok: true, added: 1, alreadyThere: 0 });
    expect(await addEntries(colleague, shortlistId, [one, two, two])).toEqual({
      ok: true,
      added: 1,
      alreadyThere: 1,
    });
    expect(await standing()).toHaveLength(2);
    expect((await findShortlist(officer, shortlistId))?.entryCount).toBe(2);
  });

  it('loses nothing when two officers add the same ones at once, and says who was first', async () => {
    const many: number[] = [];
    for (let nth = 0; nth < 12; nth += 1) many.push(await anEnterprise(database));
    const answers = await Promise.all(
      [officer, colleague, officer, colleague].map((actor, nth) =>
        addEntries(actor, shortlistId, many.slice(nth, nth + 9)),
      ),
    );
    expect(answers.every(({ ok }) => ok)).toBe(true);
    expect(answers.reduce((sum, answer) => sum + (answer.ok ? answer.added : 0), 0)).toBe(12);
    expect((await standing()).toSorted((one, other) => one - other)).toEqual(many);
  });

  it('needs somebody who exists and is no other UMKM by another name', async () => {
    const [one, twin] = [await anEnterprise(database), await anEnterprise(database)];
    await database.insert(merges).values({
      enterpriseId: twin,
      intoEnterpriseId: one,
      reason: 'Sama.',
      mergedBy: 'Dinas uji',
      mergedAt: '2026-11-01T00:00:00.000Z',
    });
    expect(await addEntries(officer, shortlistId, [])).toEqual({ ok: false, problem: 'nobody_chosen' });
    expect(await addEntries(officer, shortlistId, [twin, 999_999])).toEqual({
      ok: true,
      added: 0,
      alreadyThere: 0,
    });
  });

  it('takes none where there is no room for all', async () => {
    const rows = Array.from({ length: 501 }, (_, nth) => ({
      slug: `penuh-${nth}`,
      name: `Penuh ${nth}`,
      nameKey: `penuh ${nth}`,
    }));
    const written = await database.insert(enterprises).values(rows).returning({ id: enterprises.id });
    const ids = written.map(({ id }) => id);
    expect(await addEntries(officer, shortlistId, ids.slice(0, 499))).toMatchObject({ added: 499 });
    expect(await addEntries(officer, shortlistId, ids.slice(499))).toEqual({
      ok: false,
      problem: 'list_is_full',
    });
    expect(await addEntries(officer, shortlistId, ids.slice(498, 500))).toMatchObject({ added: 1 });
    expect(await standing()).toHaveLength(500);
  });
});

describe('Taking an UMKM off a shortlist', () => {
  it('keeps who did it and why, and it can be put back', async () => {
    const one = await anEnterprise(database, { name: 'Dapur Kembali' });
    await addEntries(officer, shortlistId, [one]);
    const entry = { shortlistId, enterpriseId: one, reason: 'Berhalangan' };
    expect(await removeEntry(colleague, entry)).toEqual({ ok: true });
    expect(await removeEntry(officer, entry)).toEqual({ ok: false, problem: 'unknown_entry' });
    expect(await standing()).toEqual([]);
    expect(await listRemoved(officer, shortlistId)).toMatchObject([
      { enterpriseId: one, name: 'Dapur Kembali', reason: 'Berhalangan' },
    ]);
    expect(await addEntries(officer, shortlistId, [one])).toMatchObject({ added: 1 });
    expect(await listRemoved(officer, shortlistId)).toEqual([]);
  });

  it('is done once when two do it at once, and never takes off who is added beside it', async () => {
    const [one, two] = [await anEnterprise(database), await anEnterprise(database)];
    await addEntries(officer, shortlistId, [one]);
    const entry = { shortlistId, enterpriseId: one, reason: '' };
    const answers = await Promise.all([
      removeEntry(officer, entry),
      removeEntry(colleague, entry),
      addEntries(colleague, shortlistId, [two]),
    ]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(2);
    expect(await standing()).toEqual([two]);
  });
});

describe('Notes about an UMKM on a shortlist', () => {
  it('stand beside each other, each with its writer, also when two write at once', async () => {
    const one = await anEnterprise(database);
    await addEntries(officer, shortlistId, [one]);
    const write = (actor: Actor, text: string) => writeNote(actor, { shortlistId, enterpriseId: one, text });
    await Promise.all([
      write(officer, 'Kemasan bagus.'),
      write(colleague, '  Stok kurang.\r\n'),
      write(officer, 'Siap Maret.'),
    ]);
    const seen = await listNotes(officer, shortlistId, [one]);
    expect(seen.map(({ text }) => text).toSorted()).toEqual([
      'Kemasan bagus.',
      'Siap Maret.',
      'Stok kurang.',
    ]);
    expect(seen.filter(({ isMine }) => isMine)).toHaveLength(2);
    expect(await write(officer, ' \n ')).toEqual({ ok: false, problem: 'text_missing' });
    expect(await write(officer, 'x'.repeat(2001))).toEqual({ ok: false, problem: 'text_too_long' });
    expect(await write(officer, 'Pemilik 3671054107900001')).toEqual({ ok: false, problem: 'holds_nik' });
  });

  it('are taken back by their writer alone, and stay when the UMKM is taken off', async () => {
    const one = await anEnterprise(database);
    await addEntries(officer, shortlistId, [one]);
    await writeNote(officer, { shortlistId, enterpriseId: one, text: 'Tanya stok.' });
    await removeEntry(officer, { shortlistId, enterpriseId: one, reason: '' });
    const [note] = await listNotes(colleague, shortlistId, [one]);
    expect(note).toMatchObject({ text: 'Tanya stok.', isMine: false });
    const noteId = note?.id ?? 0;
    expect(await removeNote(colleague, shortlistId, noteId)).toEqual({ ok: false, problem: 'unknown_note' });
    expect(await removeNote(officer, shortlistId, noteId)).toEqual({ ok: true });
    expect(await listNotes(officer, shortlistId, [one])).toEqual([]);
  });

  it('need an UMKM that stands or stood there', async () => {
    const elsewhere = await anEnterprise(database);
    const answer = await writeNote(officer, { shortlistId, enterpriseId: elsewhere, text: 'Halo' });
    expect(answer).toEqual({ ok: false, problem: 'unknown_entry' });
  });
});

describe('Saving a shortlist', () => {
  it('is refused to who opened its form before somebody else saved it, the filter too', async () => {
    const seen = { shortlistId, revision: 1 };
    const halal = { ...emptyFilter, certificates: ['halal'] };
    const answers = await Promise.all([
      editShortlist(officer, seen, { ...facts, seats: 9 }),
      saveFilter(colleague, seen, halal),
    ]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers).toContainEqual({ ok: false, problem: 'changed_meanwhile' });
    const now = await findShortlist(officer, shortlistId);
    expect(now?.revision).toBe(2);
    expect(await saveFilter(colleague, { shortlistId, revision: 2 }, halal)).toEqual({ ok: true });
    expect((await findShortlist(officer, shortlistId))?.filter).toEqual(halal);
  });

  it('reads its form and says what to mend', () => {
    const typed = (more: Record<string, string>) =>
      Object.fromEntries(
        Object.entries({ nama: 'Pameran', jenis: 'exhibition', kursi: '18', ...more }).map(([name, text]) => [
          name,
          [text],
        ]),
      );
    expect(readShortlistForm(typed({ tempat: ' ', mulai: '2027-03-01' }), '2026-11-22')).toEqual({
      ok: true,
      facts: {
        name: 'Pameran',
        kind: 'exhibition',
        place: null,
        startsOn: '2027-03-01',
        endsOn: null,
        seats: 18,
      },
    });
    const problems = (more: Record<string, string>) => {
      const read = readShortlistForm(typed(more), '2026-11-22');
      return read.ok ? [] : read.problems.map(({ problem }) => problem);
    };
    expect(problems({ nama: ' ', jenis: 'pesta', kursi: '0' })).toEqual([
      'name_missing',
      'kind_missing',
      'seats_not_a_number',
    ]);
    expect(problems({ mulai: '2027-02-30' })).toEqual(['not_a_day']);
    expect(problems({ mulai: '2027-03-02', selesai: '2027-03-01' })).toEqual(['ends_before']);
  });
});

describe('An ended shortlist', () => {
  it('is read on and changed no more', async () => {
    const one = await anEnterprise(database);
    await addEntries(officer, shortlistId, [one]);
    expect(await endShortlist(officer, shortlistId, ' ')).toEqual({ ok: false, problem: 'reason_missing' });
    expect(await endShortlist(officer, shortlistId, 'Acara selesai')).toEqual({ ok: true });
    expect(await addEntries(officer, shortlistId, [one])).toMatchObject({ problem: 'unknown_shortlist' });
    expect(await writeNote(officer, { shortlistId, enterpriseId: one, text: 'x' })).toMatchObject({
      ok: false,
    });
    expect(await editShortlist(officer, { shortlistId, revision: 1 }, facts)).toMatchObject({ ok: false });
    expect(await standing(colleague)).toEqual([one]);
    expect((await listShortlists(officer, 'standing', 1)).total).toBe(0);
    expect((await listShortlists(officer, 'ended', 1)).shortlists).toMatchObject([
      { endReason: 'Acara selesai' },
    ]);
  });
});

describe('An entry that an officer should look at again', () => {
  it('is flagged with the part of the filter that it misses, from the day on which it does', async () => {
    const [meets, misses] = [
      await aTrainedEnterprise(database, { name: 'A', womenLed: true }),
      await aTrainedEnterprise(database, { name: 'B' }),
    ];
    for (const id of [meets, misses]) {
      await aPublicProduct(database, id, { hsCode: '200520' });
      await aCertificate(database, id, 'halal', { expiresOn: today });
    }
    await index(database, meets, misses);
    await addEntries(officer, shortlistId, [meets, misses]);
    const filter = { ...emptyFilter, sought: '2005', certificates: ['halal'], isWomenLed: true };
    const flags = async (day: string) =>
      inOrder(await listEntries(officer, shortlistId, filter, day), 'name').map((entry) => entry.flags);
    expect(await flags(today)).toEqual([[], [{ kind: 'misses', parts: ['womenLed'] }]]);
    expect(await flags('2026-11-23')).toEqual([
      [{ kind: 'misses', parts: ['certificate'] }],
      [{ kind: 'misses', parts: ['womenLed', 'certificate'] }],
    ]);
  });

  it('is flagged when it is suspended, turns out to be another, or shows nothing; and stays', async () => {
    const [suspended, twin, silent] = [
      await aTrainedEnterprise(database, { name: 'A' }),
      await aTrainedEnterprise(database, { name: 'B' }),
      await aTrainedEnterprise(database, { name: 'C' }),
    ];
    await addEntries(officer, shortlistId, [suspended, twin, silent]);
    await aPublicProduct(database, suspended);
    await index(database, suspended);
    await database.insert(suspensions).values({
      enterpriseId: suspended,
      reason: 'Alamat tidak ditemukan.',
      suspendedBy: 'Dinas uji',
      suspendedAt: '2026-11-01T00:00:00.000Z',
    });
    await database.insert(merges).values({
      enterpriseId: twin,
      intoEnterpriseId: silent,
      reason: 'Sama.',
      mergedBy: 'Dinas uji',
      mergedAt: '2026-11-01T00:00:00.000Z',
    });
    const { rows, flaggedCount } = await readEntryPage(
      officer,
      { id: shortlistId, filter: emptyFilter },
      { page: 1, order: 'name' },
      today,
    );
    expect(flaggedCount).toBe(3);
    expect(rows.map(({ entry }) => entry.flags)).toMatchObject([
      [{ kind: 'suspended', reason: 'Alamat tidak ditemukan.' }],
      [{ kind: 'merged', into: { id: silent, name: 'C' } }, { kind: 'not_public' }],
      [{ kind: 'not_public' }],
    ]);
  });
});

describe('The audit log', () => {
  it('has what was done with a shortlist, its exports too, and no text of notes', async () => {
    const one = await anEnterprise(database);
    await addEntries(officer, shortlistId, [one]);
    await addEntries(officer, shortlistId, [one]);
    await writeNote(officer, { shortlistId, enterpriseId: one, text: 'Rahasia dapur' });
    const taken = await exportShortlist(colleague, shortlistId, 'xlsx', today);
    expect(taken?.fileName).toBe('daftar-pendek-pameran-kriya-2026-11-22.xlsx');
    const log = await readEntries(operator, readAuditFilter(new URLSearchParams('hal=shortlist')), 50);
    expect(log.map(({ command }) => command)).toEqual([
      'export-shortlist',
      'write-note',
      'add-entries',
      'share-shortlist',
      'create-shortlist',
    ]);
    expect(JSON.stringify(log)).not.toContain('Rahasia');
  });
});
