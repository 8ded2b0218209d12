import { describe, expect, it } from 'vitest';
import { runAvifMaker } from '#src/domain/photo/run-avif-maker.server.ts';

const pauses = { lookMs: 1, betweenMs: 1, retryMs: 1 };

describe('The maker of AVIF files beside the site', () => {
  it('goes on after the database was away, and tells what is ready when the site stops', async () => {
    const steps: string[] = [];
    let told = 0;
    let goneOn: () => void = () => undefined;
    const wentOn = new Promise<void>((resolve) => (goneOn = resolve));
    const running = runAvifMaker(
      {
        step: () => {
          if (steps.length === 2) goneOn();
          steps.push('step');
          return steps.length === 1
            ? Promise.reject(new Error('no database'))
            : Promise.resolve('nothing new');
        },
        tell: () => Promise.resolve(void (told += 1)),
      },
      pauses,
    );
    await wentOn;
    await running.stop();
    const made = steps.length;
    expect(made).toBeGreaterThanOrEqual(3);
    expect(told).toBe(1);
    await running.stop();
    expect(steps).toHaveLength(made);
  });

  it('lets go of a photo that is being made when the site stops', async () => {
    const running = runAvifMaker(
      {
        step: (signal) =>
          new Promise((_resolve, reject) => {
            signal.addEventListener('abort', () => reject(new Error('aborted')));
          }),
        tell: () => Promise.resolve(),
      },
      pauses,
    );
    await expect(running.stop()).resolves.toBeUndefined();
  });
});
