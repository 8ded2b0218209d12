import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { log } from '#src/platform/log.server.ts';

/** One link of the chain: it answers the request, or calls `next` and leaves it to the one after it. */
export type Handler = (
  request: IncomingMessage,
  response: ServerResponse,
  next: () => void,
) => void | Promise<void>;

/** Runs the handlers in their order. What nobody answers is 404; what throws is logged and answered 500. */
export function chain(handlers: readonly Handler[]): RequestListener {
  return (request, response) => {
    const from = (index: number): void => {
      const handler = handlers[index];
      if (handler === undefined) return answerPlainly(response, 404);
      try {
        const running = handler(request, response, () => {
          from(index + 1);
        });
        if (running instanceof Promise) running.catch((error: unknown) => fail(response, error));
      } catch (error) {
        fail(response, error);
      }
    };
    from(0);
  };
}

const reasons = {
  400: 'Bad Request',
  404: 'Not Found',
  405: 'Method Not Allowed',
  411: 'Length Required',
  413: 'Content Too Large',
  414: 'URI Too Long',
  500: 'Internal Server Error',
  503: 'Service Unavailable',
};

/** Answers in the words of the standard, for what never reaches a page. */
export function answerPlainly(response: ServerResponse, status: keyof typeof reasons): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' });
  response.end(`${status} ${reasons[status]}\n`);
}

function fail(response: ServerResponse, error: unknown): void {
  log.error({ err: error }, 'a request failed');
  // Half an answer cannot be taken back: breaking off tells the browser that it is not whole.
  if (response.headersSent) response.destroy();
  else answerPlainly(response, 500);
}
