import type { EnterprisePlace } from '#src/domain/enterprise/enterprise.ts';
import { registration as t } from '#src/i18n/messages/registration.ts';

/** A place in one line, from the inside out. */
export function placeLine({ kelurahan, kecamatan, kabkota }: EnterprisePlace): string {
  const names = [kelurahan, kecamatan, kabkota].flatMap((area) => area?.name ?? []);
  return names.length === 0 ? t.search.placeUnknown : names.join(', ');
}
