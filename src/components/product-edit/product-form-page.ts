import { productEdit } from '#src/i18n/messages/product-edit.ts';
import { paths } from '#src/paths.ts';

/** The addresses around a product's form, of a stored product or of one that is not there yet. */
export function formAddresses(umkm: string, productId?: number) {
  const list = paths.workspace(umkm, 'produk');
  const form = productId === undefined ? `${list}/baru` : `${list}/${productId}`;
  return {
    list,
    form,
    resumeDraft: `${form}?draf=lanjut`,
    correct: `${form}?perbaiki=ya`,
    drafts: `${list}/draf`,
    codes: `${list}/kode`,
    photos: `${form}/foto`,
    preview: `${form}/pratinjau`,
  };
}

/** Names in a row: `Ibu Sari dan Pak Budi`. */
export function joinedNames(names: readonly string[]): string {
  const { and } = productEdit.form.draft;
  return [names.slice(0, -1).join(', '), ...names.slice(-1)].filter((part) => part !== '').join(and);
}

/** The one-line message that an address asks for; only known ones. */
export function noticeOf(params: URLSearchParams): string | undefined {
  const key = params.get('pesan') ?? '';
  return Object.hasOwn(productEdit.notices, key)
    ? productEdit.notices[key as keyof typeof productEdit.notices]
    : undefined;
}

/** The number of a product in an address. */
export function productIdIn(text: string | undefined): number | undefined {
  return /^[1-9]\d{0,14}$/.test(text ?? '') ? Number(text) : undefined;
}
