import type { Dossier } from '#src/domain/shortlist/dossier.ts';
import { shortlistFacts as t } from '#src/i18n/messages/shortlist-facts.ts';
import { factLines, productLines } from './fact-lines.ts';

/** One fact of several UMKM beside each other. */
export type ComparisonRow = {
  label: string;
  /** One for each UMKM, in lines; an empty one says that nothing is known. */
  cells: string[][];
  /** Whether the UMKM differ in it. */
  differs: boolean;
};

/** At most so many UMKM stand beside each other. */
export const mostCompared = 6;

const kinds = [
  'place',
  'category',
  'productCount',
  'products',
  'certificates',
  'rights',
  'nib',
  'trainings',
  'size',
  'womenLed',
  'shipsAbroad',
  'events',
  'founded',
] as const satisfies readonly (keyof typeof factLines)[];

/** The facts of UMKM side by side. */
export function comparisonRows(dossiers: readonly Dossier[]): ComparisonRow[] {
  return kinds.map((kind) => {
    const cells = dossiers.map((dossier) =>
      kind === 'products' ? productLines(dossier, dossier.products.length) : factLines[kind](dossier),
    );
    const texts = new Set(cells.map((lines) => lines.toSorted().join('\n')));
    return { label: t.facts[kind], cells, differs: texts.size > 1 };
  });
}
