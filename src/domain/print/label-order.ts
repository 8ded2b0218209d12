/** Which labels were asked for; of no product in particular are all. */
export interface LabelOrder {
  ids: number[];
  copies: number;
}

/** Reads `?produk=1&produk=2&salinan=3`; what is no number is left out, and nobody needs more than a sheet of one. */
export function readLabelOrder(params: URLSearchParams): LabelOrder {
  const ids = params
    .getAll('produk')
    .map(Number)
    .filter((id) => Number.isSafeInteger(id) && id > 0);
  const copies = Number(params.get('salinan') ?? '1');
  return {
    ids: ids.slice(0, 300),
    copies: Number.isSafeInteger(copies) ? Math.min(Math.max(copies, 1), 21) : 1,
  };
}
