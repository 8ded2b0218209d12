import { sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '#db/client.ts';
import { operator } from '#src/domain/actor/actor.ts';
import { changeEvent } from '#src/domain/event/change-event.server.ts';
import { changeParticipation } from '#src/domain/event/change-participation.server.ts';
import { listComingEvents } from '#src/domain/event/coming-events.queries.server.ts';
import { createEvent } from '#src/domain/event/create-event.server.ts';
import { endEvent } from '#src/domain/event/end-event.server.ts';
import { endParticipation } from '#src/domain/event/end-participation.server.ts';
import { readEventFacts, readNewParticipations } from '#src/domain/event/event-form.ts';
import {
  findKeptEvent,
  listKeptEvents,
  listParticipations,
} from '#src/domain/event/kept-events.queries.server.ts';
import { recordParticipations } from '#src/domain/event/record-participations.server.ts';
import { readChangedTags } from '#src/domain/page/changed-tags.queries.server.ts';
import { freshDatabase } from '../../support/database.ts';
import { anEnterprise, laySetting } from '../product/shop-window.ts';
import { deedsOf } from '../support/support-world.ts';
import { anEvent, eventFacts, nothingSold } from './event-world.ts';

const today = '2026-11-22';
let database: Database;

beforeEach(async () => {
  database = await freshDatabase();
  await laySetting(database);
});

describe('An event', () => {
  it('stands among those to come until its last day is over', async () => {
    await anEvent({ name: 'Kemarin', startsOn: '2026-11-20', endsOn: '2026-11-21' });
    await anEvent({ name: 'Nanti', startsOn: '2027-01-02', endsOn: '2027-01-02' });
    await anEvent({ name: 'Hari terakhir', kind: 'campaign', startsOn: '2026-11-20', endsOn: today });
    const names = async (filter: Parameters<typeof listKeptEvents>[1]) =>
      (await listKeptEvents(operator, filter, 1, today)).events.map(({ name }) => name);
    expect(await names({ when: 'coming' })).toEqual(['Hari terakhir', 'Nanti']);
    expect(await names({ when: 'past' })).toEqual(['Kemarin']);
    expect(await names({ when: 'coming', kind: 'campaign' })).toEqual(['Hari terakhir']);
  });

  it('is told to every cached page when it is added or changed, and keeps its address', async () => {
    const start = await readChangedTags(undefined);
    const eventId = await anEvent();
    const added = await readChangedTags(start.position);
    expect(added.tags).toBe('everything');
    expect(await changeEvent(operator, eventId, { ...eventFacts, name: 'Pameran Lain' })).toEqual({
      ok: true,
    });
    expect((await readChangedTags(added.position)).tags).toBe('everything');
    expect(await findKeptEvent(operator, eventId)).toMatchObject({
      name: 'Pameran Lain',
      slug: 'pameran-uji-2026',
    });
    expect(await findKeptEvent(operator, await anEvent())).toMatchObject({ slug: 'pameran-uji-2026-2' });
  });

  it('is added once, however often its form is sent; the same event on another day is another', async () => {
    await anEvent();
    expect(await createEvent(operator, eventFacts)).toEqual({ ok: false, problem: 'name_taken' });
    expect(await createEvent(operator, { ...eventFacts, startsOn: '2026-10-02' })).toMatchObject({
      ok: true,
    });
  });

  it('is not changed into another one of the same day', async () => {
    const eventId = await anEvent();
    const otherId = await anEvent({ startsOn: '2026-10-02' });
    const taken = { ok: false, problem: 'name_taken' };
    const again = { ...eventFacts, name: 'PAMERAN UJI' };
    expect(await changeEvent(operator, otherId, again)).toEqual(taken);
    expect(await changeEvent(operator, eventId, { ...again, place: 'Balai kota' })).toEqual({ ok: true });
    expect(await changeEvent(operator, 0, eventFacts)).toEqual({ ok: false, problem: 'unknown_event' });
    await endEvent(operator, eventId, 'Batal');
    expect(await changeEvent(operator, otherId, eventFacts)).toEqual({ ok: true });
  });

  it('is called off with a reason, and with it whoever took part; it is listed nowhere then', async () => {
    const eventId = await anEvent({ startsOn: '2126-10-01', endsOn: '2126-10-04' });
    const enterpriseId = await anEnterprise(database);
    await recordParticipations(operator, eventId, [enterpriseId], nothingSold);
    expect(await endEvent(operator, eventId, ' ')).toEqual({ ok: false, problem: 'reason_missing' });
    const before = await readChangedTags(undefined);
    expect(await endEvent(operator, eventId, 'Batal')).toEqual({ ok: true });
    expect((await readChangedTags(before.position)).tags).toBe('everything');
    expect(await findKeptEvent(operator, eventId)).toBeUndefined();
    expect((await listKeptEvents(operator, { when: 'coming' }, 1)).events).toEqual([]);
    expect(await listComingEvents(5)).toEqual([]);
    const [row] = await database.all(sql`select count(*) n from event_participations where ended_at is null`);
    expect(row).toEqual({ n: 0 });
    expect(await recordParticipations(operator, eventId, [enterpriseId], nothingSold)).toMatchObject({
      recorded: 0,
    });
    expect(await endEvent(operator, eventId, 'Batal')).toEqual({ ok: false, problem: 'unknown_event' });
  });

  it('is read from a form that says everything that is wrong at once', () => {
    const typed = { nama: [' '], mulai: ['2026-11-22'], selesai: ['2026-11-21'], sumber: ['koran'] };
    const read = readEventFacts(typed, '2026-11-22');
    expect(read.ok ? [] : read.problems.map(({ field, problem }) => `${field} ${problem}`)).toEqual([
      'jenis not_chosen',
      'nama missing',
      'selesai ends_before_it_begins',
      'sumber not_a_link',
    ]);
    const good = { jenis: ['trade_mission'], nama: ['Misi'], mulai: ['2026-11-22'], selesai: [''] };
    expect(readEventFacts(good, '2026-11-22')).toMatchObject({ ok: true, values: { endsOn: '2026-11-22' } });
  });
});

describe('Taking part in an event', () => {
  it('is recorded once for each UMKM, with what it sold later, and ended with a reason', async () => {
    const eventId = await anEvent();
    const ids = [await anEnterprise(database), await anEnterprise(database)];
    expect(await recordParticipations(operator, eventId, ids, nothingSold)).toEqual({
      ok: true,
      recorded: 2,
      known: 0,
    });
    expect(await recordParticipations(operator, eventId, ids, nothingSold)).toMatchObject({
      recorded: 0,
      known: 2,
    });
    const [first, second] = await listParticipations(operator, eventId, 1);
    await changeParticipation(operator, first?.id ?? 0, { ...nothingSold, sales: 1_500_000 });
    expect(await findKeptEvent(operator, eventId)).toMatchObject({ participants: 2, sales: 1_500_000 });

    expect(await endParticipation(operator, second?.id ?? 0, '')).toMatchObject({
      problem: 'reason_missing',
    });
    expect(await endParticipation(operator, second?.id ?? 0, 'Tidak hadir')).toEqual({ ok: true });
    expect(await changeParticipation(operator, second?.id ?? 0, nothingSold)).toMatchObject({ ok: false });
    expect(await findKeptEvent(operator, eventId)).toMatchObject({ participants: 1 });
    expect(await recordParticipations(operator, eventId, ids, nothingSold)).toMatchObject({ recorded: 1 });
    expect(await deedsOf(database, 'event_participation')).toEqual([
      'record-participations',
      'record-participations',
      'change-participation',
      'end-participation',
      'record-participations',
    ]);
  });

  it('is not given one amount for many', () => {
    const read = readNewParticipations({ umkm: ['1', '2'], penjualan: ['1 juta'] });
    expect(read).toMatchObject({ ok: false, problems: [{ problem: 'one_amount_for_many' }] });
    expect(readNewParticipations({ umkm: ['1'], penjualan: ['1 juta'] })).toMatchObject({ ok: true });
  });
});
