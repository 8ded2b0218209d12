import type { APIRoute } from 'astro';
import tokens from '#src/styles/tokens.css?raw';

/** The tokens of one scheme, whatever the device prefers: so that the gallery shows both. */
export const GET: APIRoute = ({ params }) => {
  const blocks = [...tokens.matchAll(/:root \{([^}]*)\}/g)].map((match) => match[1] ?? '');
  const dark = blocks.at(-1) ?? '';
  const wanted = params.scheme === 'dark' ? dark : (blocks[0] ?? '');
  const css = `:root { color-scheme: ${params.scheme === 'dark' ? 'dark' : 'light'}; ${wanted.replace('color-scheme: light dark;', '')} }`;
  return new Response(css, { headers: { 'content-type': 'text/css; charset=utf-8' } });
};
