import { sql, type SQL } from 'drizzle-orm';
import { nameKey } from '#src/domain/enterprise/name-key.ts';
import { insertRows } from '../reference/upsert.ts';
import * as schema from '../schema/index.ts';
import { exampleCohorts } from './cohorts.ts';
import { dayAfter, daysBefore, instantOn } from './days.ts';
import type { ExampleRows } from './example-rows.ts';
import {
  exampleApplicants,
  exampleInstructors,
  exampleTopics,
  givenNames,
  womensNames,
} from './participants.ts';

/** Shown as who wrote it down; no real office vouches for invented people. */
const recorder = 'Pengelola contoh';

/** Somebody who applied for a class, with what became of it. */
interface Applicant {
  cohortId: number;
  /** Days before the class starts. */
  startsOn: string;
  enterpriseId: number | null;
  businessName: string;
  kelurahanCode: string | null;
  phone: string;
  interviewedOn: string | null;
  score: number | null;
  outcome: 'chosen' | 'reserve' | 'refused' | undefined;
  meetings: number;
  result:
    { word: (typeof schema.trainingResults)[number]; decidedOn: string; claimId: number | null } | undefined;
}

/**
 * Who took part in the classes of the example world: behind every graduation of an UMKM somebody who was interviewed,
 * came and got that result, and people who apply for the classes that run or are to come. Comes after the UMKM.
 */
export function participantStatements(rows: ExampleRows, today: string): SQL[] {
  const people = [...graduates(rows), ...applicants(rows, today)];
  const cohorts = [...new Map(people.map((one) => [one.cohortId, one])).values()];
  return [
    ...insertRows(
      schema.instructors,
      exampleInstructors.map((one, nth) => ({
        ...one,
        addedBy: recorder,
        addedAt: instantOn(daysBefore(today, 640), nth),
      })),
    ),
    ...cohorts.map(
      ({ cohortId }, nth) => sql`insert into cohort_instructors (cohort_id, instructor_id, added_at)
        select ${cohortId}, id, ${instantOn(daysBefore(today, 630), nth)} from instructors
        where name = ${exampleInstructors[nth % exampleInstructors.length]?.name ?? ''} and added_by = ${recorder}`,
    ),
    ...insertRows(schema.meetings, cohorts.flatMap(meetingRows)),
    ...people.flatMap((one, nth) => statementsOf(one, nth)),
  ];
}

function graduates({ graduations, claims, verifications, enterprises, cohorts }: ExampleRows): Applicant[] {
  return graduations.flatMap((graduation, nth) => {
    const claim = claims.find(({ id }) => id === graduation.claimId);
    const enterprise = enterprises.find(({ id }) => id === claim?.enterpriseId);
    const cohort = cohorts.find(({ id }) => id === graduation.cohortId);
    if (enterprise?.id === undefined || cohort?.id === undefined) return [];
    const isVerified = verifications.some(
      ({ claimId, decision }) => claimId === graduation.claimId && decision === 'verified',
    );
    const startsOn = cohort.startsOn ?? '';
    return {
      cohortId: cohort.id,
      startsOn,
      enterpriseId: enterprise.id,
      businessName: enterprise.name,
      kelurahanCode: enterprise.kelurahanCode ?? null,
      phone: enterprise.whatsapp ?? phoneOf(500 + nth),
      interviewedOn: dayAfter(startsOn, -10),
      score: 70 + ((nth * 7) % 28),
      outcome: 'chosen' as const,
      meetings: exampleTopics.length,
      // An UMKM says it passed before anybody checked: then the class has no result of it either.
      result: isVerified
        ? {
            word: graduation.result,
            decidedOn: cohort.endsOn ?? startsOn,
            claimId: passed(graduation.result, graduation.claimId),
          }
        : undefined,
    };
  });
}

function passed(result: (typeof schema.trainingResults)[number], claimId: number | undefined): number | null {
  return result === 'lulus' || result === 'kompeten' ? (claimId ?? null) : null;
}

