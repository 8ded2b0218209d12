import { createHash } from 'node:crypto';

/** Any site may read, and see the tag that saves it a second download. */
const openToAll = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'ETag',
};

/** Long enough to take a rush, short enough that a withdrawn product is gone soon. */
const fresh = 'public, max-age=60';

/** Answers with JSON that any site may read; 304 when the asker's copy is still right. */
export function jsonAnswer(request: Request, body: unknown): Response {
  const text = JSON.stringify(body);
  const tag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`;
  // Weak, since it is the same for each encoding that the text is sent in.
  const headers = { ...openToAll, ETag: `W/${tag}`, 'Cache-Control': fresh, Vary: 'Accept-Encoding' };
  if (isKnown(request, tag)) return new Response(null, { status: 304, headers });
  return new Response(text, { headers: { ...headers, 'Content-Type': 'application/json; charset=utf-8' } });
}

/** Answers that a parameter cannot be taken as it stands. */
export function refusal(parameter: string, reason: string): Response {
  return Response.json(
    { error: { parameter, reason } },
    { status: 400, headers: { ...openToAll, 'Cache-Control': 'no-store' } },
  );
}

/** Answers a browser that asks whether another site may read here. */
export function readingAllowed(): Response {
  return new Response(null, {
    status: 204,
    headers: {
      ...openToAll,
      'Access-Control-Allow-Methods': 'GET, HEAD, OPTIONS',
      'Access-Control-Allow-Headers': 'If-None-Match, Content-Type',
      'Access-Control-Max-Age': '86400',
    },
  });
}

/** The head of an answer alone. */
export function withoutBody({ status, headers }: Response): Response {
  return new Response(null, { status, headers });
}

/** Answers any attempt to write: the open data are for reading. */
export function onlyReading(): Response {
  return new Response(null, {
    status: 405,
    headers: { ...openToAll, Allow: 'GET, HEAD, OPTIONS', 'Cache-Control': 'no-store' },
  });
}

/** Compared weakly, as If-None-Match is. */
function isKnown(request: Request, tag: string): boolean {
  const known = request.headers.get('if-none-match')?.split(',') ?? [];
  return known.map((each) => each.trim().replace(/^W\//, '')).some((each) => each === tag || each === '*');
}
