import { run } from './start/problem.ts';
import { finish, runInOrder } from './test/step.ts';
import {
  changedFormat,
  changedLint,
  codeTypes,
  generatedTypes,
  islandTypes,
  quickTests,
} from './test/steps.ts';

// The fast part of `npm test`, for while one works: it needs neither the network nor a build.
await run(async () => {
  const generated = await runInOrder([generatedTypes]);
  const outcomes = await Promise.all([
    runInOrder([changedLint, changedFormat]),
    runInOrder([codeTypes, islandTypes, quickTests]),
  ]);
  finish([...generated, ...outcomes.flat()]);
});
