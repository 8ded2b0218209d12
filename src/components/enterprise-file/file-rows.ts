import { ownTitle, stateChip } from '#src/components/claim-edit/own-claim-view.ts';
import { dayOf, stateOf } from '#src/components/suspension/suspension-rows.ts';
import { placeLine } from '#src/components/registration/place-line.ts';
import type { CellView, ColumnView, FactView } from '#src/components/ui/view.ts';
import type { EnterpriseFile } from '#src/domain/enterprise/enterprise-file.ts';
import { formatNumber } from '#src/i18n/format.ts';
import { claimEdit } from '#src/i18n/messages/claim-edit.ts';
import { enterpriseFile as t } from '#src/i18n/messages/enterprise-file.ts';
import { suspension } from '#src/i18n/messages/suspension.ts';
import { paths } from '#src/paths.ts';

type Rows = Record<string, CellView>[];

/** What an UMKM is, in a few lines. */
export function fileFacts(file: EnterpriseFile): FactView[] {
  return [
    { label: t.place, value: placeLine(file.place) },
    { label: t.category, value: file.category?.name ?? t.unknown },
    { label: t.mainProduct, value: file.mainProduct ?? t.unknown },
    { label: t.owner, value: file.hasOwner ? t.hasOwner : t.noOwner },
    { label: t.mayPublish, value: file.mayPublish ? t.yes : t.no },
    { label: t.shown, value: formatNumber(file.shownCount, 'id') },
  ];
}

/** `maySuspend` adds the step to those who may take it. */
export function productColumns(maySuspend: boolean): ColumnView[] {
  const columns = [
    { key: 'product', label: t.product },
    { key: 'standing', label: t.standing },
  ];
  return maySuspend ? [...columns, { key: 'step', label: t.step }] : columns;
}

export function productRows({ products }: EnterpriseFile): Rows {
  return products.map(({ id, slug, name, standing }) => ({
    product: standing === 'shown' ? { text: name, href: paths.product('id', slug) } : name,
    standing: t.standings[standing],
    step:
      standing === 'suspended'
        ? ''
        : { text: t.suspendProduct, href: `${paths.officers('penangguhan/baru')}?produk=${id}` },
  }));
}

export const claimColumns: ColumnView[] = [
  { key: 'claim', label: t.claim },
  { key: 'state', label: t.state },
];

/** `mayDecide` links each claim to the desk. */
export function claimRows({ claims }: EnterpriseFile, mayDecide: boolean): Rows {
  return claims.map((claim) => ({
    claim: {
      text: ownTitle(claim),
      href: mayDecide ? paths.officers(`klaim/${claim.id}`) : undefined,
      note: claimEdit.kinds[claim.particulars.kind],
    },
    state: stateChip(claim).label,
  }));
}

export const suspensionColumns: ColumnView[] = [
  { key: 'subject', label: suspension.list.columns.subject },
  { key: 'since', label: suspension.list.columns.since },
  { key: 'state', label: suspension.list.columns.state },
];

export function suspensionRows({ suspensions }: EnterpriseFile): Rows {
  return suspensions.map((one) => ({
    subject: {
      text: one.product?.name ?? suspension.list.wholeEnterprise,
      href: paths.officers(`penangguhan/${one.id}`),
      note: one.reason,
    },
    since: dayOf(one.suspendedAt),
    state: stateOf(one),
  }));
}

export const mergeColumns: ColumnView[] = [
  { key: 'from', label: t.from },
  { key: 'reason', label: t.reason },
  { key: 'by', label: t.by },
];

export function mergeRows({ merges }: EnterpriseFile): Rows {
  return merges.map(({ from, into, reason, mergedBy, mergedAt }) => ({
    from: { text: t.mergeRow(from.slug, into.slug), href: paths.officers(`umkm/${from.id}`) },
    reason,
    by: { text: mergedBy, note: dayOf(mergedAt) },
  }));
}
