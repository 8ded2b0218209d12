import { nameKey } from '#src/domain/enterprise/name-key.ts';
import { daysBefore, instantOn } from '../days.ts';
import type { Draft } from '../example-rows.ts';
import { addEnterpriseClaims } from './claim-rows.ts';
import type { Dice, Zipf } from './dice.ts';
import type { Standing } from './shares.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Adds an UMKM with its claims; gives its name. */
export function addEnterprise(
  draft: Draft,
  dice: Dice,
  {
    id,
    standing,
    words,
    kelurahan,
  }: { id: number; standing: Standing; words: Vocabulary; kelurahan: Zipf<string> },
): string {
  const name = words.firm(dice);
  const head = words.head(dice);
  const joined = instantOn(daysBefore(draft.today, dice.between(420, 1500)), id);
  const whatsapp = dice.chance(0.4) ? `+62810${String(id).padStart(8, '0')}` : null;
  draft.rows.enterprises.push({
    id,
    slug: `${name.toLowerCase().replaceAll(' ', '-')}-${id}`,
    name,
    nameKey: nameKey(name),
    categoryId: head.categoryId,
    mainProduct: dice.pick(head.names),
    story: dice.chance(0.5) ? words.sentence(dice, 12).join(' ') : null,
    foundedYear: dice.between(1985, 2024),
    womenLed: dice.chance(0.6),
    shipsAbroad: dice.chance(0.06),
    ...placeColumns(dice.chance(0.97) ? kelurahan.pick(dice) : undefined),
    whatsapp,
    whatsappShownSince: whatsapp !== null && dice.chance(0.5) ? joined : null,
    isExample: true,
    createdAt: joined,
    updatedAt: joined,
  });
  addEnterpriseClaims(draft, dice, id, standing);
  return name;
}

function placeColumns(kelurahanCode: string | undefined) {
  return {
    kabkotaCode: kelurahanCode?.slice(0, 5) ?? null,
    kecamatanCode: kelurahanCode?.slice(0, 8) ?? null,
    kelurahanCode: kelurahanCode ?? null,
  };
}
