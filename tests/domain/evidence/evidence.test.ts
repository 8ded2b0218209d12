import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import sharp from 'sharp';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '#db/client.ts';
import { registrations } from '#db/schema/index.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { evidenceLimits, evidenceName } from '#src/domain/evidence/evidence.ts';
import { listEvidence } from '#src/domain/evidence/evidence.queries.server.ts';
import {
  openEvidenceAsOfficer,
  openEvidenceOf,
  openOwnRegistrationEvidence,
} from '#src/domain/evidence/open-evidence.server.ts';
import { removeEvidence } from '#src/domain/evidence/remove-evidence.server.ts';
import { storeEvidence } from '#src/domain/evidence/store-evidence.server.ts';
import { aMember, anOfficer, aStranger } from '../../support/actors.ts';
import { freshDatabase } from '../../support/database.ts';
import { scratchData } from '../../support/scratch-data.ts';
import { addCertificate, addEnterprise, decide } from '../claim/world.ts';
import { aPdf, aPhotographedPaper, aScreenshot } from './papers.ts';

let database: Database;
let folder: string;
let enterpriseId: number;
let claimId: number;
let owner: Actor & { accountId: string };

beforeEach(async () => {
  folder = scratchData();
  database = await freshDatabase();
  enterpriseId = await addEnterprise(database);
  claimId = await addCertificate(database, { enterpriseId }, { typeId: 'halal' });
  owner = await aMember(database, enterpriseId);
});

const keep = (bytes: Uint8Array, name = 'sertifikat.pdf', actor: Actor = owner) =>
  storeEvidence(actor, { claimId }, { bytes, name });

async function kept(bytes: Uint8Array, name?: string): Promise<number> {
  const answer = await keep(bytes, name);
  if (!answer.ok) throw new Error(answer.problem);
  return answer.evidenceId;
}

