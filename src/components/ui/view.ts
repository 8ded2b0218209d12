/**
 * What the components show, as plain data: page builders map what their queries return to these shapes.
 * Texts arrive already in the page's language; amounts are whole rupiah, days are `YYYY-MM-DD`, and
 * components do the formatting. Nothing here may import a server file.
 */

import type { MarkedPart } from '#src/domain/search/mark-name.ts';

/** The 15 top categories that have a motif, a pair of colours and line drawings of their own. */
export type { PatternCategory, GlyphName } from '#src/domain/pattern/pattern.ts';

/** A stored picture with its dimensions, so that the page keeps its place while it loads. */
export interface PhotoView {
  src: string;
  srcset: string;
  /** The same widths as AVIF, once they are made. */
  avifSrcset?: string | undefined;
  sizes?: string | undefined;
  width: number;
  height: number;
  /** What the picture shows; never the file's name. */
  alt: string;
}

/** What a badge speaks of: permits and certificates, IP rights, export and training, or anything else. */
export type BadgeTone = 'permit' | 'right' | 'export' | 'neutral';

/** One word and a mark: `verified` is solid with a tick, `filed` (also self-declared) is dashed. */
export interface BadgeView {
  label: string;
  tone: BadgeTone;
  state: 'verified' | 'filed';
  /** Where the badge is explained (`paths.badges(locale, anchor)`), or the claim on the same page. */
  href: string;
}

/** A product in a list. `seed` is its id: the same product always wears the same cloth. */
export interface ProductCardView {
  slug: string;
  name: string;
  /** The English name where one was written; shown on English pages. */
  nameEn?: string | undefined;
  /** The name in the page's language in parts, those marked by which it was found. */
  nameParts?: readonly MarkedPart[] | undefined;
  /** Whole rupiah; of the cheapest variant when `hasPriceRange`. */
  price: number;
  hasPriceRange?: boolean | undefined;
  /** What the price buys, in the page's language: `bungkus`, `botol 620 ml`. */
  unit: string;
  /** Id of the top category (or of one below it that `topCategory` knows). */
  categoryId: string;
  /** Id of the second-level category, which may choose a better line drawing. */
  subcategoryId?: string | undefined;
  seed: number;
  photo?: PhotoView | undefined;
  badges: BadgeView[];
  enterprise: { slug: string; name: string; place: string };
  isExample: boolean;
}

/** An enterprise in a list. */
export interface EnterpriseCardView {
  slug: string;
  name: string;
  /** `Larangan`, or `Larangan, Kota Tangerang`. */
  place: string;
  /** What it makes, in a few words. */
  about?: string | undefined;
  categoryId: string;
  seed: number;
  photo?: PhotoView | undefined;
  productCount: number;
  badges: BadgeView[];
  isExample: boolean;
  /** A real firm known from the press that still waits for its owner: shown with its source. */
  source?: { label: string; href: string } | undefined;
}

/** `filed` is under way at an authority; `self-declared` was only said by the owner; `ended` was withdrawn or refused. */
export type ClaimState = 'verified' | 'filed' | 'self-declared' | 'expired' | 'ended';

/** One statement about a product or firm with everything a reader needs to judge it. */
export interface ClaimView {
  /** `Merek “Kembang Cisadane” terdaftar`. */
  what: string;
  tone: BadgeTone;
  state: ClaimState;
  /** A registered trademark, the only claim that carries the sign ®. */
  isMark?: boolean | undefined;
  /** Anchor that a badge can point to. */
  id?: string | undefined;
  number?: string | undefined;
  /** `Petugas Disperindagkop UKM`; absent while nobody has checked. */
  checkedBy?: string | undefined;
  /** `dilihat di PDKI`, `dokumen asli dilihat`, `kunjungan`. */
  how?: string | undefined;
  checkedOn?: string | undefined;
  validUntil?: string | undefined;
  filedOn?: string | undefined;
  /** Anything else in one sentence: class of goods, why it ended. */
  note?: string | undefined;
  href?: string | undefined;
}

/** One filter with its choices; a chosen value stays listed when its count is 0. */
export interface FacetView {
  /** The URL parameter: `category`, `kecamatan`, `certificate` … */
  name: string;
  label: string;
  values: FacetValueView[];
  /** Open without being asked (it holds a choice, or it is the first). */
  isOpen?: boolean | undefined;
}

export interface FacetValueView {
  value: string;
  label: string;
  count: number;
  chosen: boolean;
}

/** A chosen filter and the address of the same list without it. */
export interface ActiveFilterView {
  /** What kind of filter it is (`Kecamatan`), read to screen readers and shown before the value. */
  facet: string;
  label: string;
  removeHref: string;
}

export interface SortOptionView {
  value: string;
  label: string;
  chosen: boolean;
}

/** A step of the path to this page; the last one has no address. */
export interface CrumbView {
  label: string;
  href?: string | undefined;
}

/** A category with its motif; `count` is of public products. */
export interface CategoryTileView {
  id: string;
  name: string;
  href: string;
  count?: number | undefined;
}

/** One picture of a gallery: a photo, or the pattern that stands in for it. */
export type GalleryItemView =
  | { kind: 'photo'; photo: PhotoView }
  | { kind: 'pattern'; categoryId: string; seed: number; subcategoryId?: string | undefined; label: string };

/** The firm behind a product, as its page shows it. */
export interface MakerView {
  slug: string;
  name: string;
  place: string;
  categoryId: string;
  seed: number;
  photo?: PhotoView | undefined;
  productCount: number;
  /** `biasanya menjawab dalam sehari`, only when measured. */
  note?: string | undefined;
  isExample: boolean;
}

/** A row of a table of facts; `asOf` is the day from which a number is. */
export interface FactView {
  label: string;
  value: string;
  note?: string | undefined;
  asOf?: string | undefined;
}

/** A column of a data table; numbers are set flush right with tabular figures. */
export interface ColumnView {
  key: string;
  label: string;
  isNumber?: boolean | undefined;
}

/** A cell: text, or text with an address, a second line, or particulars that each stand on a line of their own. */
export type CellView =
  | string
  | {
      text: string;
      href?: string | undefined;
      note?: string | undefined;
      lines?: readonly { label: string; value: string }[] | undefined;
    };

/** What is wrong with a field, with the id of the field to go to. */
export interface FieldProblemView {
  fieldId: string;
  message: string;
}
