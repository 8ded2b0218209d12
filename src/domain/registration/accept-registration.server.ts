import { sql, type SQL } from 'drizzle-orm';
import type { BatchItem } from 'drizzle-orm/batch';
import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { recordDeed } from '#src/domain/audit/audit-statements.server.ts';
import { wakeMailRoom } from '#src/domain/mail/mail-statements.server.ts';
import { actsFor } from '#src/domain/member/membership.queries.server.ts';
import { hasOwner } from '#src/domain/member/owners.queries.server.ts';
import { indexEnterprises } from '#src/domain/search/index-statements.server.ts';
import { now } from '#src/platform/clock.server.ts';
import {
  declareNib,
  isNibFree,
  makeOwner,
  tellApplicant,
  type Decided,
} from './decision-statements.server.ts';
import { draftEnterprise, type EnterpriseDraft } from './enterprise-draft.queries.server.ts';
import { mayDecideRegistrations, registrationDeciders } from './registration.policy.ts';

export interface Acceptance {
  registrationId: number;
  /** When the application that the verifier saw was sent: a corrected one is looked at anew. */
  submittedAt: string;
  /** The listed UMKM that a newcomer turned out to be. */
  asEnterpriseId?: number | undefined;
}

export type AcceptanceAnswer =
  | { ok: true; enterpriseId: number }
  | {
      ok: false;
      problem:
        | 'not_allowed'
        | 'unknown_registration'
        | 'decided_meanwhile'
        | 'has_owner'
        | 'nib_taken'
        | 'name_taken';
    };

/** Makes the applicant the owner of the UMKM asked for, or of a new one. Of two at once, one finds it decided. */
export async function acceptRegistration(actor: Actor, asked: Acceptance): Promise<AcceptanceAnswer> {
  if (!mayDecideRegistrations(actor)) return { ok: false, problem: 'not_allowed' };
  const application = await findApplication(actor, asked.registrationId);
  if (application === undefined) return { ok: false, problem: 'unknown_registration' };
  const listedId = application.enterpriseId ?? asked.asEnterpriseId ?? null;
  // Another writer may have taken the number or the address of the new UMKM: then it is drafted anew.
  for (let tries = 0; tries < 3; tries += 1) {
    const draft = listedId === null ? await draftEnterprise(application) : undefined;
    const enterpriseId = draft?.id ?? listedId ?? 0;
    if (await accept(actor, asked, enterpriseId, draft)) {
      wakeMailRoom();
      return { ok: true, enterpriseId };
    }
    const problem = await findProblem(asked, listedId);
    if (problem !== undefined) return { ok: false, problem };
  }
  return { ok: false, problem: 'name_taken' };
}

interface Application {
  id: number;
  enterpriseId: number | null;
  name: string;
  kelurahanCode: string | null;
}

async function findApplication(actor: Actor, id: number): Promise<Application | undefined> {
  const [row] = await database().all<Application>(sql`
    select r.id, r.enterprise_id "enterpriseId", r.name, r.kelurahan_code "kelurahanCode" from registrations r
    where r.id = ${id} and ${actsFor(actor, 'r.enterprise_id', registrationDeciders)}`);
  return row;
}

async function accept(
  actor: Actor,
  asked: Acceptance,
  enterpriseId: number,
  draft: EnterpriseDraft | undefined,
): Promise<boolean> {
  const decided: Decided = {
    registrationId: asked.registrationId,
    at: now().toISOString(),
    office: actor.office,
  };
  const mayAccept = sql`registrations.id = ${asked.registrationId} and registrations.decision is null
    and registrations.submitted_at = ${asked.submittedAt} and ${isNibFree('registrations.nib', sql`${enterpriseId}`)}
    and ${actsFor(actor, 'registrations.enterprise_id', registrationDeciders)}`;
  const to = database();
  const creation = draft === undefined ? [] : [insertEnterprise(draft, mayAccept)];
  const statements: BatchItem<'sqlite'>[] = [
    ...creation,
    to.all(sql`
      update registrations set decision = 'accepted', decided_by = ${decided.office}, decided_at = ${decided.at},
        reason = null, enterprise_id = ${enterpriseId}
      where ${mayAccept} and exists (select 1 from enterprises e where e.id = ${enterpriseId}
        and not ${hasOwner('e.id')} and ${draft === undefined ? sql`true` : sql`e.slug = ${draft.slug}`})
      returning id`),
    recordDeed(to, actor, {
      command: 'accept-registration',
      noun: 'registration',
      nounId: asked.registrationId,
      enterpriseId,
      detail: { isNew: draft !== undefined },
    }),
    makeOwner(to, asked.registrationId),
    tellApplicant(to, asked.registrationId),
    ...declareNib(to, decided),
    ...indexEnterprises(to, [enterpriseId]),
  ];
  const [first, ...rest] = statements;
  if (first === undefined) return false;
  const answers: unknown[] = await to.batch([first, ...rest]);
  const accepted = answers[creation.length];
  return Array.isArray(accepted) && accepted.length > 0;
}

/** The phone stays private: whether it is shown is the owner's choice (UU PDP 27/2022). */
function insertEnterprise(draft: EnterpriseDraft, mayAccept: SQL): BatchItem<'sqlite'> {
  const { id, slug, nameKey, kabkotaCode, kecamatanCode } = draft;
  return database().run(sql`
    insert into enterprises (id, slug, name, name_key, kabkota_code, kecamatan_code, kelurahan_code, whatsapp)
    select ${id}, ${slug}, name, ${nameKey}, ${kabkotaCode}, ${kecamatanCode}, kelurahan_code, phone
    from registrations where ${mayAccept} on conflict do nothing`);
}

async function findProblem(
  { registrationId, submittedAt }: Acceptance,
  listedId: number | null,
): Promise<'decided_meanwhile' | 'has_owner' | 'nib_taken' | undefined> {
  const [row] = await database().all<{ waits: number; nibTaken: number; hasOwner: number }>(sql`
    select r.decision is null and r.submitted_at = ${submittedAt} waits,
      not ${isNibFree('r.nib', sql`${listedId}`)} "nibTaken",
      exists (select 1 from enterprises e where e.id = ${listedId} and ${hasOwner('e.id')}) "hasOwner"
    from registrations r where r.id = ${registrationId}`);
  if (row?.waits !== 1) return 'decided_meanwhile';
  if (row.hasOwner === 1) return 'has_owner';
  return row.nibTaken === 1 ? 'nib_taken' : undefined;
}
