import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Readable } from 'node:stream';
import sirv from 'sirv';
import type { Handler } from './handler.ts';

const forever = 'public, max-age=31536000, immutable';

/** Serves what the build made and `public/` holds, with the compressed copies that the build put beside them. */
export function builtFiles(folder: string): Handler {
  const serve = sirv(folder, {
    etag: true,
    extensions: [],
    brotli: true,
    gzip: true,
    setHeaders: (response, path) => {
      response.setHeader('Cache-Control', lifetime(path));
      // sirv knows no type for it, and browsers are told not to guess.
      if (path.endsWith('.ico')) response.setHeader('Content-Type', 'image/x-icon');
    },
  });
  return (request, response, next) => {
    if (isReading(request)) serve(whole(request), survive(response), next);
    else next();
  };
}

/** Names under /_astro carry a hash of their content; the others may change with the next release. */
function lifetime(path: string): string {
  if (path.startsWith('/_astro/')) return forever;
  return path.startsWith('/fonts/') ? 'public, max-age=2592000' : 'public, max-age=3600';
}

const mediaName = /^\/media(\/[\w-]+(?:\/[\w-]+)*\.(?:webp|avif|jpe?g|png))$/;

/** Serves photos from DATA_DIR/media. A photo's name is the hash of its content, so a copy stays good for ever. */
export function mediaFiles(folder: string): Handler {
  const serve = sirv(folder, {
    // Looks at the disk at each request: photos are added while the site runs.
    dev: true,
    etag: true,
    extensions: [],
    setHeaders: (response) => {
      response.setHeader('Cache-Control', forever);
    },
  });
  return (request, response, next) => {
    const name = mediaName.exec((request.url ?? '').split('?', 1)[0] ?? '')?.[1];
    if (name === undefined || !isReading(request)) return next();
    const url = request.url;
    request.url = name;
    serve(whole(request), survive(response), () => {
      if (url !== undefined) request.url = url;
      next();
    });
  };
}

function isReading(request: IncomingMessage): boolean {
  return request.method === 'GET' || request.method === 'HEAD';
}

/** Without its Range, which a server may ignore: sirv answers `bytes=-5` wrongly and throws on `bytes=5-1`. */
function whole(request: IncomingMessage): IncomingMessage {
  delete request.headers.range;
  return request;
}

/** sirv does not listen for errors of the file it streams: one that vanished would end the process. */
function survive(response: ServerResponse): ServerResponse {
  response.once('pipe', (file: Readable) => {
    file.once('error', () => response.destroy());
  });
  return response;
}
