import { blankTier, blankVariant, type TypedProduct } from './product-form.ts';

/** The buttons of a product's form; without JavaScript those of rows and of the code search ask the server. */
export const formSteps = {
  save: 'simpan',
  publish: 'terbit',
  findHs: 'cari-hs',
  findKbli: 'cari-kbli',
  row: (kind: RowKind, does: RowStep, index: number) => `${kind}-${does}-${index}`,
} as const;

export type RowKind = 'variant' | 'tier';
export type RowStep = 'tambah' | 'naik' | 'turun' | 'hapus';

const lists = { variant: 'variants', tier: 'tiers' } as const;

/** The form after a button of its rows; undefined when the button is none of these. */
export function withRowStep(typed: TypedProduct, step: string): TypedProduct | undefined {
  const [, kind, does, digits] = /^(variant|tier)-(tambah|naik|turun|hapus)-(\d{1,3})$/.exec(step) ?? [];
  if (kind === undefined) return undefined;
  const list = lists[kind as RowKind];
  const rows: Record<string, string>[] = typed[list];
  const moved = movedRows(
    rows,
    does as RowStep,
    Number(digits),
    kind === 'variant' ? blankVariant : blankTier,
  );
  return { ...typed, [list]: moved };
}

function movedRows<Row>(rows: readonly Row[], does: RowStep, index: number, blank: Row): Row[] {
  const row = rows[index];
  if (does === 'tambah') return [...rows, blank, blank];
  if (row === undefined) return [...rows];
  const others = rows.toSpliced(index, 1);
  if (does === 'hapus') return others;
  return others.toSpliced(Math.max(0, does === 'naik' ? index - 1 : index + 1), 0, row);
}
