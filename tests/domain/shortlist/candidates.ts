import type { Database } from '#db/client.ts';
import {
  certificates,
  certificateTypes,
  claims,
  enterpriseFigures,
  eventParticipations,
  events,
  graduations,
  ipRights,
  programmes,
  verifications,
} from '#db/schema/index.ts';
import type { IpRightKind, IpRightStage } from '#src/domain/claim/ip-right.ts';
import { emptyFilter, type ShortlistFilter } from '#src/domain/shortlist/filter.ts';
import { searchCandidates } from '#src/domain/shortlist/candidates.queries.server.ts';
import { indexEnterprises, indexProducts } from '#src/domain/search/index-statements.server.ts';
import { operator } from '#src/domain/actor/actor.ts';
import { today } from '../product/shop-window.ts';

/** What the tests of shortlists put on record about invented UMKM. */

const at = '2026-07-01T02:00:00.000Z';

/** When a claim counts: until when the document and the decision hold, and whether an officer has decided. */
interface Standing {
  expiresOn?: string;
  validUntilOn?: string;
  isVerified?: boolean;
  productId?: number;
}

async function aClaim(
  database: Database,
  enterpriseId: number,
  kind: 'certificate' | 'ip_right' | 'graduation',
  { expiresOn, validUntilOn, isVerified = true, productId }: Standing,
  particulars: (claimId: number) => Promise<unknown>,
): Promise<number> {
  const [claim] = await database
    .insert(claims)
    .values({ kind, enterpriseId, expiresOn, productId })
    .returning({ id: claims.id });
  const claimId = claim?.id ?? 0;
  await particulars(claimId);
  if (isVerified) {
    await database.insert(verifications).values({
      claimId,
      decision: 'verified',
      method: 'document_seen',
      verifiedBy: 'Dinas uji',
      verifiedAt: at,
      validUntilOn,
    });
  }
  return claimId;
}

/** A certificate of a type of the reference data, or one that is made for the test. */
export async function aCertificate(
  database: Database,
  enterpriseId: number,
  typeId: string,
  standing: Standing = {},
): Promise<void> {
  await database
    .insert(certificateTypes)
    .values({ id: typeId, name: typeId, nameEn: typeId, shortName: typeId.toUpperCase(), position: 900 })
    .onConflictDoNothing();
  await aClaim(database, enterpriseId, 'certificate', standing, (claimId) =>
    database.insert(certificates).values({ claimId, typeId }),
  );
}

export async function aRight(
  database: Database,
  enterpriseId: number,
  kind: IpRightKind,
  stage: IpRightStage,
  standing: Standing = {},
): Promise<void> {
  await aClaim(database, enterpriseId, 'ip_right', standing, (claimId) =>
    database.insert(ipRights).values({
      claimId,
      kind,
      stage,
      title: 'Kembang Uji',
      applicationNumber: `JID${claimId}`,
      registrationNumber: `IDM${claimId}`,
    }),
  );
}

export async function aTraining(
  database: Database,
  enterpriseId: number,
  programmeId: string,
  { result = 'lulus', ...standing }: Standing & { result?: 'lulus' | 'tidak_lulus' } = {},
): Promise<void> {
  await database
    .insert(programmes)
    .values({ id: programmeId, name: programmeId, isExample: true })
    .onConflictDoNothing();
  await aClaim(database, enterpriseId, 'graduation', standing, (claimId) =>
    database.insert(graduations).values({ claimId, programmeId, result }),
  );
}

let made = 0;

export async function anEvent(
  database: Database,
  kind: 'exhibition' | 'trade_mission',
  endsOn: string,
): Promise<number> {
  made += 1;
  const [row] = await database
    .insert(events)
    .values({ slug: `acara-uji-${made}`, kind, name: `Acara uji ${made}`, startsOn: endsOn, endsOn })
    .returning({ id: events.id });
  return row?.id ?? 0;
}

export async function tookPart(
  database: Database,
  enterpriseId: number,
  eventId: number,
  { sales = 1_500_000, isTakenBack = false } = {},
): Promise<void> {
  const ended = isTakenBack ? { endedAt: at, endReason: 'salah catat' } : {};
  await database
    .insert(eventParticipations)
    .values({ eventId, enterpriseId, sales, recordedBy: 'Dinas uji', recordedAt: at, ...ended });
}

export async function figures(
  database: Database,
  enterpriseId: number,
  asOfOn: string,
  told: { annualSales?: number; capital?: number },
): Promise<void> {
  await database.insert(enterpriseFigures).values({ enterpriseId, asOfOn, ...told });
}

/** Brings the search's rows of UMKM and of their products up to date. */
export async function index(database: Database, ...enterpriseIds: number[]): Promise<void> {
  const [first, ...rest] = [
    ...indexEnterprises(database, enterpriseIds),
    ...indexProducts(database, { enterpriseIds }),
  ];
  if (first !== undefined) await database.batch([first, ...rest]);
}

/** The ids of everybody who meets a filter. */
export async function whoMeets(part: Partial<ShortlistFilter>, day = today): Promise<number[]> {
  const filter = { ...emptyFilter, ...part };
  const { candidates } = await searchCandidates(operator, filter, { page: 1, order: 'name' }, day);
  return candidates.map(({ id }) => id).toSorted((one, other) => one - other);
}
