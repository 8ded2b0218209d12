import { enterpriseParameters, productParameters } from '#src/domain/search/search-params.ts';

const slug = '[a-z0-9-]+';

/**
 * The pages that are the same for everyone, with the parameters that each reads from its address: the page cache keeps
 * them under these, and renders them without any other. A page is kept once it also says with `Astro.cache.set` what it
 * shows (page-tags.ts).
 */
export const publicPages = [
  { path: inBothLanguages('/'), parameters: [] },
  { path: inBothLanguages('/produk'), parameters: productParameters },
  { path: inBothLanguages(`/produk/${slug}`), parameters: ['varian', 'jumlah'] },
  { path: inBothLanguages('/umkm'), parameters: [...enterpriseParameters, 'tampilan', 'kota'] },
  { path: inBothLanguages(`/umkm/${slug}`), parameters: ['page'] },
  { path: inBothLanguages('/kelompok'), parameters: ['page'] },
  { path: inBothLanguages(`/kelompok/${slug}`), parameters: ['page'] },
  { path: inBothLanguages('/tanda-dan-data'), parameters: [] },
];

/** Letters as slugs have them and nothing escaped, so that no page has a second spelling. */
function inBothLanguages(path: string): RegExp {
  return path === '/' ? /^\/(?:en)?$/ : new RegExp(`^(?:/en)?${path}$`);
}
