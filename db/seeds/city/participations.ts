import { sql } from 'drizzle-orm';
import type { Database } from '../../client.ts';
import { runBatch } from '../../reference/load.ts';
import { insertRows } from '../../reference/upsert.ts';
import * as schema from '../../schema/index.ts';
import { dayAfter, daysBefore, instantOn } from '../days.ts';
import { exampleOffice } from '../example-rows.ts';
import { Dice, filled } from './dice.ts';
import { addClass, emptyRecords, type CityRecords } from './participation-rows.ts';

/** So many take part in an event, and so many in a class. */
const perEvent = 200;
export const perClass = 25;
/** Of all participations, those in classes. */
const classShare = 0.6;

/**
 * Writes an invented city's classes with their participants and results, its events with who took part, supports, figures
 * and shortlists: `participations` people and UMKM in all. The same numbers give the same rows, whatever the city is.
 */
export async function loadParticipations(
  database: Database,
  { enterprises, participations }: { enterprises: number; participations: number },
  today: string,
): Promise<void> {
  if (participations === 0) return;
  const rows = emptyRecords();
  const dice = new Dice(71_004);
  const city = { enterprises, today, kelurahan: await kelurahanCodes(database) };
  const inClasses = Math.round(participations * classShare);
  for (let done = 0; done < inClasses; done += perClass) {
    addClass(rows, dice, city, Math.min(perClass, inClasses - done));
  }
  addEvents(rows, dice, city, participations - inClasses);
  addSupports(rows, dice, city, Math.ceil(participations / 10));
  addFigures(rows, dice, city, Math.ceil(participations / 2));
  addShortlists(rows, dice, city, Math.ceil(participations / 50));
  for (const [table, list] of Object.entries(rows)) {
    await runBatch(database, insertRows(schema[table as keyof CityRecords], list));
  }
}

type City = { enterprises: number; today: string };

function addEvents(rows: CityRecords, dice: Dice, { enterprises, today }: City, total: number): void {
  const kinds = schema.eventKinds;
  for (let done = 0; done < total; done += perEvent) {
    const id = rows.events.length + 1;
    const startsOn = daysBefore(today, dice.between(5, 1100));
    const kind = dice.pick(kinds);
    rows.events.push({
      id,
      slug: `contoh-acara-${id}`,
      kind,
      name: `Contoh: acara ${id}`,
      startsOn,
      endsOn: dayAfter(startsOn, 3),
      isExample: true,
    });
    for (const enterpriseId of drawn(dice, enterprises, Math.min(perEvent, total - done))) {
      rows.eventParticipations.push({
        eventId: id,
        enterpriseId,
        sales: dice.chance(0.5) ? dice.between(0, 400) * 50_000 : null,
        isExample: true,
        recordedBy: exampleOffice,
        recordedAt: instantOn(startsOn, id),
      });
    }
  }
}

function addSupports(rows: CityRecords, dice: Dice, { enterprises, today }: City, total: number): void {
  for (let nth = 0; nth < total; nth += 1) {
    const receivedOn = daysBefore(today, dice.between(5, 1100));
    rows.supports.push({
      enterpriseId: dice.between(1, enterprises),
      programmeId: dice.pick(['gampang-kerja', 'tangerang-bisa', 'tangerang-emas', 'pelatihan-dtks']),
      kind: dice.pick(schema.supportKinds),
      amount: dice.chance(0.7) ? dice.between(1, 20) * 500_000 : null,
      receivedOn,
      isExample: true,
      recordedBy: exampleOffice,
      recordedAt: instantOn(receivedOn, nth),
    });
  }
}

function addFigures(rows: CityRecords, dice: Dice, { enterprises, today }: City, total: number): void {
  for (const enterpriseId of drawn(dice, enterprises, Math.min(total, enterprises))) {
    rows.enterpriseFigures.push({
      enterpriseId,
      asOfOn: daysBefore(today, dice.between(1, 700)),
      // Most are micro: sales of a year up to 2 billion rupiah.
      annualSales: Math.round(10 ** (7 + 4 * dice.next() ** 1.6)),
      workers: dice.between(1, 20),
    });
  }
}

function addShortlists(rows: CityRecords, dice: Dice, { enterprises, today }: City, total: number): void {
  const perList = 100;
  for (let done = 0; done < total; done += perList) {
    const id = rows.shortlists.length + 1;
    const createdAt = instantOn(daysBefore(today, dice.between(5, 300)), id);
    rows.shortlists.push({
      id,
      name: `Contoh: daftar ${id}`,
      kind: dice.pick(schema.eventKinds),
      seats: 18,
      createdAt,
    });
    for (const enterpriseId of drawn(dice, enterprises, Math.min(perList, total - done))) {
      rows.shortlistEntries.push({ shortlistId: id, enterpriseId, addedAt: createdAt });
    }
  }
}

/** So many different UMKM, or all of a small city. */
function drawn(dice: Dice, enterprises: number, count: number): Set<number> {
  const found = new Set<number>();
  while (found.size < Math.min(count, enterprises)) found.add(dice.between(1, enterprises));
  return found;
}

async function kelurahanCodes(database: Database): Promise<[string, ...string[]]> {
  const rows = await database.all<{ code: string }>(
    sql`select code from regions where level = 'kelurahan' and code like '36.71.%' order by code`,
  );
  return filled(
    rows.map(({ code }) => code),
    'kelurahan',
  );
}
