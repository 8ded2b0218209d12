import type { APIRoute } from 'astro';
import { codeSchemes } from '#src/domain/product/code-search.ts';
import { searchCodes } from '#src/domain/product/codes.queries.server.ts';

/** Codes of HS 2022 or KBLI 2020 for the form's script: `?jenis=hs&q=keripik&kategori=keripik_singkong`. */
export const GET: APIRoute = async ({ url }) => {
  const scheme = codeSchemes.find((known) => known === url.searchParams.get('jenis'));
  if (scheme === undefined) return Response.json({ codes: [] }, { status: 400 });
  const q = (url.searchParams.get('q') ?? '').slice(0, 200);
  const categoryId = url.searchParams.get('kategori') ?? '';
  return Response.json({ codes: await searchCodes({ scheme, q, categoryId }) });
};
