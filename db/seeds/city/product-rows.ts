import { daysBefore, instantOn } from '../days.ts';
import { exampleOwner, type Draft } from '../example-rows.ts';
import { addCertificate } from './claim-rows.ts';
import { Dice } from './dice.ts';
import type { Planting } from './planted-words.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Which product it is among all of the city (from 0), and whose. */
type Place = { number: number; planting: Planting; enterpriseId: number; firm: string };

/** Adds a product with its variants and its place in the window. */
export function addProduct(draft: Draft, words: Vocabulary, place: Place): void {
  const dice = new Dice(place.number + 500_000_000);
  const { head, name, nameEn, description } = texts(dice, words, place);
  const id = place.number + 1;
  const listedAt = instantOn(daysBefore(draft.today, dice.between(1, 900)), id);
  draft.rows.products.push({
    id,
    enterpriseId: place.enterpriseId,
    slug: `${name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}-${id}`,
    sku: `K-${id}`,
    name,
    nameEn,
    description,
    categoryId: head.categoryId,
    price: Math.round(Math.exp(9 + 4.5 * dice.next()) / 500) * 500,
    unit: 'pcs',
    stock: dice.chance(0.6) ? dice.between(0, 200) : null,
    patternSeed: dice.chance(0.99) ? id : null,
    createdAt: listedAt,
    updatedAt: listedAt,
  });
  addVariants(draft, dice, words, id);
  addPublication(draft, dice, id, listedAt);
  if (dice.chance(0.05)) addCertificate(draft, dice, { enterpriseId: place.enterpriseId, productId: id });
}

function texts(dice: Dice, words: Vocabulary, { number, planting, firm }: Place) {
  const head = words.head(dice);
  const taste = words.taste(dice);
  const planted = planting.wordsOf(number);
  const [own = ''] = words.sentence(dice, 1);
  const brand = dice.chance(0.3) ? [firm] : [];
  const name = [dice.pick(head.names), taste, own, ...planted.name, words.size(dice), ...brand].join(' ');
  const nameEn = dice.chance(0.4) ? `${head.nameEn} ${taste}` : null;
  const description = [...words.sentence(dice, dice.between(14, 34)), ...planted.description].join(' ');
  return { head, name: `${name.charAt(0).toUpperCase()}${name.slice(1)}`, nameEn, description };
}

function addVariants({ rows }: Draft, dice: Dice, words: Vocabulary, productId: number): void {
  if (!dice.chance(0.1)) return;
  const names = new Set([words.taste(dice), words.taste(dice)]);
  let position = 0;
  for (const name of names) rows.productVariants.push({ productId, position: (position += 1), name });
}

function addPublication({ rows, today }: Draft, dice: Dice, productId: number, publishedAt: string): void {
  const lot = dice.next();
  if (lot > 0.98) return;
  const hasEnded = lot > 0.96;
  rows.publications.push({
    productId,
    publishedBy: exampleOwner,
    publishedAt,
    endedAt: hasEnded ? instantOn(today, productId) : null,
    endReason: hasEnded ? 'Habis' : null,
  });
}
