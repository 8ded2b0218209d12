import { stripVTControlCharacters } from 'node:util';
import { runCommand } from './command.ts';

export interface Outcome {
  passed: number;
  failed: number;
  output: string;
}

/** One thing that `npm test` looks at, under the name that its report uses. */
export interface Step {
  name: string;
  run: () => Promise<Outcome>;
}

/** A step that is one command: it counts as one, passed when the command ends with 0. */
export function commandStep(
  name: string,
  command: string,
  args: readonly string[],
  environment: Record<string, string> = {},
): Step {
  return {
    name,
    run: async () => {
      const { code, output } = await runCommand(command, args, environment);
      return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, output };
    },
  };
}

/** A step that is a function: it counts as one, passed when it does not throw. */
export function functionStep(name: string, work: () => Promise<string>): Step {
  return {
    name,
    run: async () => {
      try {
        return { passed: 1, failed: 0, output: await work() };
      } catch (error) {
        return { passed: 0, failed: 1, output: error instanceof Error ? error.message : String(error) };
      }
    },
  };
}

/** Runs steps one after another and reports each as it ends: in a line when it passed, in full when it did not. */
export async function runInOrder(steps: readonly Step[]): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const step of steps) {
    const start = performance.now();
    const outcome = await step.run();
    report(step.name, outcome, (performance.now() - start) / 1000);
    outcomes.push(outcome);
  }
  return outcomes;
}

function report(name: string, { passed, failed, output }: Outcome, seconds: number): void {
  const isGood = failed === 0;
  if (!isGood) process.stdout.write(`\n${stripVTControlCharacters(output).trimEnd()}\n\n`);
  const count = passed + failed > 1 ? ` (${passed} passed, ${failed} failed)` : '';
  process.stdout.write(`${isGood ? 'ok    ' : 'FAILED'}  ${name}${count}  ${seconds.toFixed(1)} s\n`);
}

/** Writes the last line, and makes the process end with 1 when anything failed. */
export function finish(outcomes: readonly Outcome[]): void {
  const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0);
  const failed = outcomes.reduce((sum, outcome) => sum + outcome.failed, 0);
  process.exitCode = failed === 0 ? 0 : 1;
  process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
}
