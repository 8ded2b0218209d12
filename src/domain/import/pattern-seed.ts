/** The seed of a product's batik pattern: the same for the same product of the same UMKM, wherever it is computed (FNV-1a). */
export function patternSeedOf(enterpriseSlug: string, skuOrName: string): number {
  let hash = 0x811c9dc5;
  for (const character of `${enterpriseSlug}/${skuOrName}`) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  return hash >>> 0;
}
