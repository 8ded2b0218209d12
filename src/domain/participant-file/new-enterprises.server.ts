import { nameKey } from '#src/domain/enterprise/name-key.ts';
import { loadTakenSlugs } from '#src/domain/import/enterprise-register.queries.server.ts';
import type { EnterpriseRegister } from '#src/domain/import/enterprise-register.ts';
import type { EnterpriseRow } from '#src/domain/import/enterprise-row.ts';
import { FileLedger } from '#src/domain/import/file-ledger.ts';
import {
  emptyEnterprisePlan,
  planNewEnterprise,
  type EnterprisePlan,
} from '#src/domain/import/plan-enterprises.ts';
import type { TraineeRow } from '#src/domain/import/trainee-row.ts';
import type { ParticipantFile } from './participant-file.ts';
import type { PlacedRow } from './place-rows.server.ts';

/** Finds which UMKM a business has become: people of one business come in several rows. */
class NewBusinesses {
  private readonly found: { id: number; nib: string | undefined; key: string }[] = [];

  idOf({ business = '', nib, place }: TraineeRow): number | undefined {
    const key = businessKey(business, place);
    const same = this.found.find((one) => one.nib !== undefined && one.nib === nib);
    // Two NIB are two UMKM, whatever they are called.
    const named = this.found.find((one) => one.key === key && (one.nib === undefined || nib === undefined));
    return (same ?? named)?.id;
  }

  put({ business = '', nib, place }: TraineeRow, id: number): void {
    this.found.push({ id, nib, key: businessKey(business, place) });
  }
}

function businessKey(business: string, place: TraineeRow['place']): string {
  return `${nameKey(business)}:${place?.kelurahan?.code ?? ''}`;
}

/** Plans the UMKM that rows bring with them, each once; `idOf` says which one a row's business has become. */
export async function planNewEnterprises(
  placed: readonly PlacedRow[],
  file: ParticipantFile,
  register: EnterpriseRegister,
): Promise<{ plan: EnterprisePlan; idOf: (row: TraineeRow) => number | undefined }> {
  const plan = emptyEnterprisePlan();
  const businesses = new NewBusinesses();
  const wanted: TraineeRow[] = [];
  for (const row of placed) {
    if (row.standing !== 'placed' || row.trainee?.business === undefined) continue;
    if (row.enterprise === 'new') wanted.push(row.trainee);
    // Who was cut short goes on with the one that a colleague's row has brought already.
    else if (typeof row.enterprise === 'number' && isWantedNew(row, file)) {
      businesses.put(row.trainee, row.enterprise);
    }
  }
  const rows = wanted.map(asEnterprise);
  await loadTakenSlugs(rows, register);
  wanted.forEach((trainee, index) => {
    const row = rows[index];
    if (row === undefined || businesses.idOf(trainee) !== undefined) return;
    businesses.put(trainee, register.nextId);
    planNewEnterprise(row, plan, register, new FileLedger());
  });
  return { plan, idOf: (row) => businesses.idOf(row) };
}

function isWantedNew({ kept }: PlacedRow, { choices, unknown }: ParticipantFile): boolean {
  return (choices[String(kept.row)] ?? (kept.near.length === 0 ? unknown : 'none')) === 'new';
}

/** The new UMKM as a list of UMKM would tell of it. */
function asEnterprise({ row, business = '', nib, whatsapp, place }: TraineeRow): EnterpriseRow {
  const nothing = {
    ...{ email: undefined, categoryId: undefined, mainProduct: undefined, story: undefined },
    ...{ foundedYear: undefined, womenLed: undefined, annualSales: undefined, capital: undefined },
    ...{ workers: undefined, sourceUrl: undefined, sourceYear: undefined },
  };
  return { ...nothing, row, name: business, nib, whatsapp, place };
}
