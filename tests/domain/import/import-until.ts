// Brings a file in, in a process of its own, and says on standard output after which row each batch was saved; the test
// that started it kills it on the way.
import { operator } from '#src/domain/actor/actor.ts';
import { importKinds } from '#src/domain/import/columns.ts';
import { applyImport } from '#src/domain/import/run-import.server.ts';
import { useClock } from '#src/platform/clock.server.ts';

const [, , word, file = '', stopAfter] = process.argv;
let saved = 0;
const kind = importKinds.find((known) => known === word);
if (kind === undefined) throw new Error(`${word} cannot be imported`);
useClock(() => new Date('2026-11-22T03:00:00Z'));
const answer = await applyImport(operator, {
  kind,
  file,
  rowsPerBatch: 50,
  onProgress: (rows) => {
    process.stdout.write(`${rows}\n`);
    saved += 1;
    // However late the signal comes, it finds this process alive.
    if (saved === Number(stopAfter)) process.kill(process.pid, 'SIGSTOP');
  },
});
if (!answer.ok) throw new Error(answer.problem);
