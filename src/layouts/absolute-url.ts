/** The whole public address of a path of this site: canonical links, feeds and shared links must not be relative. */
export function absoluteUrl(path: string, siteUrl: string | URL): string {
  return new URL(path, siteUrl).href;
}
