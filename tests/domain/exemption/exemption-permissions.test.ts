import { describe, expect, it } from 'vitest';
import type { Actor } from '#src/domain/actor/actor.ts';
import { askForExemption } from '#src/domain/exemption/ask-for-exemption.server.ts';
import { decideExemption } from '#src/domain/exemption/decide-exemption.server.ts';
import {
  findExemptionCase,
  findOwnRequest,
} from '#src/domain/exemption/exemption-requests.queries.server.ts';
import { withdrawExemptionRequest } from '#src/domain/exemption/withdraw-exemption-request.server.ts';
import { useClock } from '#src/platform/clock.server.ts';
import { aMember } from '../../support/actors.ts';
import { freshDatabase } from '../../support/database.ts';
import { everyone, someone, type Someone } from '../../support/everyone.ts';
import { anEnterprise, laySetting, today } from '../product/shop-window.ts';

interface World {
  enterpriseId: number;
  /** Has not asked yet. */
  silentId: number;
  requestId: number;
}

const asked: Record<string, (actor: Actor, world: World) => Promise<unknown>> = {
  'ask for one': async (actor, { silentId }) =>
    (await askForExemption(actor, { enterpriseId: silentId, text: 'Uji' })).ok,
  'see the own request': (actor, { enterpriseId }) => findOwnRequest(actor, enterpriseId),
  'withdraw it': async (actor, { enterpriseId, requestId }) =>
    (await withdrawExemptionRequest(actor, { enterpriseId, requestId })).ok,
  'open a request': (actor, { requestId }) => findExemptionCase(actor, requestId),
  'grant it': async (actor, { requestId }) =>
    (
      await decideExemption(actor, {
        requestId,
        reason: 'Uji',
        decision: 'granted',
        validUntilOn: '2027-01-31',
      })
    ).ok,
  'refuse it': async (actor, { requestId }) =>
    (await decideExemption(actor, { requestId, reason: 'Uji', decision: 'refused' })).ok,
};

const deciders: Someone[] = ['verifier', 'trade_officer', 'admin', 'operator'];
const may: Record<string, Someone[]> = {
  'ask for one': ['owner', 'operator'],
  'see the own request': ['owner', 'operator'],
  'withdraw it': ['owner', 'operator'],
};

const table = Object.keys(asked).flatMap((question) => everyone.map((who) => ({ question, who })));

describe('Who asks for exemptions and who decides', () => {
  it.each(table)('$question: $who', async ({ question, who }) => {
    useClock(() => new Date(`${today}T05:00:00.000Z`));
    const database = await freshDatabase();
    await laySetting(database);
    const [enterpriseId, silentId] = [await anEnterprise(database), await anEnterprise(database)];
    const elsewhereId = await anEnterprise(database);
    const owner = await aMember(database, enterpriseId);
    await askForExemption(owner, { enterpriseId, text: 'Uji' });
    const requestId = (await findOwnRequest(owner, enterpriseId))?.id ?? 0;
    // Whoever asks acts for the UMKM that is silent; whoever looks, for the one that has asked.
    const of = question === 'ask for one' ? silentId : enterpriseId;
    const actor = await someone(database, who, { enterpriseId: of, elsewhereId });
    const answer = await asked[question]?.(actor, { enterpriseId, silentId, requestId });
    expect(Boolean(answer)).toBe((may[question] ?? deciders).includes(who));
  });
});
