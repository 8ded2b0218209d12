import { describe, expect, it } from 'vitest';
import { photoView } from '#src/components/product/photo-view.ts';

const photo = { file: 'ab', width: 1280, height: 960, alt: null, altEn: null, hasAvif: false };

describe('A stored photo on a page', () => {
  it('offers every width as WebP, and as AVIF only when those files are ready', () => {
    const widths = (format: string) =>
      `/media/ab-320.${format} 320w, /media/ab-640.${format} 640w, /media/ab-1280.${format} 1280w`;
    expect(photoView(photo, 'id', 'Dodol')).toMatchObject({ srcset: widths('webp'), avifSrcset: undefined });
    expect(photoView({ ...photo, hasAvif: true }, 'id', 'Dodol')).toMatchObject({
      srcset: widths('webp'),
      avifSrcset: widths('avif'),
    });
  });

  it('that is small claims no pixels that it does not have, and no width twice', () => {
    const of = (width: number) => photoView({ ...photo, width }, 'id', 'Dodol').srcset;
    expect(of(1000)).toBe('/media/ab-320.webp 320w, /media/ab-640.webp 640w, /media/ab-1280.webp 1000w');
    expect(of(640)).toBe('/media/ab-320.webp 320w, /media/ab-640.webp 640w');
    expect(of(200)).toBe('/media/ab-320.webp 200w');
  });

  it('says how large it is, and what it shows: in the owner’s words or by the name', () => {
    const view = photoView({ ...photo, alt: 'Dodol di piring' }, 'en', 'Dodol');
    expect(view).toMatchObject({ width: 1280, height: 960, alt: 'Dodol di piring' });
    expect(photoView(photo, 'id', 'Dodol').alt).toBe('Dodol');
  });
});
