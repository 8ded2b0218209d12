import { describe, expect, it } from 'vitest';
import { operator, type Actor } from '#src/domain/actor/actor.ts';
import { answerAppeal } from '#src/domain/suspension/answer-appeal.server.ts';
import { appealSuspension } from '#src/domain/suspension/appeal-suspension.server.ts';
import { endSuspension } from '#src/domain/suspension/end-suspension.server.ts';
import { suspend } from '#src/domain/suspension/suspend.server.ts';
import {
  findOwnSuspension,
  findSuspension,
  listOwnSuspensions,
  listSuspensions,
} from '#src/domain/suspension/suspensions.queries.server.ts';
import { withdrawAppeal } from '#src/domain/suspension/withdraw-appeal.server.ts';
import { everyone, someone, type Someone } from '../../support/everyone.ts';
import { aShop, mended, reason, type Shop } from './suspended-shop.ts';

type World = Shop & { standing: number; appealed: number };

const commands: Record<string, (actor: Actor, world: World) => Promise<boolean>> = {
  'suspend an UMKM': async (actor, { elsewhereId }) =>
    (await suspend(actor, { enterpriseId: elsewhereId }, reason)).ok,
  'suspend a product': async (actor, { secondId }) =>
    (await suspend(actor, { productId: secondId }, reason)).ok,
  'end a suspension': async (actor, { standing }) => (await endSuspension(actor, standing, mended)).ok,
  'answer an appeal': async (actor, { appealed }) =>
    (await answerAppeal(actor, { suspensionId: appealed, decision: 'upheld', answer: mended })).ok,
  'see the list': async (actor) =>
    (await listSuspensions(actor, { state: 'semua', kind: undefined, q: '' }, 1)).total > 0,
  'see one as officers do': async (actor, { standing }) =>
    (await findSuspension(actor, standing)) !== undefined,
  appeal: async (actor, { standing }) => (await appealSuspension(actor, standing, 'Milik kami.')).ok,
  'withdraw an appeal': async (actor, { appealed }) => (await withdrawAppeal(actor, appealed)).ok,
  'see what stands against the UMKM': async (actor, { enterpriseId }) =>
    (await listOwnSuspensions(actor, enterpriseId)).length > 0,
  'see one as its UMKM does': async (actor, { enterpriseId, standing }) =>
    (await findOwnSuspension(actor, enterpriseId, standing)) !== undefined,
};

const verifiers: Someone[] = ['verifier', 'admin', 'operator'];
const ownPeople: Someone[] = ['owner', 'editor', 'order_desk', 'operator'];
const mayBy: Record<string, Someone[]> = {
  appeal: ['owner', 'operator'],
  'withdraw an appeal': ['owner', 'operator'],
  'see what stands against the UMKM': ownPeople,
  'see one as its UMKM does': ownPeople,
};

describe.each(Object.keys(commands))('To %s', (name) => {
  it.each(everyone)('%s is answered as agreed', async (who) => {
    const shop = await aShop();
    const ids = [];
    for (const subject of [{ productId: shop.productId }, { enterpriseId: shop.enterpriseId }]) {
      const answer = await suspend(operator, subject, reason);
      ids.push(answer.ok ? answer.suspensionId : 0);
    }
    const [standing = 0, appealed = 0] = ids;
    await appealSuspension(operator, appealed, 'Milik kami.');
    const actor = await someone(shop.database, who, shop);
    const answer = await commands[name]?.(actor, { ...shop, standing, appealed });
    expect(answer).toBe((mayBy[name] ?? verifiers).includes(who));
  });
});
