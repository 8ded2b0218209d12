import { photoFileName, type PhotoFormat } from './domain/photo/photo-widths.ts';
import { localePath, type Locale } from './i18n/locale.ts';

/** Every address of the site as a function, so that a moved page is a type error and not a dead link. */
export const paths = {
  home: (locale: Locale) => localePath(locale, '/'),
  products: (locale: Locale, query?: URLSearchParams) => withQuery(localePath(locale, '/produk'), query),
  product: (locale: Locale, slug: string) => localePath(locale, `/produk/${slug}`),
  enterprises: (locale: Locale, query?: URLSearchParams) => withQuery(localePath(locale, '/umkm'), query),
  enterprise: (locale: Locale, slug: string) => localePath(locale, `/umkm/${slug}`),
  /** The joint shop pages of business groups. */
  groups: (locale: Locale) => localePath(locale, '/kelompok'),
  group: (locale: Locale, slug: string) => localePath(locale, `/kelompok/${slug}`),
  /** What every badge means, who checks it, and where the data come from. */
  badges: (locale: Locale, anchor?: string) =>
    localePath(locale, '/tanda-dan-data') + (anchor === undefined ? '' : `#${anchor}`),
  /** Where anybody checks the certificate of a training. */
  certificates: (locale: Locale) => localePath(locale, '/sertifikat'),
  /** What stands about the one with this code; the QR code on the paper leads there. */
  certificate: (locale: Locale, code: string) => localePath(locale, `/sertifikat/${code}`),
  productImage: (slug: string) => `/og/produk/${slug}.png`,
  enterpriseImage: (slug: string) => `/og/umkm/${slug}.png`,
  groupImage: (slug: string) => `/og/kelompok/${slug}.png`,
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
  signOut: '/keluar',
  signUp: '/daftar',
  /** Signing up, and then going on where one was led from. */
  signUpFor: (next: string) => withQuery('/daftar', new URLSearchParams({ lanjut: next })),
  forgotPassword: '/lupa-sandi',
  resetPassword: (token: string) => `/atur-sandi?${new URLSearchParams({ token }).toString()}`,
  verifyEmail: (token: string, next?: string) =>
    withQuery(
      '/periksa-email',
      new URLSearchParams({ token, ...(next === undefined ? {} : { lanjut: next }) }),
    ),
  changeEmail: (token: string) => `/ganti-email?${new URLSearchParams({ token }).toString()}`,
  account: '/akun',
  /** A page of one's own account. */
  ownAccount: (section: 'nama' | 'kontak' | 'sandi' | 'perangkat' | 'kode' | 'data' | 'hapus') =>
    `/akun/${section}`,
  /** Everything that is kept of oneself, as a ZIP. */
  ownData: '/akun/data.zip',
  privacy: '/privasi',
  /** Taking over a listed UMKM or registering a new one. */
  join: '/gabung',
  joinSearch: (query: URLSearchParams) => withQuery('/gabung', query),
  /** The form for an UMKM that is not listed. */
  joinAnew: '/gabung/baru',
  /** The form for taking over a listed UMKM. */
  joinListed: (slug: string) => `/gabung/umkm/${slug}`,
  /** One's own application. */
  joining: (registrationId: number) => `/gabung/permohonan/${registrationId}`,
  /** A private file of one's own application. */
  joiningEvidence: (evidenceId: number) => `/gabung/bukti/${evidenceId}`,
  joinWithCode: (code?: string) =>
    withQuery('/gabung/kode', code === undefined ? undefined : new URLSearchParams({ kode: code })),
  staffInvitation: (token: string) => `/undangan-tim?${new URLSearchParams({ token }).toString()}`,
  /** The choice of workspaces; with an UMKM its home, with a section that page of it. */
  workspace: (slug?: string, section?: string) =>
    ['/kelola', slug, section].filter((part) => part !== undefined).join('/'),
  /** The form by which anybody reports a product or an UMKM. */
  report: (locale: Locale, about: { produk: string } | { umkm: string }) =>
    withQuery(localePath(locale, '/lapor'), new URLSearchParams(about)),
  officers: (section?: string) => (section === undefined ? '/petugas' : `/petugas/${section}`),
  /** Where a browser tells that WhatsApp was tapped on a page (`<a ping>`). */
  whatsappTap: (page: string) => withQuery('/api/whatsapp', new URLSearchParams({ halaman: page })),
  openapi: '/api/v1/openapi.json',
  health: '/healthz',
};

function withQuery(path: string, query?: URLSearchParams): string {
  const text = query?.toString() ?? '';
  return text === '' ? path : `${path}?${text}`;
}
