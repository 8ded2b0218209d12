type CleanUp = () => void | Promise<void>;

const cleanUps: CleanUp[] = [];

/**
 * Has something put away after every test. Not by vitest's own `afterEach`: in `npm run check` test files share a process
 * and its modules, and a hook in a module that they share holds for the first of them only.
 */
export function afterEveryTest(cleanUp: CleanUp): void {
  cleanUps.push(cleanUp);
}

/** Puts everything away. */
export async function cleanUpAll(): Promise<void> {
  for (const cleanUp of cleanUps) await cleanUp();
}
