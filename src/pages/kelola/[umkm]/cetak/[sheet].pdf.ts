import type { APIRoute } from 'astro';
import { productWords, shopWords } from '#src/components/print/print-words.ts';
import { cataloguePdf } from '#src/domain/print/catalogue-pdf.server.ts';
import { posterPdf } from '#src/domain/print/poster.server.ts';
import { findPrintedShop, listPrintedProducts } from '#src/domain/print/printed-shop.queries.server.ts';
import { readLabelOrder } from '#src/domain/print/label-order.ts';
import { shelfLabelsPdf } from '#src/domain/print/shelf-labels.server.ts';
import type { Locale } from '#src/i18n/locale.ts';

/** What an UMKM prints: `poster.pdf`, `katalog.pdf?bahasa=en`, `label.pdf?produk=…&salinan=…`. */
export const GET: APIRoute = async ({ params, locals, url }) => {
  const { signedIn, enterprise } = locals;
  if (signedIn === undefined || enterprise === undefined) return new Response(null, { status: 404 });
  const locale: Locale = url.searchParams.get('bahasa') === 'en' ? 'en' : 'id';
  const shop = await findPrintedShop(signedIn.actor, enterprise.id);
  if (shop === undefined) return new Response(null, { status: 404 });
  const words = shopWords(shop, locale, shop.asOfOn);
  const { ids, copies } = readLabelOrder(url.searchParams);
  const products = (await listPrintedProducts(signedIn.actor, enterprise.id, ids)).map((product) =>
    productWords(product, locale),
  );
  const file = `${params.sheet ?? ''}-${enterprise.slug}.pdf`;
  if (params.sheet === 'poster') return pdf(await posterPdf(words), file);
  if (params.sheet === 'katalog') return pdf(await cataloguePdf(words, products), file);
  if (params.sheet === 'label') return pdf(await shelfLabelsPdf(words, products, copies), file);
  return new Response(null, { status: 404 });
};

function pdf(bytes: Buffer, name: string): Response {
  const headers = {
    'Content-Type': 'application/pdf',
    'Content-Disposition': `attachment; filename="${name}"`,
  };
  return new Response(new Uint8Array(bytes), { headers });
}
