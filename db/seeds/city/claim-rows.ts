import type { certificates, claimKinds, ipRights } from '../../schema/index.ts';
import { dayAfter, daysBefore, instantOn } from '../days.ts';
import { exampleOffice, type Draft } from '../example-rows.ts';
import { Zipf, type Dice } from './dice.ts';
import type { Standing } from './shares.ts';

type Right = Pick<typeof ipRights.$inferInsert, 'kind' | 'stage'>;

const trainings = new Zipf([
  'blk',
  'gampang-kerja',
  'pelatihan-kerja',
  'sekolah-ekspor',
  'export-coaching',
  'cpne',
]);
const fairs = new Zipf(['tangerang-expo', 'bazar-puspem', 'inacraft', 'kriyanusa', 'trade-expo-indonesia']);
const certificateTypes = new Zipf<(typeof certificates.$inferInsert)['typeId']>([
  ...([
    'halal',
    'pirt',
    'sni',
    'bpom_md',
    'slhs',
    'batikmark',
    'bpom_kosmetik',
    'haccp',
    'tkdn',
    'iso22000',
  ] as const),
]);
const rights = new Zipf<Right>([
  { kind: 'merek', stage: 'didaftar' },
  { kind: 'merek', stage: 'diajukan' },
  { kind: 'merek', stage: 'substantif' },
  { kind: 'hak_cipta', stage: 'tercatat' },
  { kind: 'merek', stage: 'persiapan' },
  { kind: 'desain_industri', stage: 'didaftar' },
  { kind: 'merek', stage: 'ditolak' },
  { kind: 'paten_sederhana', stage: 'diberi' },
]);

/** What an UMKM states about itself, from its training to its marks, most of it verified. */
export function addEnterpriseClaims(
  draft: Draft,
  dice: Dice,
  enterpriseId: number,
  standing: Standing,
): void {
  if (standing === 'exempt') addExemption(draft, dice, enterpriseId);
  else if (standing !== 'untrained') addTraining(draft, dice, enterpriseId, standing);
  if (dice.chance(0.1)) addGraduation(draft, dice, { enterpriseId }, fairs.pick(dice));
  if (dice.chance(0.6)) addNib(draft, dice, enterpriseId);
  while (dice.chance(0.35)) addCertificate(draft, dice, { enterpriseId });
  if (dice.chance(0.25)) addRight(draft, dice, { enterpriseId });
}

/** A certificate of one product or of a whole UMKM. */
export function addCertificate(draft: Draft, dice: Dice, about: About): void {
  const expiresOn = dice.chance(0.8) ? dayAfter(draft.today, dice.between(-200, 1400)) : null;
  const claimId = startClaim(draft, dice, 'certificate', { ...about, expiresOn });
  const typeId = certificateTypes.pick(dice);
  const issuedOn = daysBefore(draft.today, dice.between(10, 1500));
  draft.rows.certificates.push({
    claimId,
    typeId,
    number: `CONTOH-${typeId.toUpperCase()}-${claimId}`,
    issuedOn,
  });
}

type About = { enterpriseId: number; productId?: number; expiresOn?: string | null; checkedForDays?: number };

function addTraining(draft: Draft, dice: Dice, enterpriseId: number, standing: Standing): void {
  const about: About =
    standing === 'trained_for_a_while'
      ? { enterpriseId, checkedForDays: dice.between(-60, 900) }
      : { enterpriseId };
  addGraduation(draft, dice, about, trainings.pick(dice), standing !== 'declared');
}

function addGraduation(
  draft: Draft,
  dice: Dice,
  about: About,
  programmeId: string,
  isVerified?: boolean,
): void {
  const claimId = startClaim(draft, dice, 'graduation', about, isVerified);
  const graduatedOn = daysBefore(draft.today, dice.between(60, 1800));
  draft.rows.graduations.push({ claimId, programmeId, graduatedOn, result: 'lulus' });
}

function addNib(draft: Draft, dice: Dice, enterpriseId: number): void {
  const claimId = startClaim(draft, dice, 'business_id', { enterpriseId });
  // Zeros in front: a number that no register has given out.
  draft.rows.businessIds.push({ claimId, kind: 'nib', number: String(enterpriseId).padStart(13, '0') });
}

function addRight(draft: Draft, dice: Dice, about: About): void {
  const { kind, stage } = rights.pick(dice);
  const claimId = startClaim(draft, dice, 'ip_right', about);
  const isRegistered = stage === 'didaftar' || stage === 'tercatat' || stage === 'diberi';
  const filedOn = stage === 'persiapan' ? null : daysBefore(draft.today, dice.between(100, 3900));
  draft.rows.ipRights.push({
    claimId,
    kind,
    stage,
    title: `Karya contoh ${claimId}`,
    filedOn,
    registrationNumber: isRegistered ? `CONTOH-${kind.toUpperCase()}-${claimId}` : null,
  });
}

function addExemption({ rows, today }: Draft, dice: Dice, enterpriseId: number): void {
  rows.exemptions.push({
    enterpriseId,
    reason: 'Pelatihan mandiri (contoh)',
    grantedBy: exampleOffice,
    grantedAt: instantOn(daysBefore(today, dice.between(30, 300)), enterpriseId),
    validUntilOn: dayAfter(today, dice.between(10, 700)),
  });
}

function startClaim(
  { rows, first, today }: Draft,
  dice: Dice,
  kind: (typeof claimKinds)[number],
  { enterpriseId, productId, expiresOn = null, checkedForDays }: About,
  isVerified = dice.chance(0.85),
): number {
  const id = first.claim + rows.claims.length + 1;
  const declaredAgo = dice.between(5, 400);
  const declaredAt = instantOn(daysBefore(today, declaredAgo), id);
  rows.claims.push({ id, kind, enterpriseId, productId: productId ?? null, expiresOn, declaredAt });
  if (isVerified) {
    rows.verifications.push({
      claimId: id,
      decision: 'verified',
      method: 'document_seen',
      verifiedBy: exampleOffice,
      verifiedAt: instantOn(daysBefore(today, declaredAgo - 4), id),
      validUntilOn: checkedForDays === undefined ? null : dayAfter(today, checkedForDays),
    });
  }
  return id;
}
