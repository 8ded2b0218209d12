import { describe, expect, it } from 'vitest';
import type { Database } from '#db/client.ts';
import { operator, type Actor } from '#src/domain/actor/actor.ts';
import { addRule } from '#src/domain/moderation/add-rule.server.ts';
import { decideChange } from '#src/domain/moderation/decide-change.server.ts';
import { endRule } from '#src/domain/moderation/end-rule.server.ts';
import { endTrust } from '#src/domain/moderation/end-trust.server.ts';
import { grantTrust } from '#src/domain/moderation/grant-trust.server.ts';
import { listStandingRules } from '#src/domain/moderation/moderation-rules.queries.server.ts';
import { findQueuedChange, listReviewQueue } from '#src/domain/moderation/review-queue.queries.server.ts';
import { withdrawChange } from '#src/domain/moderation/withdraw-change.server.ts';
import { aMember, anOfficer, aStranger } from '../../support/actors.ts';
import { aPublicProduct, aTrainedEnterprise } from '../product/shop-window.ts';
import { aDesk, opened, save } from '../product/written-product.ts';

const roles: Record<string, (database: Database, enterpriseId: number) => Promise<Actor>> = {
  stranger: aStranger,
  owner: (database, enterpriseId) => aMember(database, enterpriseId, 'owner'),
  editor: (database, enterpriseId) => aMember(database, enterpriseId, 'editor'),
  order_desk: (database, enterpriseId) => aMember(database, enterpriseId, 'order_desk'),
  other_owner: async (database) => aMember(database, await aTrainedEnterprise(database), 'owner'),
  verifier: (database) => anOfficer(database, 'verifier'),
  trade_officer: (database) => anOfficer(database, 'trade_officer'),
  programme_manager: (database) => anOfficer(database, 'programme_manager'),
  admin: (database) => anOfficer(database, 'admin'),
  operator: () => Promise.resolve(operator),
};

type World = { enterpriseId: number; trustedId: number; changeId: number };

const commands: Record<string, (actor: Actor, world: World) => Promise<boolean>> = {
  'see the queue': async (actor) => (await listReviewQueue(actor, 1)).total > 0,
  'see an edit as officers do': async (actor, { changeId }) =>
    (await findQueuedChange(actor, changeId)) !== undefined,
  'decide about an edit': async (actor, { changeId }) =>
    (await decideChange(actor, { changeId, decision: 'accepted' })).ok,
  'take an edit back': async (actor, { changeId }) => (await withdrawChange(actor, changeId)).ok,
  'grant trust': async (actor, { enterpriseId }) => (await grantTrust(actor, enterpriseId)).ok,
  'end trust': async (actor, { trustedId }) =>
    (await endTrust(actor, { enterpriseId: trustedId, reason: 'Laporan' })).ok,
  'add a rule': async (actor) => (await addRule(actor, { kind: 'word', value: 'jumbo' })).ok,
  'end a rule': async (actor) => (await endRule(actor, (await listStandingRules())[0]?.id ?? 0)).ok,
};

const verifiers = ['verifier', 'admin', 'operator'];
const mayBy: Record<string, string[]> = {
  'take an edit back': ['owner', 'editor', 'operator'],
  'add a rule': ['admin', 'operator'],
  'end a rule': ['admin', 'operator'],
};

describe.each(Object.keys(commands))('To %s', (name) => {
  it.each(Object.keys(roles))('%s is answered as agreed', async (role) => {
    const database = await aDesk();
    const enterpriseId = await aTrainedEnterprise(database);
    const trustedId = await aTrainedEnterprise(database);
    await grantTrust(operator, trustedId);
    const writer = await aMember(database, enterpriseId);
    const productId = await aPublicProduct(database, enterpriseId);
    await save(writer, productId, { name: 'Opak' });
    const changeId = (await opened(writer, productId)).change?.id ?? 0;
    const actor = await roles[role]?.(database, enterpriseId);
    if (actor === undefined) throw new Error(role);
    const world = { enterpriseId, trustedId, changeId };
    expect(await commands[name]?.(actor, world)).toBe((mayBy[name] ?? verifiers).includes(role));
  });
});
