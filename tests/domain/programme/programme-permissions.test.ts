import { describe, expect, it } from 'vitest';
import { operator, type Actor } from '#src/domain/actor/actor.ts';
import { addInstructor } from '#src/domain/programme/add-instructor.server.ts';
import { findCohort } from '#src/domain/programme/cohort.queries.server.ts';
import { createCohort } from '#src/domain/programme/create-cohort.server.ts';
import { createProgramme } from '#src/domain/programme/create-programme.server.ts';
import { editCohort } from '#src/domain/programme/edit-cohort.server.ts';
import { editProgramme } from '#src/domain/programme/edit-programme.server.ts';
import { endInstructor } from '#src/domain/programme/end-instructor.server.ts';
import {
  listCohortInstructors,
  listInstructorChoices,
  listInstructorPage,
} from '#src/domain/programme/instructors.queries.server.ts';
import {
  findProgramme,
  listCohortPage,
  listProgrammePage,
} from '#src/domain/programme/office-programmes.queries.server.ts';
import { findCountedTarget, listCountedTargets } from '#src/domain/programme/realisation.queries.server.ts';
import { setTarget } from '#src/domain/programme/set-target.server.ts';
import { freshDatabase } from '../../support/database.ts';
import { everyone, someone } from '../../support/everyone.ts';
import { anEnterprise } from '../product/shop-window.ts';
import { aCohort, plainCohort } from './class-room.ts';

type World = { cohortId: number; instructorId: number };

const programme = {
  name: 'Pelatihan uji coba',
  nameEn: null,
  organiser: null,
  period: null,
  facts: null,
  sourceUrl: null,
  trains: true,
};
const target = { year: 2027, measure: 'trained', number: 5, unit: 'orang', years: 1, source: 'Uji' } as const;
const all = { text: '', kind: undefined, year: undefined };

const commands: Record<string, (actor: Actor, world: World) => Promise<boolean>> = {
  'read the programmes': async (actor) => (await listProgrammePage(actor, all, 1)).total > 0,
  'read a programme': async (actor) => (await findProgramme(actor, 'blk')) !== undefined,
  'read its classes': async (actor) => (await listCohortPage(actor, 'gampang-kerja', 1)).total > 0,
  'read a class': async (actor, { cohortId }) => (await findCohort(actor, cohortId)) !== undefined,
  'read the targets': async (actor) => (await listCountedTargets(actor, 'blk')).length > 0,
  'read what is behind a target': async (actor) =>
    (await findCountedTarget(actor, 'blk', { year: 2020, measure: 'trained' }, 1)) !== undefined,
  'enter a programme': async (actor) => (await createProgramme(actor, programme)).ok,
  'edit a programme': async (actor) => (await editProgramme(actor, 'blk', programme)).ok,
  'set a target': async (actor) =>
    (await setTarget(actor, 'blk', { ...target, note: null, sourceUrl: null })).ok,
  'open a class': async (actor) => (await createCohort(actor, 'blk', plainCohort)).ok,
  'edit a class': async (actor, { cohortId }) =>
    (await editCohort(actor, cohortId, { ...plainCohort, seats: 3 })).ok,
  'read the instructors': async (actor) => (await listInstructorPage(actor, '', 1)).total > 0,
  'choose among instructors': async (actor) => (await listInstructorChoices(actor)).length > 0,
  'read who teaches a class': async (actor, { cohortId }) =>
    (await listCohortInstructors(actor, cohortId)).length > 0,
  'add an instructor': async (actor) =>
    (await addInstructor(actor, { name: 'Contoh Lain', organisation: null, subject: null })).ok,
  'end an instructor': async (actor, { instructorId }) =>
    (await endInstructor(actor, { id: instructorId, reason: 'Pindah' })).ok,
};

const readers = ['verifier', 'trade_officer', 'programme_manager', 'admin', 'operator'];
const keepers = ['programme_manager', 'admin', 'operator'];
const reads = [
  'read the programmes',
  'read a programme',
  'read its classes',
  'read a class',
  'read the targets',
  'read what is behind a target',
];

describe.each(Object.keys(commands))('To %s', (name) => {
  it.each(everyone)('%s is answered as agreed', async (who) => {
    const database = await freshDatabase();
    const enterpriseId = await anEnterprise(database);
    const elsewhereId = await anEnterprise(database);
    await addInstructor(operator, { name: 'Contoh Instruktur', organisation: null, subject: 'Kemasan' });
    const instructorId = (await listInstructorChoices(operator))[0]?.id ?? 0;
    const cohortId = await aCohort({ instructorIds: [instructorId] });
    const actor = await someone(database, who, { enterpriseId, elsewhereId });
    const expected = (reads.includes(name) ? readers : keepers).includes(who);
    expect(await commands[name]?.(actor, { cohortId, instructorId })).toBe(expected);
  });
});