function applicants({ cohorts }: ExampleRows, today: string): Applicant[] {
  return exampleApplicants.flatMap(
    ({ programme, cohort: number, interviewedDaysAgo, meetings, applicants: list }, nth) => {
      const index = exampleCohorts.findIndex((one) => one.programme === programme && one.number === number);
      const cohort = cohorts[index];
      if (cohort?.id === undefined)
        throw new Error(`There is no class ${number} of ${programme} in cohorts.ts.`);
      const cohortId = cohort.id;
      const seats = cohort.seats ?? list.length;
      const ranked = list.flatMap(({ score }) => score ?? []).toSorted((a, b) => b - a);
      return list.map(({ business, kelurahan, score }, place) => ({
        cohortId,
        startsOn: cohort.startsOn ?? today,
        enterpriseId: null,
        businessName: business,
        kelurahanCode: kelurahan,
        phone: phoneOf(600 + nth * 50 + place),
        interviewedOn: interviewedDaysAgo === null ? null : daysBefore(today, interviewedDaysAgo),
        score,
        outcome: outcomeOf(score, ranked, seats),
        meetings,
        result: undefined,
      }));
    },
  );
}

function outcomeOf(score: number | null, ranked: readonly number[], seats: number): Applicant['outcome'] {
  if (score === null) return undefined;
  if (ranked.indexOf(score) < seats) return 'chosen';
  return score < 50 ? 'refused' : 'reserve';
}

/** We know of no operator that hands out the prefix 0810, so that no real phone rings. */
function phoneOf(nth: number): string {
  return `+6281000000${String(nth).padStart(3, '0')}`;
}

function meetingRows({ cohortId, startsOn, meetings }: Applicant): (typeof schema.meetings.$inferInsert)[] {
  return exampleTopics.slice(0, meetings).map((topic, nth) => ({
    cohortId,
    heldOn: dayAfter(startsOn, nth * 4),
    topic,
    recordedBy: recorder,
    recordedAt: instantOn(dayAfter(startsOn, nth * 4), nth),
  }));
}

/** Each row finds its participant by class and phone, since ids are the database's. */
function statementsOf(one: Applicant, nth: number): SQL[] {
  const appliedOn = dayAfter(one.startsOn, -20);
  const given = givenNames[nth % givenNames.length] ?? '';
  const name = `${given} Contoh ${nth + 1}`;
  const self = sql`(select id from participants where cohort_id = ${one.cohortId} and phone = ${one.phone})`;
  const at = instantOn(one.startsOn, nth);
  return [
    ...insertRows(schema.participants, [
      {
        cohortId: one.cohortId,
        enterpriseId: one.enterpriseId,
        name,
        nameKey: nameKey(name),
        phone: one.phone,
        isWoman: given === 'Nur' ? null : womensNames.includes(given),
        businessName: one.businessName,
        kelurahanCode: one.kelurahanCode,
        appliedOn,
        isExample: true,
        recordedBy: recorder,
        recordedAt: instantOn(appliedOn, nth),
      },
    ]),
    ...(one.outcome === undefined
      ? []
      : [
          sql`insert into participant_selections (participant_id, outcome, interviewed_on, score, decided_by, decided_at)
            values (${self}, ${one.outcome}, ${one.interviewedOn}, ${one.score}, ${recorder}, ${at})`,
        ]),
    ...(one.outcome === 'chosen' ? [attendanceStatement(one, nth, self)] : []),
    ...(one.result === undefined
      ? []
      : [
          sql`insert into participant_results (participant_id, result, score, decided_on, graduation_claim_id, decided_by, recorded_at)
            values (${self}, ${one.result.word}, ${one.score}, ${one.result.decidedOn}, ${one.result.claimId}, ${recorder}, ${at})`,
        ]),
  ];
}

/** Most come each time; every sixth misses the second meeting, every ninth has a reason. */
function attendanceStatement({ cohortId }: Applicant, nth: number, self: SQL): SQL {
  const second = nth % 6 === 5 ? 'absent' : nth % 9 === 8 ? 'excused' : 'present';
  return sql`
    insert into attendances (meeting_id, participant_id, presence, recorded_by, recorded_at)
    select id, ${self}, case when topic = ${exampleTopics[1] ?? ''} then ${second} else 'present' end, ${recorder}, recorded_at
    from meetings where cohort_id = ${cohortId}`;
}
