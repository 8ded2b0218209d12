/** The arguments of `json_object` that make a `StoredPhoto` of a row of `photos` under this alias. */
export function storedPhoto(photo: string): string {
  const column = (name: string) => `${photo}.${name}`;
  return `'file', ${column('file')}, 'width', ${column('width')}, 'height', ${column('height')}, 'alt', ${column('alt')},
    'altEn', ${column('alt_en')}, 'hasAvif', json(iif(${column('avif_at')} is null, 'false', 'true'))`;
}
