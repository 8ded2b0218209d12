/** What is printed of an UMKM. */
export interface PrintedShop {
  name: string;
  /** Kelurahan and kecamatan, or as much as is known. */
  place: string;
  story: string | null;
  storyEn: string | null;
  /** E.164, only while the owner shows it. */
  whatsapp: string | null;
  /** Whether it was trained, and an officer has checked it. */
  isTrained: boolean;
  isExample: boolean;
  /** The top category, for its cloth. */
  categoryId: string | null;
  /** The public page. */
  url: string;
  /** The day of what is printed. */
  asOfOn: string;
}

/** What is printed of a product in the window; amounts are whole rupiah. */
export interface PrintedProduct {
  id: number;
  slug: string;
  name: string;
  nameEn: string | null;
  description: string | null;
  descriptionEn: string | null;
  price: number;
  unit: string;
  minOrder: number | null;
  capacityPerMonth: number | null;
  leadTimeDays: number | null;
  weightGrams: number | null;
  hsCode: string | null;
  categoryTopId: string;
  patternSeed: number | null;
  photo: string | null;
  url: string;
}

/** At most so many products are printed at once: 50 sheets of a catalogue. */
export const mostPrinted = 300;
