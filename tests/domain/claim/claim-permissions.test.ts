import { beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '#db/client.ts';
import { operator, type Actor } from '#src/domain/actor/actor.ts';
import { changeClaim } from '#src/domain/claim/change-claim.server.ts';
import { declareClaim } from '#src/domain/claim/declare-claim.server.ts';
import { endClaim } from '#src/domain/claim/end-claim.server.ts';
import { listOwnClaims } from '#src/domain/claim/own-claims.queries.server.ts';
import type { StatedClaim } from '#src/domain/claim/particulars.ts';
import { submitClaim } from '#src/domain/claim/submit-claim.server.ts';
import { verifyClaim } from '#src/domain/claim/verify-claim.server.ts';
import { withdrawClaim } from '#src/domain/claim/withdraw-claim.server.ts';
import { listEvidence } from '#src/domain/evidence/evidence.queries.server.ts';
import { openEvidenceAsOfficer, openEvidenceOf } from '#src/domain/evidence/open-evidence.server.ts';
import { removeEvidence } from '#src/domain/evidence/remove-evidence.server.ts';
import { storeEvidence } from '#src/domain/evidence/store-evidence.server.ts';
import { aMember, anOfficer, aStranger } from '../../support/actors.ts';
import { freshDatabase } from '../../support/database.ts';
import { scratchData } from '../../support/scratch-data.ts';
import { aPdf } from '../evidence/papers.ts';
import { addEnterprise } from './world.ts';

const roles = [
  'stranger',
  'owner',
  'editor',
  'order_desk',
  'owner of another UMKM',
  'verifier',
  'trade_officer',
  'programme_manager',
  'admin',
  'operator',
] as const;
type Role = (typeof roles)[number];

/** Who gets past each command: everybody else finds nothing there, or may not decide. */
const declarers: Role[] = ['owner', 'editor', 'operator'];
const deciders: Role[] = ['verifier', 'admin', 'operator'];
const allowed = {
  'declare-claim': declarers,
  'change-claim': declarers,
  'submit-claim': declarers,
  'withdraw-claim': declarers,
  'list own claims': declarers,
  'verify-claim': deciders,
  'end-claim': deciders,
  // Evidence is kept with the account that sent it, and the operator has none.
  'store-evidence': ['owner', 'editor'],
  'remove-evidence': declarers,
  'list evidence': [...declarers, 'verifier', 'admin'],
  'open evidence in the workspace': declarers,
  'open-evidence as an officer': deciders,
} satisfies Record<string, Role[]>;
type Command = keyof typeof allowed;

const sni: StatedClaim = {
  productId: null,
  expiresOn: null,
  particulars: {
    kind: 'certificate',
    typeId: 'sni',
    number: 'SNI 3543.1:2013',
    issuer: null,
    issuedOn: null,
  },
};

let database: Database;
let enterpriseId: number;
let claimId: number;
let evidenceId: number;

beforeEach(async () => {
  scratchData();
  database = await freshDatabase();
  enterpriseId = await addEnterprise(database);
  const owner = await aMember(database, enterpriseId);
  const declared = await declareClaim(owner, enterpriseId, sni);
  claimId = declared.ok ? declared.claimId : 0;
  const stored = await storeEvidence(owner, { claimId }, { bytes: aPdf(), name: 'sni.pdf' });
  evidenceId = stored.ok ? stored.evidenceId : 0;
});

async function actorOf(role: Role): Promise<Actor> {
  switch (role) {
    case 'stranger':
      return aStranger(database);
    case 'owner':
    case 'editor':
    case 'order_desk':
      return aMember(database, enterpriseId, role);
    case 'owner of another UMKM':
      return aMember(database, await addEnterprise(database));
    case 'operator':
      return operator;
    default:
      return anOfficer(database, role);
  }
}

async function isLetThrough(command: Command, actor: Actor): Promise<boolean> {
  switch (command) {
    case 'declare-claim':
      return (await declareClaim(actor, enterpriseId, sni)).ok;
    case 'change-claim':
      return (await changeClaim(actor, enterpriseId, claimId, { ...sni, expiresOn: '2030-01-01' })).ok;
    case 'submit-claim':
      return (await submitClaim(actor, enterpriseId, claimId)).ok;
    case 'withdraw-claim':
      return (await withdrawClaim(actor, enterpriseId, claimId)).ok;
    case 'list own claims':
      return (await listOwnClaims(actor, enterpriseId, '2026-11-22')).length > 0;
    case 'verify-claim': {
      const decision = { claimId, insteadOf: null, decision: 'verified', method: 'visit' } as const;
      return (await verifyClaim(actor, decision)).ok;
    }
    case 'end-claim':
      return (await endClaim(actor, claimId, 'Dicabut penerbitnya')).ok;
    case 'store-evidence': {
      const file = { bytes: aPdf('lain'), name: 'lain.pdf' };
      return (await storeEvidence(actor, { claimId }, file)).ok;
    }
    case 'remove-evidence':
      return (await removeEvidence(actor, evidenceId)).ok;
    case 'list evidence':
      return (await listEvidence(actor, { claimId })).length > 0;
    case 'open evidence in the workspace':
      return (await openEvidenceOf(actor, enterpriseId, evidenceId)) !== undefined;
    case 'open-evidence as an officer':
      return (await openEvidenceAsOfficer(actor, evidenceId)) !== undefined;
  }
}

describe.each(Object.keys(allowed) as Command[])('%s', (command) => {
  it.each(roles)('answers as it should to: %s', async (role) => {
    const expected = (allowed[command] as Role[]).includes(role);
    expect(await isLetThrough(command, await actorOf(role))).toBe(expected);
  });
});

it('A programme manager decides about trainings alone', async () => {
  const manager = await anOfficer(database, 'programme_manager');
  const decision = { claimId, insteadOf: null, decision: 'verified', method: 'visit' } as const;
  expect(await verifyClaim(manager, decision)).toEqual({ ok: false, problem: 'not_allowed' });
});
