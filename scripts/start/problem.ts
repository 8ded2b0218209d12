/** Something that stops the start and that the person at the terminal can mend: its message is all they see. */
export class StartProblem extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'StartProblem';
  }
}

/** The system's code of an error (`EADDRINUSE`, `ENOSPC`, `SQLITE_NOTADB`), also when a library wrapped it. */
export function errorCode(error: unknown): string | undefined {
  for (let at: unknown = error; at instanceof Error; at = at.cause) {
    if ('code' in at && typeof at.code === 'string') return at.code;
  }
  return undefined;
}

/** The innermost reason in one line, for a sentence that ends with it. */
export function reason(error: unknown): string {
  let at: unknown = error;
  while (at instanceof Error && at.cause instanceof Error) at = at.cause;
  const text = at instanceof Error ? at.message : String(at);
  return (text.split('\n', 1)[0] ?? '').trim();
}

/** Runs what an npm script does; a failure is said in one sentence and ends the process with 1, with no stack trace. */
export async function run(main: () => Promise<void>): Promise<void> {
  try {
    await main();
  } catch (error) {
    const text = error instanceof StartProblem ? error.message : `Unexpected problem: ${reason(error)}`;
    process.stderr.write(`${text}\n`);
    if (!(error instanceof StartProblem) && process.env['LOG_LEVEL'] === 'debug') console.error(error);
    process.exit(1);
  }
}
