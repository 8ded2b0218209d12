import { typedText, type Typed } from '#src/domain/form/form-answer.ts';
import { typedId } from '#src/domain/form/typed-id.ts';
import { readRupiah } from '#src/domain/money/rupiah.ts';
import { ranks, type GivenAward } from './award.ts';

/** The names of the fields of a place in the form of awards. */
export const awardFields = {
  day: 'tanggal-penghargaan',
  who: (rank: number) => `terbaik-${rank}`,
  prize: (rank: number) => `hadiah-${rank}`,
  isPackage: (rank: number) => `paket-${rank}`,
  amount: (rank: number) => `nilai-paket-${rank}`,
};

/** An amount as it was typed: null for none, and not a number for what is no money. */
export function readAmount(text: string): number | null {
  if (text.trim() === '') return null;
  const read = readRupiah(text);
  return read.ok ? read.rupiah : Number.NaN;
}

/** The awards for which somebody was chosen. */
export function readAwards(typed: Typed): GivenAward[] {
  return ranks.flatMap((rank) => {
    const participantId = typedId(typed, awardFields.who(rank));
    if (participantId === 0) return [];
    const isPackage = typedText(typed, awardFields.isPackage(rank)) !== '';
    const prize = typedText(typed, awardFields.prize(rank));
    const amount = isPackage ? readAmount(typedText(typed, awardFields.amount(rank))) : null;
    return [{ rank, participantId, prize, isPackage, amount }];
  });
}
