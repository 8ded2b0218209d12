import { photoFileName, type PhotoFormat } from './domain/photo/photo-widths.ts';
import { localePath, type Locale } from './i18n/locale.ts';

/** Every address of the site as a function, so that a moved page is a type error and not a dead link. */
export const paths = {
  home: (locale: Locale) => localePath(locale, '/'),
  products: (locale: Locale, query?: URLSearchParams) => withQuery(localePath(locale, '/produk'), query),
  product: (locale: Locale, slug: string) => localePath(locale, `/produk/${slug}`),
  enterprises: (locale: Locale, query?: URLSearchParams) => withQuery(localePath(locale, '/umkm'), query),
  enterprise: (locale: Locale, slug: string) => localePath(locale, `/umkm/${slug}`),
  /** What every badge means, who checks it, and where the data come from. */
  badges: (locale: Locale, anchor?: string) =>
    localePath(locale, '/tanda-dan-data') + (anchor === undefined ? '' : `#${anchor}`),
  productImage: (slug: string) => `/og/produk/${slug}.png`,
  enterpriseImage: (slug: string) => `/og/umkm/${slug}.png`,
  /** A photo's stored width variant; `file` is the hash of its content, so the address never changes meaning. */
  photo: (file: string, width: number, format: PhotoFormat = 'webp') =>
    `/media/${photoFileName(file, width, format)}`,
  newProductsFeed: (locale: Locale) => localePath(locale, '/produk/baru.xml'),
  apiProducts: '/api/v1/products',
  apiEnterprises: '/api/v1/enterprises',
  /** What a text that is being typed may end in. */
  apiSuggestions: '/api/v1/suggest',
  /** Where the browser says which result of a search was opened. */
  searchClick: '/api/click',
  signIn: (next?: string) =>
    withQuery('/masuk', next === undefined ? undefined : new URLSearchParams({ lanjut: next })),
  secondFactor: (next?: string) =>
    withQuery('/masuk/kode', next === undefined ? undefined : new URLSearchParams({ lanjut: next })),
  signUp: '/daftar',
  forgotPassword: '/lupa-sandi',
  resetPassword: (token: string) => `/atur-sandi?${new URLSearchParams({ token }).toString()}`,
  verifyEmail: (token: string) => `/periksa-email?${new URLSearchParams({ token }).toString()}`,
  changeEmail: (token: string) => `/ganti-email?${new URLSearchParams({ token }).toString()}`,
  account: '/akun',
  /** Taking over a listed UMKM or registering a new one. */
  join: '/gabung',
  joinWithCode: (code?: string) =>
    withQuery('/gabung/kode', code === undefined ? undefined : new URLSearchParams({ kode: code })),
  staffInvitation: (token: string) => `/undangan-tim?${new URLSearchParams({ token }).toString()}`,
  /** The choice of workspaces; with an UMKM its home, with a section that page of it. */
  workspace: (slug?: string, section?: string) =>
    ['/kelola', slug, section].filter((part) => part !== undefined).join('/'),
  officers: (section?: string) => (section === undefined ? '/petugas' : `/petugas/${section}`),
  openapi: '/api/v1/openapi.json',
  health: '/healthz',
};

function withQuery(path: string, query?: URLSearchParams): string {
  const text = query?.toString() ?? '';
  return text === '' ? path : `${path}?${text}`;
}
