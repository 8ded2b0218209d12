import { getActionContext } from 'astro:actions';
import { defineMiddleware } from 'astro:middleware';
import { log } from '#src/platform/log.server.ts';

/**
 * Runs what a form asks for. Astro takes an exception of an action for one more answer: nothing stands in the log, the
 * page comes as if nothing had happened, and a script is sent the message with all that it says of the database. Here it
 * is a failure like that of a page, with a number that both the reader and the log have.
 */
export const withActions = defineMiddleware(async (context, next) => {
  const asked = getActionContext(context);
  const { action } = asked;
  if (action === undefined) return next();
  const result = await action.handler();
  if (result.error?.code === 'INTERNAL_SERVER_ERROR') {
    const failure = new Error(`The action ${action.name} failed: ${result.error.message}`);
    if (action.calledFrom === 'form') throw failure;
    const { requestId } = context.locals;
    log.error({ err: failure, requestId, action: action.name }, 'an action failed');
    return Response.json(
      { type: 'AstroActionError', code: 'INTERNAL_SERVER_ERROR', requestId },
      { status: 500 },
    );
  }
  const serialized = asked.serializeActionResult(result);
  if (action.calledFrom === 'form') {
    asked.setActionResult(action.name, serialized);
    return next();
  }
  if (serialized.type === 'empty') return new Response(null, { status: serialized.status });
  return new Response(serialized.body, {
    status: serialized.status,
    headers: { 'Content-Type': serialized.contentType },
  });
});
