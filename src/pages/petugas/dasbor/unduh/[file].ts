import type { APIRoute } from 'astro';
import { funnelReport, listReport, placesReport, targetReport } from '#src/components/dashboard/reports.ts';
import type { Actor } from '#src/domain/actor/actor.ts';
import { readDashboard } from '#src/domain/dashboard/dashboard.queries.server.ts';
import { mostExported } from '#src/domain/dashboard/dashboard.ts';
import { exportDashboard } from '#src/domain/dashboard/export-dashboard.server.ts';
import { figureField, readFigure, trained, type Figure } from '#src/domain/dashboard/figure.ts';
import { readFilter, type DashboardFilter } from '#src/domain/dashboard/filter.ts';
import {
  listPlaceChoices,
  namePlaces,
  readDashboardPlaces,
} from '#src/domain/dashboard/places.queries.server.ts';
import { readFormat, type DashboardReport } from '#src/domain/dashboard/report.ts';

/** A view of the dashboard, or the list behind a number, as a file: `target.xlsx`, `corong.csv`, `daftar.pdf`. */
export const GET: APIRoute = async ({ locals: { signedIn }, params: { file: name = '' }, url, rewrite }) => {
  const [view = '', ending] = name.split('.');
  const format = readFormat(ending);
  const figure = readFigure(url.searchParams.get(figureField) ?? '');
  if (signedIn === undefined || format === undefined) return rewrite('/404');
  const report = await reportOf(signedIn.actor, view, readFilter(url.searchParams), figure);
  const file = report === undefined ? undefined : await exportDashboard(signedIn.actor, report, format);
  if (file === undefined) return rewrite('/404');
  return new Response(Buffer.from(file.bytes), {
    headers: {
      'Content-Type': file.type,
      'Content-Disposition': `attachment; filename="${file.name}"`,
      'Cache-Control': 'no-store',
    },
  });
};

async function reportOf(
  actor: Actor,
  view: string,
  filter: DashboardFilter,
  figure: Figure | undefined,
): Promise<DashboardReport | undefined> {
  const kecamatan = await listPlaceChoices();
  switch (view) {
    case 'target': {
      const standing = await readDashboard(actor, { ask: 'targets', filter });
      return standing && targetReport(standing, { filter, standing, kecamatan });
    }
    case 'corong': {
      const standing = await readDashboard(actor, { ask: 'funnel', filter });
      return standing && funnelReport(standing, { filter, standing, kecamatan });
    }
    case 'wilayah': {
      const standing = await readDashboardPlaces(actor, filter, figure ?? trained);
      return (
        standing?.places && placesReport(standing.places, figure ?? trained, { filter, standing, kecamatan })
      );
    }
    case 'daftar': {
      if (figure === undefined) return undefined;
      const question = { ask: 'list', filter, figure, page: 1, perPage: mostExported } as const;
      const standing = await readDashboard(actor, question);
      if (standing === undefined) return undefined;
      const names = await namePlaces(standing.rows.map(({ place }) => place));
      return listReport(standing, figure, names, { filter, standing, kecamatan });
    }
    default:
      return undefined;
  }
}
