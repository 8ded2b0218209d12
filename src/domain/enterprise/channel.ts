/** Where else an UMKM can be found. */
export const channelKinds = ['instagram', 'tokopedia', 'shopee', 'website'] as const;
export type ChannelKind = (typeof channelKinds)[number];
export type Channel = { kind: ChannelKind; url: string };

const hosts: Record<Exclude<ChannelKind, 'website'>, { bases: string[]; home: string }> = {
  instagram: { bases: ['instagram.com'], home: 'https://www.instagram.com/' },
  tokopedia: { bases: ['tokopedia.com', 'tokopedia.link'], home: 'https://www.tokopedia.com/' },
  shopee: { bases: ['shopee.co.id', 'shp.ee'], home: 'https://shopee.co.id/' },
};

export type ChannelProblem = 'not_an_address' | 'another_site';

/** Reads an address or a name (`@dapuribu`) as people type it; empty is none. */
export function readChannel(
  kind: ChannelKind,
  typed: string,
): { ok: true; url: string | null } | { ok: false; problem: ChannelProblem } {
  const text = typed.normalize('NFKC').trim();
  if (text === '') return { ok: true, url: null };
  if (kind !== 'website' && /^@?[\w.-]{2,60}$/.test(text) && !text.includes('/') && !isHost(kind, text)) {
    return { ok: true, url: hosts[kind].home + text.replace(/^@/, '') };
  }
  const url = readUrl(text);
  if (url === undefined) return { ok: false, problem: 'not_an_address' };
  if (kind !== 'website' && !isHost(kind, url.hostname)) return { ok: false, problem: 'another_site' };
  return { ok: true, url: url.href };
}

function isHost(kind: Exclude<ChannelKind, 'website'>, host: string): boolean {
  return hosts[kind].bases.some((base) => host === base || host.endsWith(`.${base}`));
}

/** An https address without a name and password in it; `http:` and none are taken for https. */
function readUrl(text: string): URL | undefined {
  const withScheme = /^[a-z][a-z\d+.-]*:/i.test(text) ? text : `https://${text}`;
  const url = URL.canParse(withScheme) ? new URL(withScheme) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol) || text.length > 300) return undefined;
  if (url.username !== '' || url.password !== '' || !url.hostname.includes('.')) return undefined;
  url.protocol = 'https:';
  return url;
}
