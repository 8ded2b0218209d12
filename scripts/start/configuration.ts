import { readConfig, type Config } from '#src/platform/config.server.ts';
import { StartProblem } from './problem.ts';

/** The configuration from the environment; each bad variable is one sentence. */
export function checkedConfig(): Config {
  const read = readConfig(process.env);
  if (!read.ok) throw new StartProblem(read.problems.join('\n'));
  return read.config;
}
