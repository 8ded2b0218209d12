import type { Database } from '#db/client.ts';
import { answerQuestion } from './answer-question.queries.server.ts';
import { CensusKeeper } from './census-keeper.server.ts';
import { readCensus, type Moment } from './census-reading.queries.server.ts';
import type { DashboardReport, ReportFormat } from './report.ts';
import { writeReport } from './write-report.queries.server.ts';
import type { Asking, DashboardAnswer, DashboardQuestion } from './dashboard.ts';

/** Answers questions about the city's figures. */
export interface DashboardReader {
  answer: <Question extends DashboardQuestion>(
    question: Question,
    asking: Asking,
  ) => Promise<DashboardAnswer<Question>>;
  /** Writes a view as a file. */
  write: (report: DashboardReport, format: ReportFormat) => Promise<Uint8Array>;
}

/**
 * Reads in this thread: in a worker, which has the time, and for a database server, which is asked over the network. The
 * census can have a connection of its own, `forCensus`. A city that takes the processor longer than `mostMs` to read is read
 * behind the answers; without that everybody gets the figures of this moment.
 */
export class OwnThreadReader implements DashboardReader {
  readonly #database: Database;
  readonly #keeper: CensusKeeper;

  constructor(database: Database, { forCensus = database, mostMs = Infinity } = {}) {
    this.#database = database;
    this.#keeper = new CensusKeeper(
      {
        read: (moment) => readCensus(forCensus, moment),
        stamp: () => readStamp(forCensus),
      },
      mostMs,
    );
  }

  async answer<Question extends DashboardQuestion>(
    question: Question,
    asking: Asking,
  ): Promise<DashboardAnswer<Question>> {
    return answerQuestion(this.#database, await this.#keeper.current(asking), question, asking.withNames);
  }

  write(report: DashboardReport, format: ReportFormat): Promise<Uint8Array> {
    return writeReport(report, format);
  }

  /** Reads again what has changed, before somebody asks. */
  keepUp(moment: Moment): Promise<void> {
    return this.#keeper.keepUp(moment);
  }
}

/** Another text after every write, of this connection or of another; a server's connections have counters of their own. */
async function readStamp({ $client }: Database): Promise<string | undefined> {
  if ($client.protocol !== 'file') return undefined;
  const { rows } = await $client.execute(
    `select total_changes() || ':' || data_version from pragma_data_version`,
  );
  const stamp = rows[0]?.[0];
  return typeof stamp === 'string' ? stamp : undefined;
}
