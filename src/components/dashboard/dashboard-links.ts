import { figureField, figureWord, type Figure } from '#src/domain/dashboard/figure.ts';
import { filterQuery, type DashboardFilter } from '#src/domain/dashboard/filter.ts';
import { paths } from '#src/paths.ts';

/** The dashboard's views by their names in addresses. */
export const views = ['target', 'corong', 'wilayah'] as const;
export type View = (typeof views)[number];

/** The address of a view with a filter. */
export function viewHref(view: View, filter: DashboardFilter, figure?: Figure): string {
  const address = view === 'target' ? 'dasbor' : `dasbor/${view}`;
  return withQuery(paths.officers(address), filter, figure);
}

/** The address of the list behind a number. */
export function listHref(figure: Figure, filter: DashboardFilter, page = 1): string {
  return withQuery(paths.officers('dasbor/daftar'), filter, figure, page);
}

/** The address of a view or list as a file. */
export function fileHref(
  view: View | 'daftar',
  format: 'xlsx' | 'csv' | 'pdf',
  filter: DashboardFilter,
  figure?: Figure,
): string {
  return withQuery(paths.officers(`dasbor/unduh/${view}.${format}`), filter, figure);
}

function withQuery(path: string, filter: DashboardFilter, figure?: Figure, page = 1): string {
  const query = filterQuery(filter);
  if (figure !== undefined) query.set(figureField, figureWord(figure));
  if (page > 1) query.set('page', String(page));
  const text = query.toString();
  return text === '' ? path : `${path}?${text}`;
}
