import { protectionEnd } from '#src/domain/claim/ip-right.ts';
import type {
  businessIds,
  certificates,
  claims,
  cohorts,
  enterprises,
  exemptions,
  graduations,
  ipRightClasses,
  ipRights,
  products,
  productVariants,
  publications,
  verifications,
  wholesaleTiers,
} from '../schema/index.ts';
import { cohortName, exampleCohorts } from './cohorts.ts';
import { dayAfter, instantOn } from './days.ts';
import type { Check, ExampleClaim, ExampleEnterprise, ExampleProduct, ExampleTraining } from './example.ts';
import { documentNumbers, type DocumentNumbers } from './invented-numbers.ts';

/** Shown as the office that checked; no real office vouches for an invented firm. */
const exampleOffice = 'Verifikator contoh';
const exampleOwner = 'Pemilik contoh';

/** How many rows stand in each table before the examples: theirs are numbered on from there. */
export type FirstIds = { enterprise: number; product: number; claim: number; cohort: number };

/** The rows of the example world, table by table. */
export type ExampleRows = {
  enterprises: (typeof enterprises.$inferInsert)[];
  products: (typeof products.$inferInsert)[];
  productVariants: (typeof productVariants.$inferInsert)[];
  wholesaleTiers: (typeof wholesaleTiers.$inferInsert)[];
  publications: (typeof publications.$inferInsert)[];
  cohorts: (typeof cohorts.$inferInsert)[];
  claims: (typeof claims.$inferInsert)[];
  businessIds: (typeof businessIds.$inferInsert)[];
  certificates: (typeof certificates.$inferInsert)[];
  ipRights: (typeof ipRights.$inferInsert)[];
  ipRightClasses: (typeof ipRightClasses.$inferInsert)[];
  graduations: (typeof graduations.$inferInsert)[];
  verifications: (typeof verifications.$inferInsert)[];
  exemptions: (typeof exemptions.$inferInsert)[];
};

/** Turns the written examples into rows, with days counted from `today`; the same input gives the same rows. */
export function exampleRows(examples: ExampleEnterprise[], today: string, first: FirstIds): ExampleRows {
  const writer = new RowWriter(today, first);
  for (const example of examples) writer.addEnterprise(example);
  return writer.rows;
}

class RowWriter {
  readonly rows: ExampleRows = {
    enterprises: [],
    products: [],
    productVariants: [],
    wholesaleTiers: [],
    publications: [],
    cohorts: [],
    claims: [],
    businessIds: [],
    certificates: [],
    ipRights: [],
    ipRightClasses: [],
    graduations: [],
    verifications: [],
    exemptions: [],
  };
  readonly #today: string;
  readonly #first: FirstIds;
  readonly #productSlugs = new Set<string>();

  constructor(today: string, first: FirstIds) {
    this.#today = today;
    this.#first = first;
    this.rows.cohorts = exampleCohorts.map((cohort, index) => ({
      id: first.cohort + index + 1,
      programmeId: cohort.programme,
      name: cohortName(cohort.number),
      startsOn: this.#ago(cohort.ended + cohort.lasted),
      endsOn: this.#ago(cohort.ended),
    }));
  }

