/**
 * The widths in pixels in which every stored photo lies ready: a card on a phone, a card on a dense screen or a picture
 * on a phone, and the big picture. A photo that is narrower keeps its own width under these names.
 */
export const photoWidths = [320, 640, 1280] as const;

export type PhotoFormat = 'webp' | 'avif';

/** The name of the file that holds a width of a photo. */
export function photoFileName(file: string, width: number, format: PhotoFormat): string {
  return `${file}-${width}.${format}`;
}
