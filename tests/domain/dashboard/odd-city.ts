import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Database } from '#db/client.ts';
import { runBatch } from '#db/reference/load.ts';
import { insertRows } from '#db/reference/upsert.ts';
import * as schema from '#db/schema/index.ts';
import { targetMeasures } from '#src/domain/programme/measure.ts';
import { laySetting } from '../product/shop-window.ts';

/**
 * A small invented city with every odd case at random: decisions that were superseded, claims that ended, ran out or were
 * refused, classes that were left, UMKM that were merged, suspended or exempted, some of them twice in a class, examples
 * among real records, places, leaders and sizes that nobody knows.
 */
export const today = '2026-11-22';
const at = '2026-05-05T02:00:00.000Z';
const office = 'Dinas Uji';

export const programmeIds = ['uji_pelatihan', 'uji_kedua', 'uji_bantuan'] as const;
export const places = [
  null,
  '36',
  '36.71',
  '36.71.05',
  '36.71.05.1001',
  '36.71.05.1002',
  '36.71.13.1003',
  '36.74.01',
];

const firms = 60;
const people = 90;

type Rows = Partial<Record<keyof typeof schema, Record<string, unknown>[]>>;

export async function anOddCity(
  database: Database,
  random: () => number,
  onlyExamples = false,
): Promise<void> {
  await laySetting(database);
  const chance = (probability: number) => random() < probability;
  const pick = <Value>(values: readonly Value[]): Value =>
    values[Math.floor(random() * values.length)] as Value;
  const day = () =>
    `${pick([2024, 2025, 2026])}-0${1 + Math.floor(random() * 9)}-1${Math.floor(random() * 10)}`;
  const example = () => onlyExamples || chance(0.3);
  const ended = (probability: number) => (chance(probability) ? { endedAt: at, endReason: 'Uji' } : {});
  const firm = () => 1 + Math.floor(random() * firms);
  const rows: Rows = {
    programmes: [
      { id: 'uji_kedua', name: 'Pelatihan kedua', trains: true },
      { id: 'uji_bantuan', name: 'Bantuan uji', trains: false },
    ],
    enterprises: [],
    merges: [],
    enterpriseFigures: [],
    exemptions: [],
    products: [],
    suspensions: [],
    publications: [],
    claims: [],
    verifications: [],
    graduations: [],
    businessIds: [],
    certificates: [],
    ipRights: [],
    instructors: [],
    cohorts: [],
    cohortInstructors: [],
    participants: [],
    participantResults: [],
    competencyTests: [],
    trainingCertificates: [],
    supports: [],
    events: [],
    eventParticipations: [],
    shortlists: [],
    shortlistEntries: [],
    programmeTargets: [],
  };
  const add = (table: keyof typeof schema, row: Record<string, unknown>): number => {
    const list = (rows[table] ??= []);
    list.push(row);
    return list.length;
  };

  for (let id = 1; id <= firms; id += 1) {
    const place = pick(places);
    add('enterprises', {
      id,
      slug: `uji-${id}`,
      name: `Uji ${id}`,
      nameKey: `uji ${pick(['a', 'b', 'c'])}`,
      kabkotaCode: place !== null && place.length >= 5 ? place.slice(0, 5) : null,
      kecamatanCode: place !== null && place.length >= 8 ? place.slice(0, 8) : null,
      kelurahanCode: place !== null && place.length > 8 ? place : null,
      womenLed: pick([null, true, false]),
      shipsAbroad: chance(0.7),
      isExample: example(),
    });
    for (const asOfOn of ['2025-01-01', '2026-01-01']) {
      const annualSales = pick([null, 1_000_000, 5_000_000_000, 40_000_000_000, 90_000_000_000]);
      if (chance(0.5))
        add('enterpriseFigures', { enterpriseId: id, asOfOn, annualSales, capital: pick([null, 2e9]) });
    }
    if (chance(0.1))
      add('suspensions', {
        enterpriseId: id,
        reason: 'Uji',
        suspendedBy: office,
        suspendedAt: at,
        ...ended(0.4),
      });
    if (chance(0.1)) {
      const validUntilOn = pick([null, '2026-11-21', today]);
      add('exemptions', {
        enterpriseId: id,
        reason: 'Uji',
        grantedBy: office,
        grantedAt: at,
        validUntilOn,
        ...ended(0.3),
      });
    }
    if (chance(0.8)) {
      const productId = add('products', {
        id: (rows.products?.length ?? 0) + 1,
        enterpriseId: id,
        slug: `produk-uji-${id}`,
        name: 'Keripik uji',
        categoryId: chance(0.9) ? 'uji_keripik' : null,
        price: chance(0.9) ? 9000 : null,
        patternSeed: chance(0.9) ? id : null,
      });
      if (chance(0.9))
        add('publications', { productId, publishedBy: office, publishedAt: at, ...ended(0.15) });
      if (chance(0.1)) {
        add('suspensions', {
          enterpriseId: id,
          productId,
          reason: 'Uji',
          suspendedBy: office,
          suspendedAt: at,
          ...ended(0.4),
        });
      }
    }
    for (const kind of ['graduation', 'graduation', 'business_id', 'certificate', 'ip_right'] as const) {
      if (chance(0.75)) addClaim(kind, id);
    }
    if (id > 50 && chance(0.5)) {
      // Some into one that is itself merged later on.
      add('merges', {
        enterpriseId: id,
        intoEnterpriseId: id - 1 - Math.floor(random() * 3),
        reason: 'Uji',
        mergedBy: office,
        mergedAt: at,
      });
    }
  }

  function addClaim(kind: (typeof schema.claimKinds)[number], enterpriseId: number): void {
    const expiresOn = pick([null, null, null, '2026-11-21', today, '2027-01-01']);
    const id = (rows.claims?.length ?? 0) + 1;
    add('claims', { id, kind, enterpriseId, expiresOn, ...ended(0.1) });
    if (kind === 'graduation') {
      add('graduations', {
        claimId: id,
        programmeId: pick(programmeIds),
        result: pick(['lulus', 'lulus', 'kompeten', 'tidak_lulus']),
        graduatedOn: chance(0.9) ? day() : null,
      });
    } else if (kind === 'business_id') {
      add('businessIds', {
        claimId: id,
        kind: pick(['nib', 'nib', 'iumk']),
        number: String(id).padStart(13, '0'),
      });
    } else if (kind === 'certificate') {
      add('certificates', { claimId: id, typeId: 'halal', number: `CONTOH-${id}` });
    } else {
      add('ipRights', {
        claimId: id,
        kind: 'hak_cipta',
        stage: pick(['tercatat', 'ditolak']),
        title: 'Uji',
        registrationNumber: `U${id}`,
      });
    }
    if (chance(0.15)) addDecision(id, 'verified', { supersededAt: at });
    if (chance(0.85)) addDecision(id, chance(0.85) ? 'verified' : 'refused', {});
  }

  function addDecision(
    claimId: number,
    decision: 'verified' | 'refused',
    more: Record<string, unknown>,
  ): void {
    const validUntilOn = pick([null, null, null, '2026-11-21', today]);
    const how = decision === 'verified' ? { method: 'document_seen', validUntilOn } : { reason: 'Uji' };
    add('verifications', { claimId, decision, verifiedBy: office, verifiedAt: at, ...how, ...more });
  }

  for (let id = 1; id <= 4; id += 1) {
    add('instructors', { id, name: `Instruktur uji ${id}`, addedBy: office, addedAt: at, ...ended(0.3) });
  }
  for (let id = 1; id <= 14; id += 1) {
    add('cohorts', {
      id,
      programmeId: pick(programmeIds),
      name: `Angkatan uji ${id}`,
      startsOn: chance(0.9) ? day() : null,
      regionCode: pick([null, '36.71', '36.71.05.1001', '36.71.13.1003']),
      measure: pick([
        null,
        'trained',
        'trained',
        'trained_capacity',
        'trained_tourism',
        'certified_tourism',
        'exporter',
      ]),
    });
    for (const instructorId of new Set([pick([1, 2, 3, 4]), pick([1, 2, 3, 4])])) {
      add('cohortInstructors', { cohortId: id, instructorId, addedAt: at });
    }
  }
  for (let id = 1; id <= people; id += 1) {
    const participantId = id;
    const place = pick(places);
    add('participants', {
      id,
      cohortId: 1 + Math.floor(random() * 14),
      // A few UMKM send many.
      enterpriseId: chance(0.25) ? null : chance(0.5) ? firm() : 1 + Math.floor(random() * 6),
      name: `Peserta uji ${id}`,
      nameKey: `peserta uji ${id}`,
      isWoman: pick([null, true, false]),
      kelurahanCode: place !== null && place.length > 8 ? place : null,
      isExample: example(),
      recordedBy: office,
      recordedAt: at,
      ...ended(0.1),
    });
    const passing = { participantId, decidedBy: office, recordedAt: at };
    if (chance(0.2))
      add('participantResults', { ...passing, result: 'lulus', decidedOn: day(), supersededAt: at });
    if (chance(0.8)) {
      const result = pick(['lulus', 'lulus', 'kompeten', 'tidak_lulus', 'belum_kompeten']);
      add('participantResults', { ...passing, result, decidedOn: day() });
    }
    const test = { participantId, scheme: 'Uji', assessor: 'Uji', recordedBy: office, recordedAt: at };
    for (const outcome of ['kompeten', 'belum_kompeten', 'kompeten']) {
      if (chance(0.2)) add('competencyTests', { ...test, testedOn: day(), outcome, ...ended(0.2) });
    }
    const paper = { participantId, holder: 'Uji', issuedBy: office, issuedAt: at };
    if (chance(0.1)) {
      const revoked = { revokedAt: at, revokedBy: office, revokeReason: 'Uji' };
      add('trainingCertificates', {
        ...paper,
        number: `L/${id}`,
        code: `l-${id}`,
        issuedOn: day(),
        ...revoked,
      });
    }
    if (chance(0.3))
      add('trainingCertificates', { ...paper, number: `U/${id}`, code: `u-${id}`, issuedOn: day() });
  }
  for (let nth = 0; nth < 60; nth += 1) {
    add('supports', {
      enterpriseId: firm(),
      programmeId: pick(programmeIds),
      kind: pick(schema.supportKinds),
      receivedOn: day(),
      isExample: example(),
      recordedBy: office,
      recordedAt: at,
      ...ended(0.15),
    });
  }
  for (let id = 1; id <= 8; id += 1) {
    const startsOn = day();
    const kind = pick(schema.eventKinds);
    add('events', {
      id,
      slug: `acara-uji-${id}`,
      kind,
      name: `Acara uji ${id}`,
      startsOn,
      endsOn: startsOn,
      isExample: example(),
    });
    const there = new Set(Array.from({ length: 12 }, firm));
    for (const enterpriseId of there) {
      const sales = pick([null, 0, 50_000]);
      const record = { recordedBy: office, recordedAt: at, isExample: example() };
      add('eventParticipations', { eventId: id, enterpriseId, sales, ...record, ...ended(0.15) });
    }
  }
  for (let id = 1; id <= 3; id += 1) {
    add('shortlists', {
      id,
      name: `Daftar uji ${id}`,
      kind: 'exhibition',
      seats: 9,
      createdAt: at,
      ...(id === 3 ? { endedAt: at, endReason: 'Uji' } : {}),
    });
    for (const enterpriseId of new Set(Array.from({ length: 10 }, firm))) {
      add('shortlistEntries', { shortlistId: id, enterpriseId, addedAt: at, ...ended(0.2) });
    }
  }
  for (const programmeId of programmeIds) {
    for (const measure of targetMeasures) {
      const years = pick([1, 1, 2]);
      const target = {
        programmeId,
        year: pick([2024, 2025]),
        measure,
        years,
        unit: pick(['usaha', 'UMKM', 'orang']),
      };
      if (chance(0.8)) add('programmeTargets', { ...target, number: pick([null, 10]), source: 'Uji' });
    }
  }
  for (const [table, list] of Object.entries(rows)) {
    // One statement writes the columns that any of its rows gives.
    await runBatch(database, insertRows(schema[table as keyof typeof schema] as SQLiteTable, list));
  }
}