  addEnterprise(example: ExampleEnterprise): void {
    const number = this.rows.enterprises.length + 1;
    const id = this.#first.enterprise + number;
    const numbers = documentNumbers(number);
    const joined = instantOn(this.#ago(230 + ((number * 29) % 330)), number);
    const parts = example.kelurahan.split('.');
    this.rows.enterprises.push({
      id,
      slug: example.slug,
      name: example.name,
      nameKey: nameKey(example.name),
      categoryId: example.category,
      mainProduct: example.makes,
      story: example.story,
      storyEn: example.storyEn ?? null,
      foundedYear: example.founded,
      womenLed: example.womenLed ?? null,
      shipsAbroad: example.shipsAbroad ?? false,
      kabkotaCode: parts.slice(0, 2).join('.'),
      kecamatanCode: parts.slice(0, 3).join('.'),
      kelurahanCode: example.kelurahan,
      whatsapp: example.whatsapp === 'none' ? null : numbers.whatsapp,
      whatsappShownSince: example.whatsapp === 'shown' ? joined : null,
      isExample: true,
      createdAt: joined,
      updatedAt: joined,
    });
    const productIds = new Map(
      example.products.map((product, index) => [
        product.name,
        this.#addProduct(product, { id, slug: example.slug, joined, nth: index + 1 }),
      ]),
    );
    for (const training of example.trainings) this.#addTraining(id, training, numbers);
    for (const claim of example.claims) this.#addClaim(id, example, claim, productIds, numbers);
    this.#addExemption(id, example);
  }

  #addProduct(
    product: ExampleProduct,
    owner: { id: number; slug: string; joined: string; nth: number },
  ): number {
    const number = this.rows.products.length + 1;
    const id = this.#first.product + number;
    const listedAgo = 3 + ((number * 47) % 205);
    const listed = instantOn(this.#ago(listedAgo), number);
    this.rows.products.push({
      id,
      enterpriseId: owner.id,
      slug: this.#freeSlug(product.name, owner.slug),
      sku: skuOf(owner.slug, owner.nth),
      name: product.name,
      nameEn: product.en ?? null,
      description: product.about,
      descriptionEn: product.aboutEn ?? null,
      materials: product.of ?? null,
      materialsEn: product.ofEn ?? null,
      categoryId: product.category,
      price: product.price ?? null,
      unit: product.unit,
      stock: product.stock ?? null,
      weightGrams: product.grams ?? null,
      minOrder: product.minOrder ?? null,
      capacityPerMonth: product.perMonth ?? null,
      leadTimeDays: product.leadDays ?? null,
      shelfLifeDays: product.keepsDays ?? null,
      hsCode: product.hs ?? null,
      patternSeed: product.hasNoPicture === true ? null : number,
      createdAt: listed,
      updatedAt: listed,
    });
    this.#addVariants(id, product);
    this.#addPublication(id, product, listed);
    return id;
  }

  #addVariants(productId: number, product: ExampleProduct): void {
    for (const [index, [name, price, en]] of (product.variants ?? []).entries()) {
      this.rows.productVariants.push({
        productId,
        position: index + 1,
        name,
        nameEn: en ?? null,
        price: price ?? null,
      });
    }
    for (const [minQuantity, price] of product.wholesale ?? []) {
      this.rows.wholesaleTiers.push({ productId, minQuantity, price });
    }
  }

  #addPublication(productId: number, { status }: ExampleProduct, publishedAt: string): void {
    if (status === 'draft') return;
    const end =
      status === undefined
        ? { endedAt: null, endReason: null }
        : {
            endedAt: instantOn(this.#ago(status.withdrawnDaysAgo), productId),
            endReason: status.reason,
          };
    // What was taken out of the window must have been put into it before.
    const since =
      end.endedAt !== null && end.endedAt < publishedAt ? instantOn(this.#ago(400), productId) : publishedAt;
    this.rows.publications.push({ productId, publishedBy: exampleOwner, publishedAt: since, ...end });
  }

  #addTraining(enterpriseId: number, training: ExampleTraining, numbers: DocumentNumbers): void {
    const index = exampleCohorts.findIndex(
      ({ programme, number }) => programme === training.programme && number === training.cohort,
    );
    const cohort = this.rows.cohorts[index];
    if (cohort === undefined)
      throw new Error(`No cohort ${training.cohort} of ${training.programme} in cohorts.ts.`);
    const claimId = this.#startClaim(enterpriseId, 'graduation', training.check, {});
    this.rows.graduations.push({
      claimId,
      programmeId: training.programme,
      cohortId: cohort.id ?? null,
      graduatedOn: cohort.endsOn ?? null,
      certificateNumber: numbers.training(training.programme, cohort.endsOn ?? this.#today),
      result: training.result ?? 'lulus',
    });
  }

  #addClaim(
    enterpriseId: number,
    example: ExampleEnterprise,
    claim: ExampleClaim,
    productIds: Map<string, number>,
    numbers: DocumentNumbers,
  ): void {
    const productId = claim.product === undefined ? null : productIds.get(claim.product);
    if (productId === undefined)
      throw new Error(`${example.name} has no product called ${claim.product ?? ''}.`);
    const about = { productId, ended: claim.ended };
    if (claim.kind === 'nib') {
      const claimId = this.#startClaim(enterpriseId, 'business_id', claim.check, about);
      this.rows.businessIds.push({ claimId, kind: 'nib', number: numbers.nib });
    } else if (claim.kind === 'certificate') {
      this.#addCertificate(enterpriseId, claim, about, numbers);
    } else {
      this.#addRight(enterpriseId, example.name, claim, about, numbers);
    }
  }

