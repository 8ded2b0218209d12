/** What every page says about itself; `Page.astro` turns it into the head and frames the slot. */
export interface PageProps {
  /** Without the site's name, which the layout adds. */
  title: string;
  /** One or two sentences for search engines and shared links. */
  description: string;
  /** The path both languages share, without `/en`; with its query only where the query makes another page. */
  canonicalPath: string;
  /** Path of the picture for shared links, 1200×630; the site's own otherwise. */
  image?: string | undefined;
  imageAlt?: string | undefined;
  /** What the page is about in Open Graph's words. */
  ogType?: 'website' | 'product' | 'profile' | 'article' | undefined;
  /** Structured data, one object per block; texts are escaped by the layout. */
  jsonLd?: readonly unknown[] | undefined;
  /** Not for search engines: errors, narrow filters, private pages. */
  noindex?: boolean | undefined;
  /** Other instructions for robots (`max-image-preview:large`); `noindex` wins. */
  robots?: string | undefined;
  /** Paths (with language) of the neighbours in a paged list. */
  prev?: string | undefined;
  next?: string | undefined;
  /** Categories whose patterns the page shows; their sprite is rendered once. */
  patterns?: readonly string[] | undefined;
  /** The page lays out its own bands edge to edge and uses `.wrap` inside them. */
  fullWidth?: boolean | undefined;
  /** The search field in the header; off where the page has a big one. */
  withSearch?: boolean | undefined;
  /** The words that were searched, kept in the header's field. */
  query?: string | undefined;
  /** A class for `main`. */
  class?: string | undefined;
}
