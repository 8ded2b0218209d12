import { numberedSlug, slugOf } from '#src/domain/slug/slug.ts';
import type { EnterpriseField } from './columns.ts';
import {
  additionsOf,
  blankEnterprise,
  changesOf,
  contradictedField,
  fieldsOf,
  figureFields,
  hasFigures,
  type EnterpriseChanges,
} from './enterprise-changes.ts';
import type { EnterpriseRegister, KnownEnterprise } from './enterprise-register.ts';
import type { EnterpriseRow } from './enterprise-row.ts';
import type { FileLedger } from './file-ledger.ts';
import { matchEnterprise } from './match-enterprise.ts';
import { refusedRow, type PlannedRows, type RowOutcome } from './plan.ts';
import { note, problem, type Note } from './problem.ts';

/** What an import of UMKM would write; every record as it is after it. */
export type EnterprisePlan = PlannedRows & {
  created: Map<number, KnownEnterprise>;
  updated: Map<number, { enterprise: KnownEnterprise; fields: Set<keyof KnownEnterprise> }>;
  nibs: { claimId: number; enterpriseId: number; nib: string }[];
  /** Ids of UMKM with new figures. */
  figures: Set<number>;
};

/** The heading of a field as the file words it. */
export type HeadingOf<Field extends string> = (field: Field) => string;

/** Decides what rows of UMKM change, without changing anything but the register and the ledger. */
export function planEnterprises(
  rows: readonly EnterpriseRow[],
  register: EnterpriseRegister,
  ledger: FileLedger,
  headingOf: HeadingOf<EnterpriseField>,
): EnterprisePlan {
  const plan = emptyEnterprisePlan();
  for (const row of rows) {
    const remark = (field: EnterpriseField, item: Note) =>
      plan.notes.push({ row: row.row, column: headingOf(field), note: item });
    const match = matchEnterprise(register, row);
    if (match.kind === 'unclear') {
      plan.outcomes.push(refusedRow(row.row, headingOf(match.field), match.problem));
      continue;
    }
    if (match.kind === 'found') {
      const { enterprise, isByMerged = false } = match;
      plan.outcomes.push(
        isByMerged
          ? planAddition(row, enterprise, plan, register)
          : planUpdate(row, enterprise, plan, register, ledger, headingOf),
      );
      continue;
    }
    if (match.namesake !== undefined) remark('name', note('same_name_elsewhere', match.namesake.slug));
    remarkSharedPhone(row, undefined, plan, register, headingOf);
    plan.outcomes.push(planNewEnterprise(row, plan, register, ledger));
  }
  return plan;
}

export function emptyEnterprisePlan(): EnterprisePlan {
  return {
    outcomes: [],
    notes: [],
    created: new Map(),
    updated: new Map(),
    nibs: [],
    figures: new Set(),
  };
}

/** Plans an UMKM that is known to be a new one. */
export function planNewEnterprise(
  row: EnterpriseRow,
  plan: EnterprisePlan,
  register: EnterpriseRegister,
  ledger: FileLedger,
): RowOutcome {
  const id = register.nextId;
  register.nextId += 1;
  const blank = { ...blankEnterprise, id, slug: freeSlug(row, register), name: row.name };
  const enterprise = { ...blank, ...changesOf(row, blank) };
  plan.created.set(id, enterprise);
  register.put(enterprise);
  ledger.note(enterprise.slug, row.row, fieldsOf(changesOf(row, blankEnterprise)));
  recordNib(row, enterprise, plan, register);
  if (hasFigures(row)) plan.figures.add(id);
  return { row: row.row, result: 'created' };
}

/** A row that tells of what was merged into an UMKM: it adds what is not known there, and changes nothing. */
function planAddition(
  row: EnterpriseRow,
  current: KnownEnterprise,
  plan: EnterprisePlan,
  register: EnterpriseRegister,
): RowOutcome {
  const changes = additionsOf(row, current);
  if (Object.keys(changes).length === 0) return { row: row.row, result: 'unchanged' };
  applyChanges(row, { ...current, ...changes }, changes, plan, register);
  return { row: row.row, result: 'updated' };
}

