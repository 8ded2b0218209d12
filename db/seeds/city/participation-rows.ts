import type * as schema from '../../schema/index.ts';
import { dayAfter, daysBefore, instantOn } from '../days.ts';
import { exampleOffice } from '../example-rows.ts';
import type { Dice } from './dice.ts';

/** What is on record of a city beside its UMKM, table by table in an order in which every row finds what it points to. */
export type CityRecords = {
  instructors: (typeof schema.instructors.$inferInsert)[];
  cohorts: (typeof schema.cohorts.$inferInsert)[];
  cohortInstructors: (typeof schema.cohortInstructors.$inferInsert)[];
  participants: (typeof schema.participants.$inferInsert)[];
  participantResults: (typeof schema.participantResults.$inferInsert)[];
  competencyTests: (typeof schema.competencyTests.$inferInsert)[];
  trainingCertificates: (typeof schema.trainingCertificates.$inferInsert)[];
  events: (typeof schema.events.$inferInsert)[];
  eventParticipations: (typeof schema.eventParticipations.$inferInsert)[];
  supports: (typeof schema.supports.$inferInsert)[];
  enterpriseFigures: (typeof schema.enterpriseFigures.$inferInsert)[];
  shortlists: (typeof schema.shortlists.$inferInsert)[];
  shortlistEntries: (typeof schema.shortlistEntries.$inferInsert)[];
};

export function emptyRecords(): CityRecords {
  return {
    instructors: [],
    cohorts: [],
    cohortInstructors: [],
    participants: [],
    participantResults: [],
    competencyTests: [],
    trainingCertificates: [],
    events: [],
    eventParticipations: [],
    supports: [],
    enterpriseFigures: [],
    shortlists: [],
    shortlistEntries: [],
  };
}

type Course = Pick<typeof schema.cohorts.$inferInsert, 'programmeId' | 'measure'>;

/** What classes there are: real programmes, and which of their targets the participants count for. */
const courses: [Course, ...Course[]] = [
  { programmeId: 'gampang-kerja', measure: 'trained_capacity' },
  { programmeId: 'gampang-kerja', measure: 'trained_competitiveness' },
  { programmeId: 'gampang-kerja', measure: 'trained_creative' },
  { programmeId: 'gampang-kerja', measure: 'trained_tourism' },
  { programmeId: 'gampang-kerja', measure: 'certified_tourism' },
  { programmeId: 'sekolah-ekspor', measure: 'exporter' },
  { programmeId: 'blk', measure: 'trained' },
  { programmeId: 'pelatihan-dtks', measure: 'trained' },
];

type City = { enterprises: number; today: string; kelurahan: [string, ...string[]] };

/** Adds a class with its instructor and so many people. */
export function addClass(rows: CityRecords, dice: Dice, city: City, people: number): void {
  const id = rows.cohorts.length + 1;
  const startsOn = daysBefore(city.today, dice.between(40, 1300));
  const endsOn = dayAfter(startsOn, 30);
  rows.cohorts.push({
    id,
    ...dice.pick(courses),
    name: `Angkatan contoh kota ${id}`,
    startsOn,
    endsOn,
    regionCode: dice.pick(city.kelurahan),
    seats: people,
  });
  // Everybody teaches several classes.
  const instructorId = 1 + (id % Math.max(1, Math.ceil(id / 4)));
  if (instructorId > rows.instructors.length) {
    rows.instructors.push({
      id: rows.instructors.length + 1,
      name: `Instruktur contoh ${rows.instructors.length + 1}`,
      addedBy: exampleOffice,
      addedAt: instantOn(startsOn, id),
    });
  }
  const teaching = Math.min(instructorId, rows.instructors.length);
  rows.cohortInstructors.push({ cohortId: id, instructorId: teaching, addedAt: instantOn(startsOn, id) });
  for (let nth = 0; nth < people; nth += 1) addPerson(rows, dice, city, { cohortId: id, startsOn, endsOn });
}

type Class = { cohortId: number; startsOn: string; endsOn: string };

function addPerson(rows: CityRecords, dice: Dice, city: City, { cohortId, startsOn, endsOn }: Class): void {
  const id = rows.participants.length + 1;
  rows.participants.push({
    id,
    cohortId,
    enterpriseId: dice.chance(0.85) ? dice.between(1, city.enterprises) : null,
    name: `Peserta contoh ${id}`,
    nameKey: `peserta contoh ${id}`,
    isWoman: dice.chance(0.9) ? dice.chance(0.6) : null,
    kelurahanCode: dice.chance(0.7) ? dice.pick(city.kelurahan) : null,
    appliedOn: startsOn,
    isExample: true,
    recordedBy: exampleOffice,
    recordedAt: instantOn(startsOn, id),
    ...(dice.chance(0.05) ? { endedAt: instantOn(endsOn, id), endReason: 'Mengundurkan diri' } : {}),
  });
  if (dice.chance(0.1)) return;
  const hasPassed = dice.chance(0.9);
  const recorded = { participantId: id, recordedAt: instantOn(endsOn, id) };
  rows.participantResults.push({
    ...recorded,
    result: hasPassed ? 'lulus' : 'tidak_lulus',
    score: dice.between(40, 100),
    decidedOn: endsOn,
    decidedBy: exampleOffice,
  });
  if (dice.chance(0.3)) {
    rows.competencyTests.push({
      ...recorded,
      testedOn: endsOn,
      scheme: 'Skema contoh',
      assessor: 'Asesor contoh',
      outcome: dice.chance(0.8) ? 'kompeten' : 'belum_kompeten',
      recordedBy: exampleOffice,
    });
  }
  if (hasPassed && dice.chance(0.5)) {
    rows.trainingCertificates.push({
      participantId: id,
      number: `CONTOH/${id}`,
      code: `contoh-${id}`,
      holder: `Peserta contoh ${id}`,
      issuedOn: endsOn,
      issuedBy: exampleOffice,
      issuedAt: instantOn(endsOn, id),
    });
  }
}
