import { jakartaDayOf } from '#src/components/registration/jakarta-day.ts';
import type { ExemptionCase } from '#src/domain/exemption/exemption-request.ts';
import { formatDay, formatNumber } from '#src/i18n/format.ts';
import { exemption } from '#src/i18n/messages/exemption.ts';

const t = exemption.case;

/** What an officer should know about the UMKM that asks. */
export function exemptionFacts({ listedAt, productCount, trainings, refusedBefore }: ExemptionCase) {
  const names = [...new Set(trainings.map(({ programme }) => programme))];
  return [
    { label: t.listedAt, value: formatDay(jakartaDayOf(listedAt), 'id') },
    { label: t.products, value: formatNumber(productCount, 'id') },
    { label: t.trainings, value: names.length === 0 ? t.noTrainings : names.join(', ') },
    ...(refusedBefore === 0
      ? []
      : [{ label: t.refusedBefore, value: t.times(formatNumber(refusedBefore, 'id')) }]),
  ];
}
