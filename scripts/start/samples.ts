import { operator } from '#src/domain/actor/actor.ts';
import { runDaily, type RunningDaily } from '#src/platform/daily.server.ts';
import { drawSamples } from '#src/domain/desk/draw-samples.server.ts';
import { usualDraw } from '#src/domain/desk/sample.ts';
import { today } from '#src/platform/clock.server.ts';

/** Draws some past decisions for a second look every day, for as long as the site runs. */
export function startSamples(): RunningDaily {
  return runDaily(async () => {
    await drawSamples(operator, { ...usualDraw, seed: today(), isDaily: true });
  }, 'past decisions could not be drawn for a second look');
}
