import node from '@astrojs/node';
import svelte from '@astrojs/svelte';
import { defineConfig } from 'astro/config';

/** The page that shows every component (/_ui): in development, or in a build made with ETALASE_UI_GALLERY=on. */
const uiGallery = {
  name: 'ui-gallery',
  hooks: {
    'astro:config:setup': ({ command, injectRoute }) => {
      if (command !== 'dev' && process.env.ETALASE_UI_GALLERY !== 'on') return;
      const folder = './src/components/ui/_gallery';
      injectRoute({ pattern: '/_ui', entrypoint: `${folder}/Ui.astro`, prerender: false });
      injectRoute({ pattern: '/_ui/beranda', entrypoint: `${folder}/HomeDraft.astro`, prerender: false });
      injectRoute({ pattern: '/_ui/produk', entrypoint: `${folder}/ProductDraft.astro`, prerender: false });
      injectRoute({ pattern: '/_ui/[scheme].css', entrypoint: `${folder}/scheme.css.ts`, prerender: false });
    },
  },
};

/**
 * For each page Astro works out the hashes of its styles and scripts anew, which are always the same few texts: a tenth
 * of the time of a search page, mostly for style sheets that are linked and so have no text.
 */
const digestOnce = {
  name: 'digest-once',
  transform(code, id) {
    const begin = 'async function generateCspDigest(data, algorithm) {';
    if (!id.endsWith('/astro/dist/core/encryption.js') || !code.includes(begin)) return undefined;
    return code.replace(
      begin,
      `const knownDigests = new Map();
function generateCspDigest(data, algorithm) {
  const key = algorithm + data;
  const known = knownDigests.get(key) ?? makeCspDigest(data, algorithm);
  if (knownDigests.size < 1000) knownDigests.set(key, known);
  return known;
}
async function makeCspDigest(data, algorithm) {`,
    );
  },
};

/** Pages that only some people come to. */
const audiences = {
  officers: /\/src\/pages\/petugas\//,
  owners:
    /\/src\/pages\/(?:kelola|akun|atur-sandi|daftar|gabung|ganti-email|keluar|lupa-sandi|masuk|periksa-email|undangan-tim)\//,
};

/**
 * Whose style sheet the styles of a component go to. Left to itself the bundler made a sheet for each set of pages that
 * share a component: a list of products asked a phone for fifteen.
 */
function audienceOf(style, bundle) {
  const pages = pagesWith(style, bundle);
  const names = Object.keys(audiences).filter((name) => pages.some((page) => audiences[name].test(page)));
  const isForSome = pages.every((page) => names.some((name) => audiences[name].test(page)));
  if (!isForSome) return 'everyone';
  return names.length === 1 ? names[0] : 'members';
}

/** The pages that a module is a part of, through whatever imports it. */
function pagesWith(module, bundle) {
  const seen = new Set([module]);
  // A set gives what is added while it is walked through.
  for (const id of seen) {
    if (id.includes('/src/pages/')) continue;
    const { importers = [], dynamicImporters = [] } = bundle.getModuleInfo(id) ?? {};
    for (const importer of [...importers, ...dynamicImporters]) seen.add(importer);
  }
  return [...seen].filter((id) => id.includes('/src/pages/'));
}

export default defineConfig({
  output: 'server',
  // Nothing is sent before a page is whole: the page cache collects it, and pieces cost a tenth of its time.
  adapter: node({ mode: 'middleware', experimentalDisableStreaming: true }),
  integrations: [svelte(), uiGallery],
  // The public address is read from SITE_URL at run time (src/platform/config.server.ts): one build serves any host.
  trailingSlash: 'never',
  compressHTML: true,
  devToolbar: { enabled: false },
  build: { inlineStylesheets: 'never' },
  prefetch: false,
  // Only its name for Astro.cache: the cache itself stands in front of Astro (src/server/page-cache).
  cache: { provider: { entrypoint: new URL('./src/server/page-cache/provider.ts', import.meta.url) } },
  markdown: { syntaxHighlight: false },
  security: {
    // Compares with the address that a proxy asks for, not with the browser's: src/server/origin-check.ts does it.
    checkOrigin: false,
    // A scan of a document; src/server/request-limits.ts refuses more before it is read.
    actionBodySizeLimit: 12 * 1024 * 1024,
    csp: {
      directives: [
        "default-src 'self'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "manifest-src 'self'",
        "form-action 'self'",
        "frame-ancestors 'none'",
        "base-uri 'none'",
        "object-src 'none'",
      ],
    },
  },
  vite: {
    plugins: [digestOnce],
    // An inlined script or data-URI would need its own CSP hash; files are cached for good instead.
    build: { assetsInlineLimit: 0 },
    environments: {
      ssr: {
        build: {
          rolldownOptions: {
            output: {
              codeSplitting: { groups: [{ name: audienceOf, test: /\.css(?:$|\?)/ }] },
            },
          },
        },
      },
    },
    ssr: { external: ['sharp', '@libsql/client', 'libsql'] },
  },
});
