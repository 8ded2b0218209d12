import { operator } from '#src/domain/actor/actor.ts';
import { issueCertificates } from '#src/domain/training-certificate/issue-certificates.server.ts';

// A process of its own that issues certificates one by one, all at once: `issue-many.ts CLASS PARTICIPANT…`.
const [cohortId = 0, ...participantIds] = process.argv.slice(2).map(Number);
const answers = await Promise.all(
  participantIds.map((id) =>
    issueCertificates(operator, cohortId, { participantIds: [id], validUntilOn: '' }),
  ),
);
process.exitCode = answers.every(({ ok }) => ok) ? 0 : 1;
