import type { APIRoute } from 'astro';
import { claimCalendar } from '#src/domain/claim/claim-calendar.server.ts';

/** The ends of the UMKM's claims as a calendar file. */
export const GET: APIRoute = async ({ locals: { signedIn, enterprise, siteUrl }, rewrite }) => {
  if (signedIn === undefined || enterprise === undefined || enterprise.role === 'order_desk') {
    return rewrite('/404');
  }
  const calendar = await claimCalendar(signedIn.actor, enterprise, siteUrl);
  return new Response(calendar, {
    headers: {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': `attachment; filename="izin-${enterprise.slug}.ics"`,
    },
  });
};