  #addCertificate(
    enterpriseId: number,
    claim: Extract<ExampleClaim, { kind: 'certificate' }>,
    about: About,
    numbers: DocumentNumbers,
  ): void {
    const expiresOn = claim.expiresInDays === undefined ? null : dayAfter(this.#today, claim.expiresInDays);
    const claimId = this.#startClaim(enterpriseId, 'certificate', claim.check, { ...about, expiresOn });
    this.rows.certificates.push({
      claimId,
      typeId: claim.type,
      number: numbers.certificate(claim.type, expiresOn),
      issuedOn: this.#ago(claim.issuedDaysAgo),
    });
  }

  #addRight(
    enterpriseId: number,
    holder: string,
    claim: Extract<ExampleClaim, { kind: 'right' }>,
    about: About,
    numbers: DocumentNumbers,
  ): void {
    const filedOn = claim.filedDaysAgo === undefined ? null : this.#ago(claim.filedDaysAgo);
    const registeredOn = claim.registeredDaysAgo === undefined ? null : this.#ago(claim.registeredDaysAgo);
    const isRegistered = registeredOn !== null;
    const expiresOn = isRegistered ? (protectionEnd(claim.right, filedOn) ?? null) : null;
    const claimId = this.#startClaim(enterpriseId, 'ip_right', claim.check, { ...about, expiresOn });
    this.rows.ipRights.push({
      claimId,
      kind: claim.right,
      title: claim.title,
      stage: claim.stage,
      applicationNumber: filedOn === null ? null : numbers.application(claim.right, filedOn),
      registrationNumber: isRegistered ? numbers.registration(claim.right) : null,
      filedOn,
      registeredOn,
      holder: claim.holderIsEnterprise === true ? holder : null,
      holderIsEnterprise: claim.holderIsEnterprise ?? null,
    });
    for (const niceClass of claim.classes ?? []) this.rows.ipRightClasses.push({ claimId, niceClass });
  }

  #startClaim(
    enterpriseId: number,
    kind: (typeof claims.$inferInsert)['kind'],
    check: Check,
    { productId = null, expiresOn = null, ended }: About,
  ): number {
    const number = this.rows.claims.length + 1;
    const id = this.#first.claim + number;
    const checkedAgo = check.decision === 'declared' ? 0 : check.daysAgo;
    this.rows.claims.push({
      id,
      kind,
      enterpriseId,
      productId,
      expiresOn,
      declaredAt: instantOn(this.#ago(checkedAgo + 4 + (number % 9)), number),
      endedAt: ended === undefined ? null : instantOn(this.#ago(ended.daysAgo), number),
      endReason: ended?.reason ?? null,
    });
    if (check.decision !== 'declared') {
      this.rows.verifications.push({
        claimId: id,
        decision: check.decision,
        method: check.decision === 'verified' ? check.method : 'document_seen',
        verifiedBy: exampleOffice,
        verifiedAt: instantOn(this.#ago(check.daysAgo), number),
        validUntilOn:
          check.decision === 'verified' && check.validForDays !== undefined
            ? this.#ago(check.daysAgo - check.validForDays)
            : null,
        reason: check.decision === 'verified' ? null : check.reason,
      });
    }
    return id;
  }

  #addExemption(enterpriseId: number, { exemption }: ExampleEnterprise): void {
    if (exemption === undefined) return;
    this.rows.exemptions.push({
      enterpriseId,
      reason: exemption.reason,
      grantedBy: exampleOffice,
      grantedAt: instantOn(this.#ago(exemption.daysAgo), enterpriseId),
      validUntilOn: this.#ago(exemption.daysAgo - exemption.validForDays),
    });
  }

  #ago(days: number): string {
    return dayAfter(this.#today, -days);
  }

  /** Two firms may sell a product of the same name; the later one carries its firm. */
  #freeSlug(name: string, enterpriseSlug: string): string {
    const slug = slugOf(name);
    const free = this.#productSlugs.has(slug) ? `${slug}-${enterpriseSlug}` : slug;
    this.#productSlugs.add(free);
    return free;
  }
}

type About = {
  productId?: number | null;
  expiresOn?: string | null;
  ended?: { daysAgo: number; reason: string } | undefined;
};

function slugOf(name: string): string {
  return nameKey(name).replaceAll(' ', '-');
}

function nameKey(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[\p{Mark}'’]/gu, '')
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim();
}

/** `laksa-empok-sarmanah`, 3 → `LES-03`. */
function skuOf(enterpriseSlug: string, nth: number): string {
  const initials = enterpriseSlug
    .split('-')
    .map((word) => word.charAt(0))
    .join('');
  return `${initials.toUpperCase()}-${String(nth).padStart(2, '0')}`;
}
