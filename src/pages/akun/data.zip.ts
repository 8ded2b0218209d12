import type { APIRoute } from 'astro';
import { exportOwnData } from '#src/domain/account/export-own-data.server.ts';
import { paths } from '#src/paths.ts';

/** Everything that is kept of whoever asks, as a ZIP. */
export const GET: APIRoute = async ({ locals, redirect }) => {
  if (locals.signedIn === undefined) return redirect(paths.signIn(paths.ownAccount('data')));
  const answer = await exportOwnData(locals.signedIn.actor);
  if (!answer.ok) {
    const wait = answer.problem === 'too_many_tries' ? `?tunggu=${answer.seconds}` : '';
    return redirect(paths.ownAccount('data') + wait);
  }
  return new Response(answer.archive, {
    headers: {
      'Content-Type': 'application/zip',
      'Content-Disposition': 'attachment; filename="data-etalase.zip"',
    },
  });
};
