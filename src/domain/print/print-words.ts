/** What is printed of an UMKM, in the words and the language of the sheet. */
export interface ShopWords {
  language: 'id-ID' | 'en-GB';
  name: string;
  /** Trained or not, or an example. */
  kind: string;
  place: string;
  story: string;
  contact: string;
  url: string;
  categoryId: string | null;
  scan: string;
  scanFor: string;
  catalogue: string;
  asOf: string;
  page: (page: number, of: number) => string;
}

/** What is printed of a product. */
export interface ProductWords {
  name: string;
  price: string;
  description: string;
  facts: readonly string[];
  url: string;
  /** The stored photo's file; its pattern stands in where there is none. */
  photo: string | null;
  categoryTopId: string;
  patternSeed: number;
}
