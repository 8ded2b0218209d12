import { nameKey } from '#src/domain/enterprise/name-key.ts';
import { addClaim, addTraining } from './claim-rows.ts';
import { cohortName, exampleCohorts } from './cohorts.ts';
import { dayAfter, daysBefore, instantOn } from './days.ts';
import type { ExampleEnterprise } from './example.ts';
import { emptyDraft, exampleOffice, type Draft, type ExampleRows, type FirstIds } from './example-rows.ts';
import { documentNumbers, type DocumentNumbers } from './invented-numbers.ts';
import { addProduct } from './product-rows.ts';

/** Turns the written examples into rows, with days counted from `today`; the same input gives the same rows. */
export function exampleRows(examples: ExampleEnterprise[], today: string, first: FirstIds): ExampleRows {
  const draft = emptyDraft(today, first);
  draft.rows.cohorts = exampleCohorts.map((cohort, index) => ({
    id: first.cohort + index + 1,
    programmeId: cohort.programme,
    name: cohortName(cohort.number),
    startsOn: daysBefore(today, cohort.ended + cohort.lasted),
    endsOn: daysBefore(today, cohort.ended),
    regionCode: cohort.region,
    place: 'Aula contoh',
    seats: cohort.seats,
    measure: cohort.measure ?? null,
  }));
  for (const example of examples) addEnterprise(draft, example);
  return draft.rows;
}

function addEnterprise(draft: Draft, example: ExampleEnterprise): void {
  const number = draft.rows.enterprises.length + 1;
  const id = draft.first.enterprise + number;
  const numbers = documentNumbers(number);
  const joined = instantOn(daysBefore(draft.today, joinedDaysAgo(example)), number);
  draft.rows.enterprises.push({ id, ...enterpriseColumns(example, numbers, joined) });
  const mayPublishSince = mayPublishSinceDaysAgo(example);
  const productIds = new Map(
    example.products.map((product, index) => [
      product.name,
      addProduct(draft, product, { id, slug: example.slug, mayPublishSince, nth: index + 1 }),
    ]),
  );
  const claimant = { id, name: example.name, numbers, productIds };
  for (const training of example.trainings) addTraining(draft, claimant, training);
  for (const claim of example.claims) addClaim(draft, claimant, claim);
  addExemption(draft, id, example);
}

function enterpriseColumns(
  example: ExampleEnterprise,
  numbers: DocumentNumbers,
  joined: string,
): ExampleRows['enterprises'][number] {
  const [province = '', kota = '', kecamatan = ''] = example.kelurahan.split('.');
  return {
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
    kabkotaCode: `${province}.${kota}`,
    kecamatanCode: `${province}.${kota}.${kecamatan}`,
    kelurahanCode: example.kelurahan,
    whatsapp: example.whatsapp === 'none' ? null : numbers.whatsapp,
    whatsappShownSince: example.whatsapp === 'shown' ? joined : null,
    isExample: true,
    createdAt: joined,
    updatedAt: joined,
  };
}

function addExemption({ rows, today }: Draft, enterpriseId: number, { exemption }: ExampleEnterprise): void {
  if (exemption === undefined) return;
  rows.exemptions.push({
    enterpriseId,
    reason: exemption.reason,
    grantedBy: exampleOffice,
    grantedAt: instantOn(daysBefore(today, exemption.daysAgo), enterpriseId),
    validUntilOn: dayAfter(today, exemption.validForDays - exemption.daysAgo),
  });
}

/** Nothing about a firm may be older than its entry. */
function joinedDaysAgo({ trainings, claims, exemption }: ExampleEnterprise): number {
  const checks = [...trainings, ...claims].map(({ check }) =>
    check.decision === 'declared' ? 0 : check.daysAgo,
  );
  return 20 + Math.max(exemption?.daysAgo ?? 0, ...checks);
}

/** Since when its first training is verified or its exemption stands; half a year for those who still may not. */
function mayPublishSinceDaysAgo({ trainings, exemption }: ExampleEnterprise): number {
  const verifiedAgo = trainings.flatMap(({ check }) => (check.decision === 'verified' ? check.daysAgo : []));
  return Math.max(exemption?.daysAgo ?? 0, ...verifiedAgo) || 180;
}
