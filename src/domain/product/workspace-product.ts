import type { StoredPhoto } from '#src/domain/enterprise/enterprise.ts';
import type { PublishingGap } from './publishing.ts';

/**
 * How a product stands: shoppers see it; it is published and something keeps it out of sight; it was taken out of the
 * window; it was never in it; its owner has put it away.
 */
export const productStandings = ['shown', 'hidden', 'withdrawn', 'draft', 'archived'] as const;
export type ProductStanding = (typeof productStandings)[number];

/** The choices of the workspace's list, as its address says them. */
export const productFilters = ['semua', 'etalase', 'belum-lengkap', 'menunggu', 'ditarik', 'arsip'] as const;
export type ProductFilter = (typeof productFilters)[number];

/** A product in its owner's list. */
export type WorkspaceProduct = {
  id: number;
  slug: string;
  name: string;
  sku: string | null;
  price: number | null;
  unit: string;
  stock: number | null;
  categoryId: string | null;
  categoryTopId: string | null;
  patternSeed: number | null;
  photo: StoredPhoto | null;
  standing: ProductStanding;
  /** What the product itself lacks; the training is a matter of the UMKM. */
  gaps: PublishingGap[];
  /** Of an edit that is not decided yet. */
  pending: 'waiting' | 'needs_correction' | null;
};

/** A page of the workspace's list. */
export type WorkspaceProductList = {
  products: WorkspaceProduct[];
  total: number;
  page: number;
  pageCount: number;
  counts: Record<ProductFilter, number>;
  /** Whether the UMKM may publish today. */
  mayPublish: boolean;
};

/** What the address of the list asks for; what nobody knows is passed over. */
export function listQueryOf(params: URLSearchParams): { q: string; filter: ProductFilter; page: number } {
  const filter = productFilters.find((known) => known === params.get('saring')) ?? 'semua';
  const page = /^\d{1,5}$/.test(params.get('hal') ?? '') ? Number(params.get('hal')) : 1;
  return { q: (params.get('q') ?? '').trim().slice(0, 200), filter, page: Math.max(page, 1) };
}