function filesOnDisk(): string[] {
  const evidence = join(folder, 'evidence');
  if (!existsSync(evidence)) return [];
  return readdirSync(evidence, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

async function deeds(command: string) {
  return database.all<{ accountId: string; nounId: string; detail: string | null }>(
    sql`select account_id "accountId", noun_id "nounId", detail from audit_entries where command = ${command}`,
  );
}

describe('A file that shows a claim to be true', () => {
  it('is kept as it is when it is a PDF, outside of the media folder', async () => {
    const id = await kept(aPdf());
    expect(await openEvidenceOf(owner, enterpriseId, id)).toEqual({
      name: 'sertifikat.pdf',
      type: 'application/pdf',
      bytes: aPdf(),
    });
    expect(filesOnDisk()).toHaveLength(1);
    expect(existsSync(join(folder, 'media'))).toBe(false);
  });

  it('is drawn anew when it is a photo, so that neither place nor camera nor a hidden rest is kept', async () => {
    const photo = Buffer.concat([await aPhotographedPaper(), Buffer.from('<script>hidden</script>')]);
    expect((await sharp(photo).metadata()).exif).toBeDefined();
    const opened = await openEvidenceOf(owner, enterpriseId, await kept(photo, 'foto.jpg'));
    expect(await sharp(opened?.bytes).metadata()).toMatchObject({ format: 'jpeg', width: 800, height: 1100 });
    expect((await sharp(opened?.bytes).metadata()).exif).toBeUndefined();
    expect(opened?.bytes.includes('hidden')).toBe(false);
  });

  it('is judged by its content and not by its name', async () => {
    const id = await kept(await aScreenshot(), 'sertifikat.pdf');
    expect((await openEvidenceOf(owner, enterpriseId, id))?.type).toBe('image/png');
    expect(await keep(Buffer.from('<html><script>alert(1)</script>'), 'bukti.pdf')).toEqual({
      ok: false,
      problem: 'other_format',
    });
  });

  it.each([
    ['nothing', () => Buffer.alloc(0), 'empty'],
    ['a file beyond 10 MB', () => Buffer.alloc(evidenceLimits.bytes + 1, aPdf()), 'too_large'],
    ['a PDF that was cut off', () => aPdf().subarray(0, 120), 'damaged'],
    ['an SVG', () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'other_format'],
    ['a ZIP', () => Buffer.from('504b0304140000000000', 'hex'), 'other_format'],
    ['a photo that was cut off', async () => (await aPhotographedPaper()).subarray(0, 9000), 'damaged'],
    [
      'more pixels than any scan has',
      () =>
        sharp({ create: { width: 9000, height: 9000, channels: 3, background: '#fff' } })
          .png()
          .toBuffer(),
      'too_many_pixels',
    ],
  ])('is refused when it is %s', async (_, make, problem) => {
    expect(await keep(await make())).toEqual({ ok: false, problem });
    expect(filesOnDisk()).toEqual([]);
  });

  it('is the same file when it is sent twice', async () => {
    expect(await kept(aPdf())).toBe(await kept(aPdf(), 'lagi.pdf'));
    expect(await listEvidence(owner, { claimId })).toHaveLength(1);
    expect(await deeds('store-evidence')).toHaveLength(1);
  });

  it(`comes with at most ${evidenceLimits.files - 1} others`, async () => {
    for (let nth = 0; nth < evidenceLimits.files; nth += 1) await kept(aPdf(`halaman ${nth}`));
    expect(await keep(aPdf('satu lagi'))).toEqual({ ok: false, problem: 'too_many_files' });
  });

  it('keeps its name without folders, controls and marks that turn the reading direction', () => {
    expect(evidenceName('../../etc/passwd', 'application/pdf')).toBe('passwd');
    expect(evidenceName('C:\\fakepath\\Sertifikat Halal.pdf', 'application/pdf')).toBe(
      'Sertifikat Halal.pdf',
    );
    expect(evidenceName('a\u0000b\u202Egpj.exe\r\n', 'image/jpeg')).toBe('abgpj.exe');
    expect(evidenceName('  ', 'image/png')).toBe('bukti.png');
    expect(Array.from(evidenceName('x'.repeat(500), 'image/png'))).toHaveLength(evidenceLimits.nameLetters);
  });

  it('is not taken for a claim that was ended', async () => {
    await database.run(
      sql`update claims set ended_at = '2026-11-01', end_reason = 'uji' where id = ${claimId}`,
    );
    expect(await keep(aPdf())).toEqual({ ok: false, problem: 'unknown_subject' });
  });
});

describe('Who may open it', () => {
  let id: number;
  beforeEach(async () => {
    id = await kept(aPdf());
  });

  it('is the owner and an editor of that UMKM, and nobody else by its number', async () => {
    const otherEnterprise = await addEnterprise(database);
    const otherOwner = await aMember(database, otherEnterprise);
    const opens = async (actor: Actor, of = enterpriseId) =>
      (await openEvidenceOf(actor, of, id)) !== undefined;
    expect(await opens(owner)).toBe(true);
    expect(await opens(await aMember(database, enterpriseId, 'editor'))).toBe(true);
    expect(await opens(await aMember(database, enterpriseId, 'order_desk'))).toBe(false);
    expect(await opens(otherOwner)).toBe(false);
    expect(await opens(otherOwner, otherEnterprise)).toBe(false);
    expect(await opens(owner, otherEnterprise)).toBe(false);
    expect(await opens(await aStranger(database))).toBe(false);
    expect(await listEvidence(otherOwner, { claimId })).toEqual([]);
  });

  it('is a verifier, and every opening by one stands in the audit log', async () => {
    const verifier = await anOfficer(database, 'verifier');
    expect((await openEvidenceAsOfficer(verifier, id))?.bytes).toEqual(aPdf());
    await openEvidenceAsOfficer(verifier, id);
    expect(await deeds('open-evidence')).toEqual(
      [1, 2].map(() => ({ accountId: verifier.accountId, nounId: String(id), detail: null })),
    );
  });

  it('is no other officer and no owner by the way of the officers', async () => {
    for (const role of ['trade_officer', 'programme_manager'] as const) {
      expect(await openEvidenceAsOfficer(await anOfficer(database, role), id)).toBeUndefined();
    }
    expect(await openEvidenceAsOfficer(owner, id)).toBeUndefined();
    expect(await deeds('open-evidence')).toEqual([]);
  });

  it('ends with the role, also while the page is still open', async () => {
    await database.run(sql`update enterprise_members set ended_at = '2026-11-01', end_reason = 'uji'`);
    expect(await openEvidenceOf(owner, enterpriseId, id)).toBeUndefined();
  });
});

describe('Taking a file back', () => {
  it('removes it from the lists and from the disk', async () => {
    const id = await kept(aPdf());
    expect(await removeEvidence(owner, id)).toEqual({ ok: true });
    expect(await openEvidenceOf(owner, enterpriseId, id)).toBeUndefined();
    expect(await openEvidenceAsOfficer(await anOfficer(database, 'verifier'), id)).toBeUndefined();
    expect(filesOnDisk()).toEqual([]);
    expect(await removeEvidence(owner, id)).toEqual({ ok: false, problem: 'unknown_evidence' });
  });

  it('leaves the bytes while another claim names the same file', async () => {
    const other = await addCertificate(database, { enterpriseId }, { typeId: 'pirt' });
    const id = await kept(aPdf());
    const stored = await storeEvidence(owner, { claimId: other }, { bytes: aPdf(), name: 'sama.pdf' });
    await removeEvidence(owner, id);
    expect(filesOnDisk().map((path) => readFileSync(path))).toEqual([aPdf()]);
    expect(stored.ok && (await openEvidenceOf(owner, enterpriseId, stored.evidenceId))?.bytes).toEqual(
      aPdf(),
    );
  });

  it('waits while an officer’s verification stands on it', async () => {
    const id = await kept(aPdf());
    await decide(database, claimId, {});
    expect(await removeEvidence(owner, id)).toEqual({ ok: false, problem: 'verified_by_it' });
    expect(filesOnDisk()).toHaveLength(1);
  });

  it('is nothing that a verifier or another owner can do', async () => {
    const id = await kept(aPdf());
    const others = [
      await anOfficer(database, 'verifier'),
      await aMember(database, await addEnterprise(database)),
      await aMember(database, enterpriseId, 'order_desk'),
    ];
    for (const other of others) {
      expect(await removeEvidence(other, id)).toEqual({ ok: false, problem: 'unknown_evidence' });
    }
    expect(filesOnDisk()).toHaveLength(1);
  });
});

describe('A paper sent with a registration', () => {
  async function aRegistration(accountId: string): Promise<number> {
    const [row] = await database
      .insert(registrations)
      .values({
        kind: 'take_over',
        accountId,
        enterpriseId,
        name: 'Dapur Contoh',
        submittedAt: '2026-11-01T00:00:00.000Z',
      })
      .returning({ id: registrations.id });
    return row?.id ?? 0;
  }

  it('is open to who sent it and to verifiers, not to the owner of the UMKM asked for', async () => {
    const applicant = await aStranger(database);
    const registrationId = await aRegistration(applicant.accountId);
    const stored = await storeEvidence(applicant, { registrationId }, { bytes: aPdf(), name: 'nib.pdf' });
    const id = stored.ok ? stored.evidenceId : 0;
    expect((await openOwnRegistrationEvidence(applicant, id))?.name).toBe('nib.pdf');
    expect(await openOwnRegistrationEvidence(owner, id)).toBeUndefined();
    expect(await openEvidenceOf(owner, enterpriseId, id)).toBeUndefined();
    expect(await openEvidenceAsOfficer(await anOfficer(database, 'verifier'), id)).toBeDefined();
    expect(await listEvidence(owner, { registrationId })).toEqual([]);
    expect(await listEvidence(applicant, { registrationId })).toHaveLength(1);
  });

  it('is taken only for one’s own, and no more once it was decided', async () => {
    const applicant = await aStranger(database);
    const registrationId = await aRegistration(applicant.accountId);
    const send = (actor: Actor) =>
      storeEvidence(actor, { registrationId }, { bytes: aPdf(), name: 'nib.pdf' });
    expect(await send(await aStranger(database))).toEqual({ ok: false, problem: 'unknown_subject' });
    await database.run(sql`update registrations set decision = 'accepted', decided_by = 'Dinas',
      decided_at = '2026-11-02' where id = ${registrationId}`);
    expect(await send(applicant)).toEqual({ ok: false, problem: 'unknown_subject' });
  });
});
