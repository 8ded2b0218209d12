import { WorkerPool } from '#src/platform/worker-pool.server.ts';
import type { Asking, DashboardAnswer, DashboardQuestion } from './dashboard.ts';
import type { DashboardReport, ReportFormat } from './report.ts';
import type { DashboardReader } from './dashboard-reader.server.ts';

/** What the worker is started with: the database that it opens for itself. */
export type DashboardWorkerSettings = { databaseUrl: string };
export type DashboardWorkerQuestion =
  { question: DashboardQuestion; asking: Asking } | { report: DashboardReport; format: ReportFormat };

/** More officers than these do not wait at once. */
const mostWaiting = 50;

/** The figures of the city from a worker thread, so that counting them holds up no other request. */
export class WorkerReader implements DashboardReader {
  readonly #pool: WorkerPool;

  /** `file` is `dashboard-worker.server.ts`; the server around the site knows where it lies. */
  constructor(file: URL, settings: DashboardWorkerSettings) {
    this.#pool = new WorkerPool({ file, workers: 1, mostWaiting, settings });
  }

  async answer<Question extends DashboardQuestion>(
    question: Question,
    asking: Asking,
  ): Promise<DashboardAnswer<Question>> {
    const asked: DashboardWorkerQuestion = { question, asking };
    return JSON.parse((await this.#pool.ask(asked)) as string) as DashboardAnswer<Question>;
  }

  async write(report: DashboardReport, format: ReportFormat): Promise<Uint8Array> {
    const asked: DashboardWorkerQuestion = { report, format };
    return (await this.#pool.ask(asked)) as Uint8Array;
  }

  close(): Promise<void> {
    return this.#pool.close();
  }
}
