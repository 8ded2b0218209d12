import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { operator } from '#src/domain/actor/actor.ts';
import type { ImportKind } from '#src/domain/import/columns.ts';
import type { ImportReport } from '#src/domain/import/import-report.ts';
import { rejectedRows, remarks } from '#src/domain/import/report-lines.ts';
import { applyImport, planImport, type ImportRequest } from '#src/domain/import/run-import.server.ts';
import { useClock } from '#src/platform/clock.server.ts';
import { freshDatabase } from '../../support/database.ts';

/** A folder of this test file's own, in which the files that it imports and the pictures lie. */
export const folder = mkdtempSync(join(tmpdir(), 'etalase-import-'));
process.env['DATA_DIR'] = join(folder, 'data');
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

export const today = '2026-11-22';

/** A migrated database with the official lists, on a day of its own. */
export async function anOffice(): Promise<Database> {
  useClock(() => new Date(`${today}T03:00:00Z`));
  return freshDatabase();
}

let made = 0;

/** Writes a file of this content and gives its path. */
export function aFile(content: string | Buffer, name = `berkas-${(made += 1)}.csv`): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

/** A CSV file of these lines. */
export function aTable(...lines: string[]): string {
  return aFile(`${lines.join('\n')}\n`);
}

export type Outcome = Pick<ImportReport, 'read' | 'created' | 'updated' | 'unchanged'> & {
  rejected: { row: number; column: string; reason: string }[];
  notes: string[];
};

/** Brings a file in and says what became of it, as officers read it. */
export async function bringIn(
  kind: ImportKind,
  file: string,
  more: Partial<ImportRequest> = {},
): Promise<Outcome> {
  return outcomeOf(await applyImport(operator, { kind, file, ...more }));
}

/** Says what bringing a file in would do. */
export async function preview(kind: ImportKind, file: string): Promise<Outcome> {
  return outcomeOf(await planImport(operator, { kind, file }));
}

function outcomeOf(answer: Awaited<ReturnType<typeof applyImport>>): Outcome {
  if (!answer.ok) throw new Error(answer.problem);
  const { read, created, updated, unchanged } = answer.report;
  return {
    read,
    created,
    updated,
    unchanged,
    rejected: rejectedRows(answer.report, 'id'),
    notes: remarks(answer.report, 'id').map(({ text }) => text),
  };
}

/** The counts of an outcome: new, changed, unchanged, rejected. */
export function counts({ created, updated, unchanged, rejected }: Outcome): number[] {
  return [created, updated, unchanged, rejected.length];
}

/**
 * Everything that an import writes, in an order and form that do not depend on ids and instants: what two databases must
 * have in common to be in the same state.
 */
export async function dump(database: Database): Promise<Record<string, unknown[]>> {
  const answers: Record<string, unknown[]> = {};
  for (const [name, query] of Object.entries(dumps)) answers[name] = await database.all(sql.raw(query));
  return answers;
}

const dumps = {
  enterprises: `select slug, name, name_key, category_id, main_product, story, founded_year, women_led, kabkota_code,
    kecamatan_code, kelurahan_code, whatsapp, whatsapp_shown_since, email, source_url, source_year
    from enterprises order by slug`,
  figures: `select e.slug, f.as_of_on, f.annual_sales, f.capital, f.workers
    from enterprise_figures f join enterprises e on e.id = f.enterprise_id order by 1, 2`,
  claims: `select e.slug, c.kind, c.end_reason, b.number, g.programme_id, h.name, g.graduated_on, g.certificate_number,
    g.result, v.decision, v.method, v.verified_by, v.superseded_at is null
    from claims c join enterprises e on e.id = c.enterprise_id left join business_ids b on b.claim_id = c.id
    left join graduations g on g.claim_id = c.id left join cohorts h on h.id = g.cohort_id
    left join verifications v on v.claim_id = c.id order by 1, 2, 4, 5, 6, 7, 3, 10, 13`,
  participants: `select g.name programme, h.name class, p.name, p.name_key, p.phone, p.is_woman, p.business_name, p.nib,
    p.kelurahan_code, p.applied_on, p.recorded_by, e.slug, r.result, r.score, r.decided_on, r.superseded_at is null,
    (select c.result from graduations c where c.claim_id = r.graduation_claim_id) passed
    from participants p join cohorts h on h.id = p.cohort_id join programmes g on g.id = h.programme_id
    left join enterprises e on e.id = p.enterprise_id left join participant_results r on r.participant_id = p.id
    order by 1, 2, 4, 5, 12, r.id`,
  products: `select p.slug, e.slug maker, p.sku, p.name, p.name_en, p.description, p.description_en, p.category_id,
    p.price, p.unit, p.stock, p.weight_grams, p.min_order, p.capacity_per_month, p.lead_time_days, p.shelf_life_days,
    p.hs_code, p.pattern_seed from products p join enterprises e on e.id = p.enterprise_id order by 1`,
  photos: `select p.slug, f.position, f.file, f.width, f.height, f.alt
    from photos f join products p on p.id = f.product_id order by 1, 2`,
  publications: `select p.slug, w.published_by, w.end_reason
    from publications w join products p on p.id = w.product_id order by 1, 3`,
  searchProducts: `select p.slug, s.public_until_on, s.category_id, s.kelurahan_code, s.price, s.claims
    from search_products s join products p on p.id = s.product_id order by 1`,
  searchEnterprises: `select e.slug, s.category_id, s.kelurahan_code
    from search_enterprises s join enterprises e on e.id = s.enterprise_id order by 1`,
  words: `select p.slug from product_search w join products p on p.id = w.rowid order by 1`,
};
