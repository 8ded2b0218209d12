import { AvifMaker } from '#src/domain/photo/make-avif.server.ts';
import { runAvifMaker, type RunningMaker } from '#src/domain/photo/run-avif-maker.server.ts';
import type { Config } from '#src/platform/config.server.ts';

/** Makes AVIF files of the photos that come, also by other programs, for as long as the site runs. */
export function startAvifMaker({ mediaDir }: Pick<Config, 'mediaDir'>): RunningMaker {
  return runAvifMaker(new AvifMaker(mediaDir));
}
