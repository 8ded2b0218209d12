import { log } from '#src/platform/log.server.ts';
import type { Handler } from './handler.ts';

/**
 * One line per request: what was asked, how it ended and how long it took. No address of the reader, no query
 * (people type names into the search box), no referrer and no browser.
 */
export const logRequests: Handler = (request, response, next) => {
  const start = performance.now();
  response.once('close', () => {
    const path = (request.url ?? '').split('?', 1)[0]?.slice(0, 200) ?? '';
    const line = {
      method: request.method,
      path,
      status: response.statusCode,
      ms: Math.round((performance.now() - start) * 10) / 10,
      ...(response.writableFinished ? {} : { brokenOff: true }),
    };
    if (path === '/healthz' && response.statusCode === 200) log.debug(line);
    else log.info(line);
  });
  next();
};
