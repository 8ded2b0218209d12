import type { FactView } from '#src/components/ui/view.ts';
import type { Channel } from '#src/domain/enterprise/channel.ts';
import { groupedHours, type OpeningHours } from '#src/domain/enterprise/opening-hours.ts';
import type { Locale } from '#src/i18n/locale.ts';
import { enterprisePage } from '#src/i18n/messages/enterprise-page.ts';

/** The opening hours, days with the same ones in one line. */
export function hoursFacts(hours: OpeningHours | null, locale: Locale): FactView[] {
  if (hours === null) return [];
  const t = enterprisePage[locale];
  const days = t.days.split(',');
  return groupedHours(hours).map(({ first, last, hours: each }) => ({
    label: first === last ? (days[first] ?? '') : `${days[first] ?? ''}–${days[last] ?? ''}`,
    value: each === null ? t.closed : t.timeRange(...each),
  }));
}

const names: Record<Channel['kind'], string> = {
  instagram: 'Instagram',
  tokopedia: 'Tokopedia',
  shopee: 'Shopee',
  website: '',
};

/** The links to where else the UMKM is; a site of its own goes by its address. */
export function channelLinks(channels: readonly Channel[]): { label: string; href: string }[] {
  return channels.map(({ kind, url }) => ({
    label: kind === 'website' ? new URL(url).hostname.replace(/^www\./, '') : names[kind],
    href: url,
  }));
}
