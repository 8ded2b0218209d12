import type { BadgeFact } from '#src/domain/claim/claim.ts';
import type { EnterpriseCategory, EnterprisePlace, StoredPhoto } from '#src/domain/enterprise/enterprise.ts';
import type { SizeClass } from '#src/domain/enterprise/size-class.ts';
import type { EventKind } from './event-kinds.ts';

/** A product in the window, as an officer weighs it; amounts are whole rupiah. */
export interface DossierProduct {
  id: number;
  slug: string;
  name: string;
  nameEn: string | null;
  hsCode: string | null;
  capacityPerMonth: number | null;
  unit: string;
  price: number;
  minOrder: number | null;
  leadTimeDays: number | null;
  categoryTopId: string;
  patternSeed: number | null;
  photo: StoredPhoto | null;
}

/** A training that an officer has verified. */
export interface DossierTraining {
  programmeId: string;
  name: string;
  nameEn: string | null;
  graduatedOn: string | null;
}

/** An event that an UMKM took part in. */
export interface DossierEvent {
  kind: EventKind;
  name: string;
  startsOn: string;
  /** Sold there, in whole rupiah; null while it is not reported. */
  sales: number | null;
}

/** What a trade officer weighs of an UMKM. Claims are those that are verified and valid on the day that was asked for. */
export interface Dossier {
  id: number;
  slug: string;
  name: string;
  mainProduct: string | null;
  category: EnterpriseCategory | null;
  place: EnterprisePlace;
  isExample: boolean;
  foundedYear: number | null;
  /** Null while nobody has said. */
  isWomenLed: boolean | null;
  shipsAbroad: boolean;
  /** By PP 7/2021 from what was told last; null while neither sales nor capital were told. */
  sizeClass: SizeClass | null;
  /** E.164, only while the owner shows it. */
  whatsapp: string | null;
  photos: StoredPhoto[];
  /** Of products in the window. */
  productCount: number;
  /** The first of them: those that were sought, then those that most is made of. */
  products: DossierProduct[];
  certificates: BadgeFact[];
  rights: BadgeFact[];
  /** Whether an officer has verified its NIB, or it was only declared. */
  nib: 'verified' | 'declared' | 'none';
  trainings: DossierTraining[];
  events: DossierEvent[];
}

/** So many products of one UMKM a dossier has at most. */
export const mostDossierProducts = 12;
