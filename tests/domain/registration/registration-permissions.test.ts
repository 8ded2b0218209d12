import { describe, expect, it } from 'vitest';
import type { Database } from '#db/client.ts';
import { acceptRegistration } from '#src/domain/registration/accept-registration.server.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { applyToTakeOver } from '#src/domain/registration/apply-to-take-over.server.ts';
import { findOwnRegistration } from '#src/domain/registration/own-registrations.queries.server.ts';
import { registerNewcomer } from '#src/domain/registration/register-newcomer.server.ts';
import { findRegistrationCase } from '#src/domain/registration/registration-case.queries.server.ts';
import { listWaitingRegistrations } from '#src/domain/registration/registration-queue.queries.server.ts';
import { resubmitRegistration } from '#src/domain/registration/resubmit-registration.server.ts';
import { turnDownRegistration } from '#src/domain/registration/turn-down-registration.server.ts';
import { withdrawRegistration } from '#src/domain/registration/withdraw-registration.server.ts';
import { useClock } from '#src/platform/clock.server.ts';
import { forgetAllTries } from '#src/platform/rate-limit.server.ts';
import { anOfficer, aStranger } from '../../support/actors.ts';
import { freshDatabase } from '../../support/database.ts';
import { everyone, someone, type Someone } from '../../support/everyone.ts';
import { anEnterprise, laySetting } from '../product/shop-window.ts';

const submittedAt = '2026-11-22T03:00:00.000Z';
const typed = {
  name: 'Usaha Uji Baru',
  kelurahan: 'Gondrong',
  phone: '081200001111',
  certificateNumber: 'U1',
};

/** A listed UMKM that nobody owns, an application that waits and one that came back; neither is of who asks. */
interface World {
  database: Database;
  enterpriseId: number;
  elsewhereId: number;
  waitingId: number;
  returnedId: number;
}

async function aWorld(): Promise<World> {
  useClock(() => new Date(submittedAt));
  forgetAllTries();
  const database = await freshDatabase();
  await laySetting(database);
  const enterpriseId = await anEnterprise(database);
  const elsewhereId = await anEnterprise(database);
  await anEnterprise(database, { slug: 'belum-bertuan' });
  const applicant = await aStranger(database);
  const sent = async (name: string): Promise<number> => {
    const answer = await registerNewcomer(applicant, { ...typed, name });
    return answer.ok ? answer.registrationId : 0;
  };
  const [waitingId, returnedId] = [await sent('Usaha Menunggu'), await sent('Usaha Kembali')];
  await turnDownRegistration(await anOfficer(database, 'verifier'), {
    registrationId: returnedId,
    submittedAt,
    decision: 'needs_correction',
    reason: 'Uji',
  });
  return { database, enterpriseId, elsewhereId, waitingId, returnedId };
}

type Answer = { ok: true } | { ok: false; problem: string };
const foundOr = (found: unknown): Answer =>
  found === undefined ? { ok: false, problem: 'nothing' } : { ok: true };

const asked: Record<string, (actor: Actor, world: World) => Promise<Answer>> = {
  'register-newcomer': (actor) => registerNewcomer(actor, typed),
  'apply-to-take-over': (actor) => applyToTakeOver(actor, 'belum-bertuan', typed),
  "see another's application": async (actor, { waitingId }) =>
    foundOr(await findOwnRegistration(actor, waitingId)),
  'resubmit-registration': (actor, { returnedId }) => resubmitRegistration(actor, returnedId, typed),
  'withdraw-registration': (actor, { waitingId }) => withdrawRegistration(actor, waitingId),
  'see the queue': async (actor) =>
    (await listWaitingRegistrations(actor)).total > 0 ? { ok: true } : { ok: false, problem: 'nothing' },
  'see a case': async (actor, { waitingId }) => foundOr(await findRegistrationCase(actor, waitingId)),
  'accept-registration': (actor, { waitingId }) =>
    acceptRegistration(actor, { registrationId: waitingId, submittedAt }),
  'turn-down-registration': (actor, { waitingId }) =>
    turnDownRegistration(actor, {
      registrationId: waitingId,
      submittedAt,
      decision: 'refused',
      reason: 'Uji',
    }),
};

const withAccount: Someone[] = everyone.filter((who) => who !== 'operator');
const deciders: Someone[] = ['verifier', 'admin', 'operator'];

const expected: Record<string, { may: Someone[]; otherwise: string }> = {
  'register-newcomer': { may: withAccount, otherwise: 'not_signed_in' },
  'apply-to-take-over': { may: withAccount, otherwise: 'not_signed_in' },
  "see another's application": { may: [], otherwise: 'nothing' },
  'resubmit-registration': { may: [], otherwise: 'unknown_registration' },
  'withdraw-registration': { may: [], otherwise: 'unknown_registration' },
  'see the queue': { may: deciders, otherwise: 'nothing' },
  'see a case': { may: deciders, otherwise: 'nothing' },
  'accept-registration': { may: deciders, otherwise: 'not_allowed' },
  'turn-down-registration': { may: deciders, otherwise: 'not_allowed' },
};

const table = Object.keys(asked).flatMap((command) => everyone.map((who) => ({ command, who })));

describe('Who may do what with applications', () => {
  it.each(table)('$command by $who', async ({ command, who }) => {
    const world = await aWorld();
    const actor = await someone(world.database, who, world);
    const answer = await asked[command]?.(actor, world);
    const { may = [], otherwise } = expected[command] ?? {};
    if (may.includes(who)) expect(answer).toMatchObject({ ok: true });
    else expect(answer).toMatchObject({ ok: false, problem: otherwise });
  });
});
