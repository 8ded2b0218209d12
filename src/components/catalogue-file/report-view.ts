import {
  countPhotos,
  countRows,
  type CatalogueReport,
  type PhotoReport,
  type ReportedPhoto,
  type ReportedRow,
} from '#src/domain/catalogue-file/catalogue-report.ts';
import { catalogueFile } from '#src/i18n/messages/catalogue-file.ts';

const t = catalogueFile.preview;

/** So many rows of a kind are listed; the counts above them are of all. */
const mostListed = 300;

/** Part of a report: what became alike, in its order. */
export interface ReportGroup<Item> {
  title: string;
  items: readonly Item[];
  /** How many more there are. */
  more: number;
}

function groupOf<Item>(title: string, items: readonly Item[]): ReportGroup<Item>[] {
  const more = Math.max(0, items.length - mostListed);
  return items.length === 0 ? [] : [{ title, items: items.slice(0, mostListed), more }];
}

/** What must be mended comes first. */
const rowOrder = ['refused', 'skipped', 'created', 'changed'] as const satisfies ReportedRow['outcome'][];
const photoOrder = [
  'refused',
  'unmatched',
  'matched',
  'added',
  'already_there',
] as const satisfies ReportedPhoto['outcome'][];

/** The rows of a report, by what becomes of them. */
export function rowGroups({ rows }: CatalogueReport): ReportGroup<ReportedRow>[] {
  return rowOrder.flatMap((outcome) =>
    groupOf(
      t.groups[outcome],
      rows.filter((row) => row.outcome === outcome),
    ),
  );
}

/** The photos of a report, likewise. */
export function photoGroups({ photos }: PhotoReport): ReportGroup<ReportedPhoto>[] {
  return photoOrder.flatMap((outcome) =>
    groupOf(
      t.photoGroups[outcome],
      photos.filter((photo) => photo.outcome === outcome),
    ),
  );
}

/** What a report counts, each as a line; what there is none of is left out. */
export function countLines(report: CatalogueReport | PhotoReport): string[] {
  if (report.kind === 'photos') {
    const counts = countPhotos(report);
    return photoOrder.filter((key) => counts[key] > 0).map((key) => t.photoCounts[key](counts[key]));
  }
  const counts = countRows(report);
  const order = ['created', 'changed', 'waiting', 'untouched', 'refused', 'skipped'] as const;
  return order.filter((key) => counts[key] > 0).map((key) => t.counts[key](counts[key]));
}

/** How many products or photos a press of the button concerns. */
export function toApply(report: CatalogueReport | PhotoReport): number {
  if (report.kind === 'photos') return countPhotos(report).matched;
  const { created, changed } = countRows(report);
  return created + changed;
}
