import { run } from './start/problem.ts';
import { finish, runInOrder } from './test/step.ts';
import { changedFormat, changedLint, generatedTypes, islandTypes, quickTests, types } from './test/steps.ts';

// The fast part of `npm test`, for while one works: it needs neither the network nor a build.
await run(async () => {
  const generated = await runInOrder([generatedTypes]);
  const outcomes = await Promise.all([
    runInOrder([changedLint, quickTests]),
    runInOrder([changedFormat, types, islandTypes]),
  ]);
  finish([...generated, ...outcomes.flat()]);
});
