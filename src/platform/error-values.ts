/**
 * Takes out of an error, and of those that caused it, the values of the query that failed: Drizzle writes them into its
 * message, and they are names, addresses and hashes of people. Gives the same error.
 */
export function withoutValues(error: unknown): unknown {
  for (let at = error; at instanceof Error; at = at.cause) {
    const { message, stack } = at;
    const told = message.split('\nparams: ', 1)[0] ?? '';
    if ('params' in at) at.params = [];
    if (told === message) continue;
    at.message = told;
    if (stack !== undefined) at.stack = stack.replace(message, () => told);
  }
  return error;
}
