import type { APIRoute } from 'astro';
import {
  enterpriseSharePicture,
  groupSharePicture,
  productSharePicture,
} from '#src/components/seo/share-words.ts';
import type { StoredPhoto } from '#src/domain/enterprise/enterprise.ts';
import { findUnlistedEnterprise } from '#src/domain/enterprise/unlisted-enterprise.queries.server.ts';
import { photoWidths } from '#src/domain/photo/photo-widths.ts';
import { shareImage, shareImageHash } from '#src/domain/share-image/share-image.server.ts';
import {
  findSharedEnterprise,
  findSharedGroup,
  findSharedProduct,
} from '#src/domain/share-image/shared-subject.queries.server.ts';
import { defaultLocale } from '#src/i18n/locale.ts';
import { paths } from '#src/paths.ts';

/** The picture that a messenger or a social network shows for a shared link: `/og/produk/…`, `/og/umkm/…`, `/og/kelompok/…`. */
export const GET: APIRoute = async ({ params, request }) => {
  const shared = await findShared(params.kind, params.slug ?? '');
  if (shared === undefined) return (await findImageElsewhere(params)) ?? new Response(null, { status: 404 });
  const { subject, picture, photo } = shared;
  const etag = `"${shareImageHash(picture, photo)}"`;
  const headers = { ETag: etag, 'Cache-Control': 'public, max-age=3600' };
  if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers });
  const png = await shareImage(subject, picture, photo);
  if (png === undefined) return new Response(null, { status: 503, headers: { 'Retry-After': '10' } });
  return new Response(new Uint8Array(png), { headers: { ...headers, 'Content-Type': 'image/png' } });
};

/** The picture of an UMKM that was merged into another is the other's. */
async function findImageElsewhere({ kind, slug = '' }: Partial<Record<string, string>>) {
  if (kind !== 'umkm') return undefined;
  const gone = await findUnlistedEnterprise(slug);
  if (gone.state !== 'merged') return undefined;
  return new Response(null, { status: 301, headers: { Location: paths.enterpriseImage(gone.slug) } });
}

async function findShared(kind: string | undefined, slug: string) {
  if (kind === 'produk') {
    const card = await findSharedProduct(slug);
    if (card === undefined) return undefined;
    const subject = { kind: 'product' as const, id: card.id };
    return { subject, picture: productSharePicture(card, defaultLocale), photo: photoFile(card.photo) };
  }
  if (kind === 'kelompok') {
    const page = await findSharedGroup(slug);
    if (page === undefined) return undefined;
    const subject = { kind: 'group' as const, id: page.group.id };
    return { subject, picture: groupSharePicture(page, defaultLocale), photo: undefined };
  }
  if (kind !== 'umkm') return undefined;
  const card = await findSharedEnterprise(slug);
  if (card === undefined) return undefined;
  const subject = { kind: 'enterprise' as const, id: card.id };
  return { subject, picture: enterpriseSharePicture(card, defaultLocale), photo: photoFile(card.photo) };
}

/** The media file that is wide enough for the picture's square. */
function photoFile(photo: StoredPhoto | null): string | undefined {
  return photo === null ? undefined : `${photo.file}-${photoWidths[1]}.webp`;
}
