import { sql, type SQL } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { ownAccountOf } from './account.policy.ts';

type Row = Record<string, unknown>;

/** Everything that is kept of somebody, by the names of its tables, and the files that belong to it. */
export interface OwnData {
  tables: Record<string, Row[]>;
  photos: string[];
  evidence: { file: string; name: string; type: string }[];
}

/** Never leaves the database: what would let somebody sign in. */
const secret = new Set(['password_hash', 'second_factor_secret', 'second_factor_step', 'hash']);

/** What is kept of oneself and of the UMKM that one owns. */
export async function listOwnData(actor: Actor): Promise<OwnData> {
  const id = ownAccountOf(actor) ?? '';
  const owned = sql`(select enterprise_id from enterprise_members
    where account_id = ${id} and role = 'owner' and ended_at is null)`;
  const tables: Record<string, Row[]> = {};
  for (const [name, query] of Object.entries({ ...personal(id), ...ofEnterprises(owned) })) {
    const rows = await database().all<Row>(query);
    tables[name] = rows.map((row) =>
      Object.fromEntries(Object.entries(row).filter(([key]) => !secret.has(key))),
    );
  }
  const photos = await database().all<{ file: string }>(
    sql`select distinct file from photos where enterprise_id in ${owned}`,
  );
  const evidence = await database().all<OwnData['evidence'][number]>(sql`
    select file, name, type from evidence_files where removed_at is null and (enterprise_id in ${owned}
      or registration_id in (select id from registrations where account_id = ${id})) group by file`);
  return { tables, photos: photos.map(({ file }) => file), evidence };
}

function personal(id: string): Record<string, SQL> {
  return {
    account: sql`select * from accounts where id = ${id}`,
    consents: sql`select * from consents where account_id = ${id}`,
    devices: sql`select device, created_at, expires_at, second_factor_at from account_sessions where user_id = ${id}`,
    office_roles: sql`select * from office_roles where account_id = ${id}`,
    memberships: sql`select m.*, e.name enterprise_name from enterprise_members m
      join enterprises e on e.id = m.enterprise_id where m.account_id = ${id}`,
    invitations: sql`select * from staff_invitations where invited_by = ${id} or used_by = ${id}`,
    registrations: sql`select * from registrations where account_id = ${id}`,
    product_drafts: sql`select * from product_drafts where account_id = ${id}`,
    product_changes: sql`select * from product_changes where account_id = ${id}`,
    letters_waiting: sql`select recipient, subject, created_at from mail_messages
      where recipient = (select email from accounts where id = ${id})`,
    what_you_did: sql`select at, command, noun, noun_id, enterprise_id from audit_entries where account_id = ${id}`,
  };
}

function ofEnterprises(owned: SQL): Record<string, SQL> {
  const products = sql`(select id from products where enterprise_id in ${owned})`;
  const claims = sql`(select id from claims where enterprise_id in ${owned})`;
  return {
    enterprises: sql`select * from enterprises where id in ${owned}`,
    enterprise_channels: sql`select * from enterprise_channels where enterprise_id in ${owned}`,
    enterprise_figures: sql`select * from enterprise_figures where enterprise_id in ${owned}`,
    products: sql`select * from products where enterprise_id in ${owned}`,
    product_variants: sql`select * from product_variants where product_id in ${products}`,
    wholesale_tiers: sql`select * from wholesale_tiers where product_id in ${products}`,
    publications: sql`select * from publications where product_id in ${products}`,
    photos: sql`select * from photos where enterprise_id in ${owned}`,
    claims: sql`select * from claims where enterprise_id in ${owned}`,
    business_ids: sql`select * from business_ids where claim_id in ${claims}`,
    certificates: sql`select * from certificates where claim_id in ${claims}`,
    ip_rights: sql`select * from ip_rights where claim_id in ${claims}`,
    ip_right_classes: sql`select * from ip_right_classes where claim_id in ${claims}`,
    graduations: sql`select * from graduations where claim_id in ${claims}`,
    // Without the officer's own account: the office has decided.
    verifications: sql`select id, claim_id, decision, method, verified_by, verified_at, valid_until_on, reason,
      superseded_at from verifications where claim_id in ${claims}`,
    evidence_files: sql`select * from evidence_files where removed_at is null and enterprise_id in ${owned}`,
    exemption_requests: sql`select id, enterprise_id, text, asked_at, decision, decided_by, decided_at, reason
      from exemption_requests where enterprise_id in ${owned}`,
  };
}
