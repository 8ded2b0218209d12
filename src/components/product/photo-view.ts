import type { PhotoView } from '#src/components/ui/view.ts';
import type { StoredPhoto } from '#src/domain/enterprise/enterprise.ts';
import { photoWidths } from '#src/domain/photo/photo-widths.ts';
import type { Locale } from '#src/i18n/locale.ts';
import { paths } from '#src/paths.ts';

/** A stored photo as a picture in the page's language; `fallbackAlt` says what it shows where its owner did not. */
export function photoView(photo: StoredPhoto, locale: Locale, fallbackAlt: string): PhotoView {
  const written = locale === 'en' ? (photo.altEn ?? photo.alt) : photo.alt;
  return {
    src: paths.photo(photo.file, photoWidths[1]),
    srcset: photoWidths.map((width) => `${paths.photo(photo.file, width)} ${width}w`).join(', '),
    width: photo.width,
    height: photo.height,
    alt: written ?? fallbackAlt,
  };
}
