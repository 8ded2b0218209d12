import { monitorEventLoopDelay } from 'node:perf_hooks';

// Loaded before the site by the bench: measures how long its event loop is held up, and tells when it is asked.
const delay = monitorEventLoopDelay({ resolution: 1 });
delay.enable();

process.on('message', (message) => {
  if (message === 'begin') delay.reset();
  if (message !== 'tell') return;
  const milliseconds = (nanoseconds: number) => nanoseconds / 1_000_000;
  process.send?.({
    p50: milliseconds(delay.percentile(50)),
    p95: milliseconds(delay.percentile(95)),
    p99: milliseconds(delay.percentile(99)),
  });
});
