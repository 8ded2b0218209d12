import type { Place } from '#src/domain/region/region.ts';

/** An UMKM as an import compares it. */
export type KnownEnterprise = {
  id: number;
  slug: string;
  name: string;
  nameKey: string;
  nib: string | null;
  /** Every NIB that stands of it: two entries that were merged may have brought one each. */
  nibs: readonly string[];
  whatsapp: string | null;
  whatsappIsShown: boolean;
  email: string | null;
  categoryId: string | null;
  mainProduct: string | null;
  story: string | null;
  foundedYear: number | null;
  womenLed: boolean | null;
  kabkotaCode: string | null;
  kecamatanCode: string | null;
  kelurahanCode: string | null;
  sourceUrl: string | null;
  sourceYear: number | null;
  /** The latest figures. */
  annualSales: number | null;
  capital: number | null;
  workers: number | null;
  /** Whether its products may be public today. */
  mayPublish: boolean;
  /** The UMKM that stands for it since it was merged; rows that mean this one go there. */
  mergedIntoId: number | null;
};

/** The UMKM that the rows at hand might mean, found by what rows are matched on. */
export class EnterpriseRegister {
  /** The id that the next new UMKM gets, and the next claim. */
  nextId: number;
  nextClaimId: number;
  readonly takenSlugs = new Set<string>();
  private readonly byId = new Map<number, KnownEnterprise>();
  private readonly ids = new Map<string, Set<number>>();

  constructor(next: { id: number; claimId: number }) {
    this.nextId = next.id;
    this.nextClaimId = next.claimId;
  }

  has(id: number): boolean {
    return this.byId.has(id);
  }

  /** Takes an UMKM in, or anew after it was changed. */
  put(enterprise: KnownEnterprise): void {
    const before = this.byId.get(enterprise.id);
    if (before !== undefined) for (const key of keysOf(before)) this.ids.get(key)?.delete(before.id);
    this.byId.set(enterprise.id, enterprise);
    this.takenSlugs.add(enterprise.slug);
    for (const key of keysOf(enterprise)) {
      const same = this.ids.get(key);
      if (same === undefined) this.ids.set(key, new Set([enterprise.id]));
      else same.add(enterprise.id);
    }
  }

  withNib(nib: string): KnownEnterprise | undefined {
    return this.standing(this.all(`nib:${nib}`))[0];
  }

  withSlug(slug: string): KnownEnterprise | undefined {
    return this.standing(this.all(`slug:${slug}`))[0];
  }

  /** Those that stand for UMKM, each once: of what was merged the one that it was merged into. */
  standing(enterprises: readonly KnownEnterprise[]): KnownEnterprise[] {
    return [...new Set(enterprises.map((one) => this.byId.get(one.mergedIntoId ?? one.id) ?? one))];
  }

  withWhatsapp(whatsapp: string): KnownEnterprise[] {
    return this.all(`phone:${whatsapp}`);
  }

  withNameKey(nameKey: string): KnownEnterprise[] {
    return this.all(`name:${nameKey}`);
  }

  private all(key: string): KnownEnterprise[] {
    return [...(this.ids.get(key) ?? [])].flatMap((id) => this.byId.get(id) ?? []);
  }
}

function keysOf(enterprise: KnownEnterprise): string[] {
  return [
    `slug:${enterprise.slug}`,
    `name:${enterprise.nameKey}`,
    ...[...new Set([enterprise.nib ?? [], enterprise.nibs].flat())].map((nib) => `nib:${nib}`),
    ...(enterprise.whatsapp === null ? [] : [`phone:${enterprise.whatsapp}`]),
  ];
}

/** The codes of a place from the outside in, as many as are known. */
export function placeCodes(place: Place | undefined): string[] {
  return [place?.kabkota, place?.kecamatan, place?.kelurahan].flatMap((region) => region?.code ?? []);
}

/** The same of a known UMKM. */
export function codesOf(enterprise: KnownEnterprise): string[] {
  return [enterprise.kabkotaCode, enterprise.kecamatanCode, enterprise.kelurahanCode].filter(
    (code) => code !== null,
  );
}