function planUpdate(
  row: EnterpriseRow,
  current: KnownEnterprise,
  plan: EnterprisePlan,
  register: EnterpriseRegister,
  ledger: FileLedger,
  headingOf: HeadingOf<EnterpriseField>,
): RowOutcome {
  const changes = changesOf(row, current);
  const firstRow = ledger.firstRow(current.slug);
  const mayRename = row.nib !== undefined || row.whatsapp === undefined;
  if (changes.nameKey !== undefined && !mayRename) {
    plan.notes.push({ row: row.row, column: headingOf('name'), note: note('name_kept', current.name) });
    delete changes.name;
    delete changes.nameKey;
  }
  // The spelling of the first row stays: `DAPUR IBU` below `Dapur Ibu` says nothing new.
  if (firstRow !== undefined && changes.nameKey === undefined) delete changes.name;
  const contradicted = contradictedField(changes, current.slug, ledger);
  if (contradicted !== undefined && firstRow !== undefined) {
    return refusedRow(row.row, headingOf(contradicted), problem('contradicts_row', firstRow));
  }
  ledger.note(current.slug, row.row, fieldsOf(changesOf(row, blankEnterprise)));
  if (Object.keys(changes).length === 0) return { row: row.row, result: 'unchanged' };
  if (changes.nameKey !== undefined) {
    plan.notes.push({
      row: row.row,
      column: headingOf('name'),
      note: note('name_changed', current.name, row.name),
    });
  }
  if (changes.whatsapp !== undefined) remarkSharedPhone(row, current, plan, register, headingOf);
  applyChanges(row, { ...current, ...changes }, changes, plan, register);
  return { row: row.row, result: 'updated' };
}

const mostNamed = 3;

/** Says whose the phone of a row is already. */
function remarkSharedPhone(
  row: EnterpriseRow,
  self: KnownEnterprise | undefined,
  plan: EnterprisePlan,
  register: EnterpriseRegister,
  headingOf: HeadingOf<EnterpriseField>,
): void {
  const owners = row.whatsapp === undefined ? [] : register.withWhatsapp(row.whatsapp);
  const slugs = owners.flatMap(({ id, slug }) => (id === self?.id ? [] : slug)).slice(0, mostNamed);
  if (slugs.length === 0) return;
  plan.notes.push({ row: row.row, column: headingOf('whatsapp'), note: note('phone_shared', slugs) });
}

function applyChanges(
  row: EnterpriseRow,
  enterprise: KnownEnterprise,
  changes: EnterpriseChanges,
  plan: EnterprisePlan,
  register: EnterpriseRegister,
): void {
  register.put(enterprise);
  if (changes.nib !== undefined) recordNib(row, enterprise, plan, register);
  if (figureFields.some((field) => field in changes)) plan.figures.add(enterprise.id);
  if (plan.created.has(enterprise.id)) {
    plan.created.set(enterprise.id, enterprise);
    return;
  }
  const fields = plan.updated.get(enterprise.id)?.fields ?? new Set();
  for (const field of Object.keys(changes)) fields.add(field as keyof KnownEnterprise);
  plan.updated.set(enterprise.id, { enterprise, fields });
}

function recordNib(
  row: EnterpriseRow,
  enterprise: KnownEnterprise,
  plan: EnterprisePlan,
  register: EnterpriseRegister,
): void {
  if (row.nib === undefined) return;
  plan.nibs.push({ claimId: register.nextClaimId, enterpriseId: enterprise.id, nib: row.nib });
  register.nextClaimId += 1;
}

/** Readable, unique and the same whenever the same rows come in: the name, with its kelurahan, then numbered. */
function freeSlug(row: EnterpriseRow, register: EnterpriseRegister): string {
  const [base, longer] = slugBases(row);
  if (!register.takenSlugs.has(base)) return base;
  return numberedSlug(longer, (slug) => register.takenSlugs.has(slug));
}

/** The slugs that a row's UMKM would get, the second one where the first is taken. */
export function slugBases(row: Pick<EnterpriseRow, 'name' | 'place'>): [string, string] {
  const name = slugOf(row.name);
  const base = name === '' ? 'umkm' : name;
  const kelurahan = row.place?.kelurahan?.slug;
  return [base, kelurahan === undefined ? base : `${base}-${kelurahan}`];
}
