import type { PhotoView } from '#src/components/ui/view.ts';
import type { StoredPhoto } from '#src/domain/enterprise/enterprise.ts';
import { photoWidths, type PhotoFormat } from '#src/domain/photo/photo-widths.ts';
import type { Locale } from '#src/i18n/locale.ts';
import { paths } from '#src/paths.ts';

/** A stored photo as a picture in the page's language; `fallbackAlt` says what it shows where its owner did not. */
export function photoView(photo: StoredPhoto, locale: Locale, fallbackAlt: string): PhotoView {
  const written = locale === 'en' ? (photo.altEn ?? photo.alt) : photo.alt;
  return {
    src: paths.photo(photo.file, photoWidths[1]),
    srcset: srcsetOf(photo, 'webp'),
    avifSrcset: photo.hasAvif ? srcsetOf(photo, 'avif') : undefined,
    width: photo.width,
    height: photo.height,
    alt: written ?? fallbackAlt,
  };
}

/** Each width that differs, with the pixels that its file really has: a small photo is no wider under a wide name. */
function srcsetOf({ file, width: own }: StoredPhoto, format: PhotoFormat): string {
  return photoWidths
    .filter((_width, index) => (photoWidths[index - 1] ?? 0) < own)
    .map((width) => `${paths.photo(file, width, format)} ${Math.min(width, own)}w`)
    .join(', ');
}
